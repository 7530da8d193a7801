package io.obligraph.catalogue;

import java.util.List;

/**
 * A part of what was found.
 *
 * @param entries the entries of the part, in the order asked for
 * @param places where each of them stands
 * @param more whether others come after them
 * @param <E> the type of the entries
 */
public record Part<E extends Entry>(List<E> entries, List<Place> places, boolean more) {
    public Part {
        entries = List.copyOf(entries);
        places = List.copyOf(places);
    }
}
