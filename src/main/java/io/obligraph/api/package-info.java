/**
 * The GraphQL layer. It takes questions apart and puts answers together; every decision
 * is made in {@code reasoning}.
 *
 * <p>
 * Uses {@code law}, {@code reasoning}, {@code catalogue} and {@code graph}.
 */
@NullMarked
package io.obligraph.api;

import org.jspecify.annotations.NullMarked;
