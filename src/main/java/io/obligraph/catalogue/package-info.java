/**
 * What exists: models, organisations, licences and practices, and how they hang together
 * in the graph.
 *
 * <p>
 * Uses {@code law}.
 */
@NullMarked
package io.obligraph.catalogue;

import org.jspecify.annotations.NullMarked;
