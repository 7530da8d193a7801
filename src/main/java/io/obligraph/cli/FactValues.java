package io.obligraph.cli;

import io.obligraph.law.Fact;
import io.obligraph.law.Similar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of facts as people type them: yes and no, lists with commas, names in any
 * case. Whether a value can be used is for the vocabulary to say.
 */
final class FactValues {

    private final SequencedMap<String, Fact> facts;

    private FactValues(SequencedMap<String, Fact> facts) {
        this.facts = facts;
    }

    static FactValues of(Law law) {
        return new FactValues(law.book().facts());
    }

    /** The values of assignments such as {@code monetised=false}, null for unknown. */
    Map<String, @Nullable Object> assignments(List<String> assignments) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            if (sign < 0) {
                throw new Mistake("«" + assignment + "» says nothing of a fact; use FACT=VALUE, as in monetised=false");
            }
            String key = key(assignment.substring(0, sign).strip());
            values.put(key, value(key, assignment.substring(sign + 1)));
        }
        return values;
    }

    private String key(String written) {
        return facts.keySet()
            .stream()
            .filter(written::equalsIgnoreCase)
            .findFirst()
            .orElseThrow(() -> new Mistake("there is no fact «" + written + "»; obligraph ask goes through them"
                    + Similar.hint(written, facts.keySet())));
    }

    /** The value that was typed for a fact, null for unknown. */
    @Nullable Object value(String key, String typed) {
        Fact fact = facts.get(key);
        String text = typed.strip();
        if (fact == null || text.equalsIgnoreCase("unknown")) {
            return null;
        }
        return switch (fact.type()) {
            case BOOLEAN -> flag(text);
            case NUMBER -> number(text);
            case DATE, TEXT -> text;
            case CHOICE -> name(fact, text);
            case CHOICES -> names(fact, text);
        };
    }

    private static Object flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y" -> true;
            case "false", "no", "n" -> false;
            default -> text;
        };
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text.replace("_", "").replace(" ", ""));
        }
        catch (NumberFormatException e) {
            return text;
        }
    }

    private static List<String> names(Fact fact, String text) {
        String bare = text.replaceAll("^\\[|]$", "").strip();
        if (bare.isEmpty() || bare.equalsIgnoreCase("none")) {
            return List.of();
        }
        return Arrays.stream(bare.split(",")).map(String::strip).map(each -> name(fact, each)).toList();
    }

    private static String name(Fact fact, String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return fact.values().containsKey(name) ? name : text;
    }

}
