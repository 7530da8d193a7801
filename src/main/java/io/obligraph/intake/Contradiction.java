package io.obligraph.intake;

/**
 * Two things that documents say and that cannot both be true.
 *
 * @param first the statement that precedes; of equals, the one that was read first
 * @param second the other one
 * @param decided whether the first one counts. If not, neither does, and what they speak
 * of stays unknown
 * @param why why they contradict each other and what became of it
 */
public record Contradiction(Statement first, Statement second, boolean decided, String why) {
}
