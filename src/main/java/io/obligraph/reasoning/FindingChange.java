package io.obligraph.reasoning;

/**
 * A finding that comes out differently in two assessments of the same law book.
 *
 * @param before the finding in the first
 * @param after the finding in the second
 */
public record FindingChange(Finding before, Finding after) {
}
