/**
 * Projects with the answers that the law gives, and how an answer is held against them.
 */
@NullMarked
package io.obligraph.scenarios;

import org.jspecify.annotations.NullMarked;
