package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A key of a document with one thing that it says.
 *
 * @param name the key; within a map, the keys with a dot between them
 * @param text what it says, as it is written; of a map, its beginning
 * @param number what it says as a number; not a number where it is none
 * @param line the line
 */
record Field(String name, String text, double number, int line) {

    /** The fields that are no keys of the document but what a reader makes of it. */
    private static final Set<String> MADE = Set.of("card", "section", "body", "file", "parameters",
            PackageMetadata.DEPENDENCY, PackageMetadata.CLASSIFIER);

    private static final int MOST = 20_000;

    Field(String name, String text, int line) {
        this(name, text, Double.NaN, line);
    }

    /**
     * {@return the fields of a map: one for each scalar and each item of a list, two keys
     * deep}
     */
    static List<Field> of(Map<String, Value> entries) {
        List<Field> fields = new ArrayList<>();
        entries.forEach((key, value) -> add(fields, key, value, true));
        return fields;
    }

    private static void add(List<Field> fields, String name, Value value, boolean deeper) {
        if (fields.size() >= MOST || value instanceof Value.Scalar scalar && scalar.content() == null) {
            return;
        }
        if (value instanceof Value.Items list) {
            list.items().forEach(item -> add(fields, name, item, false));
            return;
        }
        String text = value instanceof Value.Scalar ? value.text() : value.shown();
        fields.add(new Field(name, text, value.number().orElse(Double.NaN), value.line()));
        if (deeper) {
            value.asMap().forEach((key, part) -> add(fields, name + "." + key, part, false));
        }
    }

    /**
     * {@return the words in which it says so}
     */
    String words() {
        return MADE.contains(name) ? text : name + ": " + text;
    }
}
