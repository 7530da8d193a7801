package io.obligraph.web;

import io.obligraph.web.CheckAddress.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the parameters of a request say, of an address or of a form of the pages,
 * whose values are not yet an address.
 */
final class CheckForm {

    /** The parameter of forms. */
    static final String FORM = "form";

    /** What was said before of the fact that is asked about. */
    private static final String BEFORE = "was.";

    /** The fact whose answer is only supposed. */
    private static final String SUPPOSE = "suppose";

    /**
     * What is to be taken of what was found in documents; with a dot and a word where it
     * is one of several.
     */
    static final String TAKE = "take";

    /** An answer that was found in documents. */
    private static final String FOUND = "found.";

    /** The words on which an answer rests that was found in documents. */
    private static final String GROUNDS = "grounds.";

    /** Stands between the key of a fact and the number of one of several answers. */
    static final char NUMBERED = '~';

    /** A day that is not among the choices. */
    private static final String OTHER_DAY = "otherDay";

    /** That the answers stay out of addresses. */
    static final String PRIVATELY = "privately";

    private static final Set<String> OTHERS = Set.of("on", "knownOn", "model", "ask", "whatif", "find", "obligation",
            "tier", "penalty", "as", "text", "name", "file", OTHER_DAY, FORM, SUPPOSE, TAKE, PRIVATELY,
            Format.PARAMETER);

    private final Map<String, String[]> parameters;

    private final SequencedMap<String, List<String>> facts = new LinkedHashMap<>();

    private final SequencedMap<String, List<String>> instead = new LinkedHashMap<>();

    private final SequencedMap<Quotes.Kind, SequencedMap<String, List<String>>> quotes = new LinkedHashMap<>();

    private final Map<String, List<String>> before = new LinkedHashMap<>();

    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private final Map<String, List<String>> grounds = new LinkedHashMap<>();

    private final List<String> taken = new ArrayList<>();

    private CheckForm(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /**
     * {@return what the parameters of a request say}
     * @param parameters the parameters
     * @param hidden whether they came otherwise than in the address
     */
    static CheckAddress read(Map<String, String[]> parameters, boolean hidden) {
        return new CheckForm(parameters).read(hidden);
    }

    private CheckAddress read(boolean hidden) {
        taken.addAll(values(parameters.get(TAKE)));
        parameters.forEach((name, given) -> {
            List<String> values = values(given);
            if (!values.isEmpty() && !OTHERS.contains(name)) {
                sort(name, values);
            }
        });
        take();
        suppose();
        String other = first(OTHER_DAY);
        return new CheckAddress(facts, instead, new Quotes(quotes), other == null ? first("on") : other,
                first("knownOn"), first("model"), first("ask"), first("whatif"), hidden);
    }

    private void sort(String name, List<String> values) {
        for (Quotes.Kind kind : Quotes.Kind.values()) {
            if (name.startsWith(kind.prefix())) {
                quotes.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                    .put(name.substring(kind.prefix().length()), values);
                return;
            }
        }
        if (name.startsWith(TAKE + ".")) {
            taken.addAll(values);
        }
        else if (name.startsWith(CheckAddress.INSTEAD)) {
            instead.put(name.substring(CheckAddress.INSTEAD.length()), values);
        }
        else if (name.startsWith(BEFORE)) {
            before.put(name.substring(BEFORE.length()), values);
        }
        else if (name.startsWith(FOUND)) {
            found.put(name.substring(FOUND.length()), values);
        }
        else if (name.startsWith(GROUNDS)) {
            grounds.put(name.substring(GROUNDS.length()), values);
        }
        else {
            facts.put(name, values);
        }
    }

    private void take() {
        for (String token : taken) {
            if (found.containsKey(token)) {
                int end = token.indexOf(NUMBERED);
                String fact = end < 0 ? token : token.substring(0, end);
                facts.put(fact, found.get(token));
                List<String> words = grounds.getOrDefault(token, List.of());
                quotes.computeIfAbsent(Quotes.Kind.FROM, any -> new LinkedHashMap<>()).put(fact, words);
                quotes.getOrDefault(Quotes.Kind.HINT, new LinkedHashMap<>()).remove(fact);
                quotes.getOrDefault(Quotes.Kind.AGAINST, new LinkedHashMap<>())
                    .replaceAll((any, all) -> all.stream().filter(each -> !words.contains(each)).toList());
            }
        }
    }

    private void suppose() {
        for (String fact : values(parameters.get(SUPPOSE))) {
            List<String> supposed = facts.remove(fact);
            if (supposed != null) {
                instead.put(fact, supposed);
            }
            if (before.containsKey(fact)) {
                facts.put(fact, before.get(fact));
            }
        }
    }

    private static List<String> values(String @Nullable [] given) {
        List<String> values = new ArrayList<>();
        if (given != null) {
            for (String value : given) {
                if (!value.isBlank() && !values.contains(value.strip())) {
                    values.add(value.strip());
                }
            }
        }
        if (values.contains(CheckAddress.UNKNOWN)) {
            return List.of(CheckAddress.UNKNOWN);
        }
        if (values.size() > 1) {
            values.remove(CheckAddress.NONE);
        }
        return List.copyOf(values);
    }

    private @Nullable String first(String name) {
        List<String> values = values(parameters.get(name));
        return values.isEmpty() ? null : values.getFirst();
    }

    /**
     * {@return everything that an address says but what is said and what documents say of
     * one fact, and what is supposed: to be sent along with an answer to it}
     */
    static List<Field> fieldsBut(CheckAddress address, String fact) {
        return address.asking(null).without(fact).fields();
    }

    /**
     * {@return everything that an address says, and what is said of a fact as what was
     * said before: to be sent along with what is only supposed of it}
     */
    static List<Field> fieldsToSuppose(CheckAddress address, String fact) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(SUPPOSE, fact));
        address.notSupposing(fact)
            .fields()
            .forEach(field -> fields.add(field.name().equals(fact) ? new Field(BEFORE + fact, field.value()) : field));
        return fields;
    }

    /**
     * {@return an answer that was found, with the words on which it rests, as a form
     * sends it along}
     * @param token the key of the fact, with a number behind it where it is one of
     * several answers
     */
    static List<Field> found(String token, List<String> values, List<Quote> words) {
        List<Field> fields = new ArrayList<>();
        values.forEach(value -> fields.add(new Field(FOUND + token, value)));
        words.forEach(quote -> fields.add(new Field(GROUNDS + token, quote.write())));
        return fields;
    }

}
