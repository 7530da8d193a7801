package io.obligraph.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a check says: the whole state of the page. Values are as they were
 * written and may be wrong.
 *
 * @param facts what is said of each fact, by its key: its values as they were written, or
 * {@link #UNKNOWN}, or {@link #NONE} for an empty list; a value of a list with a question
 * mark behind it is not known
 * @param instead what would be said of facts in their place to see what would change
 * @param on the day that the question is about, {@code null} for today
 * @param knownOn the day whose knowledge of the law counts, {@code null} for today
 * @param model the id of the model of the catalogue from which it starts, {@code null}
 * for none
 * @param ask the fact to ask about, {@code null} for the one that settles most
 * @param hidden whether the facts stay out of what servers see of an address
 */
record CheckAddress(SequencedMap<String, List<String>> facts, SequencedMap<String, List<String>> instead,
        @Nullable String on, @Nullable String knownOn, @Nullable String model, @Nullable String ask, boolean hidden) {

    /** The path of the page. */
    static final String PATH = "/check";

    /** Says that a fact is not known, so that it is not asked for again. */
    static final String UNKNOWN = "unknown";

    /** Says that no value of a list holds. */
    static final String NONE = "none";

    /** Stands behind a value of a list of which it is not known whether it holds. */
    static final String OPEN = "?";

    /** The parameter of forms, whose values are not yet an address. */
    static final String FORM = "form";

    private static final String INSTEAD = "if.";

    /** In forms: what was said before of the fact that is asked about. */
    private static final String BEFORE = "was.";

    /** In forms: the fact whose answer is only supposed. */
    private static final String SUPPOSE = "suppose";

    /** In forms: the facts to be taken from those that were found in documents. */
    private static final String TAKE = "take";

    /** In forms: what was found in documents. */
    private static final String FOUND = "found.";

    /** In forms: a day that is not among the choices. */
    private static final String OTHER_DAY = "otherDay";

    private static final Set<String> OTHERS = Set.of("on", "knownOn", "model", "ask", "find", "obligation", "as",
            "text", "name", "file", OTHER_DAY, FORM, SUPPOSE, TAKE, Format.PARAMETER);

    /**
     * A value of a form that people do not see.
     *
     * @param name its name
     * @param value its value
     */
    record Field(String name, String value) {
    }

    CheckAddress {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        instead = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(instead));
    }

    /**
     * {@return what the parameters of a request say}
     * @param parameters the parameters, of an address or of a form of the page
     * @param hidden whether they came otherwise than in the address
     */
    static CheckAddress of(Map<String, String[]> parameters, boolean hidden) {
        SequencedMap<String, List<String>> facts = new LinkedHashMap<>();
        SequencedMap<String, List<String>> instead = new LinkedHashMap<>();
        Map<String, List<String>> before = new LinkedHashMap<>();
        Map<String, List<String>> found = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            List<String> values = values(given);
            if (values.isEmpty() || OTHERS.contains(name)) {
                return;
            }
            if (name.startsWith(INSTEAD)) {
                instead.put(name.substring(INSTEAD.length()), values);
            }
            else if (name.startsWith(BEFORE)) {
                before.put(name.substring(BEFORE.length()), values);
            }
            else if (name.startsWith(FOUND)) {
                found.put(name.substring(FOUND.length()), values);
            }
            else {
                facts.put(name, values);
            }
        });
        for (String fact : values(parameters.get(TAKE))) {
            if (found.containsKey(fact)) {
                facts.put(fact, found.get(fact));
            }
        }
        for (String fact : values(parameters.get(SUPPOSE))) {
            List<String> supposed = facts.remove(fact);
            if (supposed != null) {
                instead.put(fact, supposed);
            }
            if (before.containsKey(fact)) {
                facts.put(fact, before.get(fact));
            }
        }
        String other = first(parameters, OTHER_DAY);
        return new CheckAddress(facts, instead, other == null ? first(parameters, "on") : other,
                first(parameters, "knownOn"), first(parameters, "model"), first(parameters, "ask"), hidden);
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
        if (values.contains(UNKNOWN)) {
            return List.of(UNKNOWN);
        }
        if (values.size() > 1) {
            values.remove(NONE);
        }
        return List.copyOf(values);
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        List<String> values = values(parameters.get(name));
        return values.isEmpty() ? null : values.getFirst();
    }

    /**
     * {@return whether nothing is said of the project}
     */
    boolean isEmpty() {
        return facts.isEmpty() && model == null;
    }

    /**
     * {@return whether it is said that a fact is not known}
     */
    boolean isUnknown(String fact) {
        return List.of(UNKNOWN).equals(facts.get(fact));
    }

    CheckAddress with(String fact, List<String> values) {
        SequencedMap<String, List<String>> more = new LinkedHashMap<>(facts);
        more.put(fact, values);
        return new CheckAddress(more, instead, on, knownOn, model, null, hidden);
    }

    CheckAddress without(String fact) {
        SequencedMap<String, List<String>> less = new LinkedHashMap<>(facts);
        less.remove(fact);
        return new CheckAddress(less, instead, on, knownOn, model, null, hidden);
    }

    CheckAddress asking(@Nullable String fact) {
        return new CheckAddress(facts, new LinkedHashMap<>(), on, knownOn, model, fact, hidden);
    }

    CheckAddress supposing(SequencedMap<String, List<String>> supposed) {
        return new CheckAddress(facts, supposed, on, knownOn, model, null, hidden);
    }

    CheckAddress hidden(boolean hide) {
        return new CheckAddress(facts, instead, on, knownOn, model, ask, hide);
    }

    /**
     * {@return the address of the page}
     */
    String page() {
        String query = query();
        return query.isEmpty() ? PATH : PATH + (hidden ? "#" : "?") + query;
    }

    /**
     * {@return the address of something else about the same project; without the facts
     * where they stay out of addresses, to be sent along otherwise}
     * @param path its path below that of the page
     * @param name the name of a parameter that it takes
     * @param value the value of that
     */
    String beside(String path, String name, String value) {
        String query = hidden ? "" : asking(null).query();
        return PATH + "/" + path + "?" + name + "=" + encode(value) + (query.isEmpty() ? "" : "&" + query);
    }

    /**
     * {@return everything but what is said of one fact, to be sent along with an answer
     * to it}
     */
    List<Field> fieldsBut(@Nullable String fact) {
        return fields().stream()
            .filter(field -> !field.name().equals(fact) && !field.name().equals("ask")
                    && !field.name().startsWith(INSTEAD))
            .toList();
    }

    /**
     * {@return what is said of a fact, to be sent along with what is only supposed}
     */
    List<Field> fieldsBefore(String fact) {
        return facts.getOrDefault(fact, List.of()).stream().map(value -> new Field(BEFORE + fact, value)).toList();
    }

    /**
     * {@return a finding as a form sends it along}
     */
    static Field found(String fact, String value) {
        return new Field(FOUND + fact, value);
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "model", model);
        facts.forEach((fact, values) -> values.forEach(value -> fields.add(new Field(fact, value))));
        instead.forEach((fact, values) -> values.forEach(value -> fields.add(new Field(INSTEAD + fact, value))));
        add(fields, "ask", ask);
        add(fields, "on", on);
        add(fields, "knownOn", knownOn);
        return fields;
    }

    private static void add(List<Field> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.add(new Field(name, value));
        }
    }

    private String query() {
        return String.join("&",
                fields().stream().map(field -> encode(field.name()) + "=" + encode(field.value())).toList());
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

}
