package io.obligraph.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What to count entries by.
 *
 * @param by the name of what to count by, for instance {@code kind}
 * @param fact the key of the fact whose values to count, {@code null} where it is no fact
 */
public record Facet(String by, @Nullable String fact) {

    /**
     * How many entries have a value.
     *
     * @param value the value, {@code null} for those of which none is known
     * @param name what it is called, {@code null} where there is no value
     * @param count how many have it
     */
    public record Value(@Nullable String value, @Nullable String name, int count) {
    }

}
