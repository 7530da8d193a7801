/**
 * Obligraph: which obligations of EU AI law bind a project, from which day, and why.
 *
 * <p>
 * Each package below is one room of the house. Which of them may use which is written
 * down, and held, in {@code TheHouseTest}.
 */
@NullMarked
package io.obligraph;

import org.jspecify.annotations.NullMarked;
