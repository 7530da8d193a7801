/**
 * Decides. Compiles the law once, evaluates projects against it for every day that
 * matters, derives the reasons, and finds what to ask next.
 *
 * <p>
 * Plain Java with no input or output and no clock of its own; uses {@code law}.
 */
@NullMarked
package io.obligraph.reasoning;

import org.jspecify.annotations.NullMarked;
