package io.obligraph.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a search found.
 *
 * @param kind what it is, by its label in the graph
 * @param id its id
 * @param title what it is called
 * @param summary what it is, {@code null} where nothing is said
 * @param matches in what the words were found
 * @param score how well it matches, higher for better
 */
public record Hit(String kind, String id, String title, @Nullable String summary, List<Match> matches, double score) {

    public Hit {
        matches = List.copyOf(matches);
    }

    /**
     * A property in which words were found.
     *
     * @param property the name of the property
     * @param text what it says
     * @param pieces the part of the text around the first of the words, cut where words
     * begin and end
     */
    public record Match(String property, String text, List<Piece> pieces) {
        public Match {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A piece of a text.
     *
     * @param text the piece
     * @param found whether it is one of the words
     */
    public record Piece(String text, boolean found) {
    }

}
