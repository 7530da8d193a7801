package io.obligraph.law;

/**
 * A group of facts that are asked together.
 *
 * @param id the group's id, for instance {@code openness}
 * @param title its title
 */
public record FactGroup(String id, String title) {
}
