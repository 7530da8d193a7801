package io.obligraph.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a field may say.
 *
 * @param field the name of the field
 * @param values the texts of which it must have one, in lower case; empty for any
 * @param matches what its text must contain; {@code null} for anything
 * @param atLeast the number that it must reach; {@code null} for any
 */
record Clue(String field, Set<String> values, @Nullable Pattern matches, @Nullable Double atLeast) {

    /** No more of a text is looked through with a pattern. */
    private static final int LOOKED_AT = 4_000;

    /**
     * {@return whether it takes the field alone to be there}
     */
    boolean isPresence() {
        return values.isEmpty() && matches == null && atLeast == null;
    }

    /**
     * {@return whether the field says it}
     */
    boolean in(Field said) {
        return said.name().equals(field) && (values.isEmpty() || values.contains(said.text().toLowerCase(Locale.ROOT)))
                && (matches == null || matches.matcher(beginning(said.text())).find())
                && (atLeast == null || said.number() >= atLeast);
    }

    private static String beginning(String text) {
        return text.length() <= LOOKED_AT ? text : text.substring(0, LOOKED_AT);
    }
}
