package io.obligraph.catalogue;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param entries the entries of the part, in the order asked for
 * @param total how many were found altogether
 * @param <E> the type of the entries
 */
public record Slice<E>(List<E> entries, int total) {
    public Slice {
        entries = List.copyOf(entries);
    }
}
