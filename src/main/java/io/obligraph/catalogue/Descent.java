package io.obligraph.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * How one model comes from another, or is built into it.
 *
 * @param relation the relationship, to be read from the one that states it to the other
 * @param other the id of the other
 * @param source who says it
 * @param note what to know about it, {@code null} for nothing
 */
public record Descent(String relation, String other, @Nullable Source source, @Nullable String note) {
}
