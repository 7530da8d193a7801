package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sign for facts in documents.
 *
 * @param in the kinds of documents
 * @param clue the field that says it
 * @param with the clues that must be there too
 * @param unless the clues that must not be there
 * @param strength how strongly it speaks for the facts
 * @param facts the values of the facts, by their keys; without values where they are
 * merely mentioned
 * @param because how they follow
 * @param basis the provisions behind it
 */
record Sign(Set<DocumentKind> in, Clue clue, List<Clue> with, List<Clue> unless, Strength strength,
        Map<String, Object> facts, String because, List<String> basis) {

    /**
     * {@return whether the document as a whole allows it}
     */
    boolean fits(List<Field> fields) {
        return with.stream().allMatch(clue -> fields.stream().anyMatch(clue::in))
                && unless.stream().noneMatch(clue -> fields.stream().anyMatch(clue::in));
    }
}
