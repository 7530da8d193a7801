package io.obligraph.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
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
 * @param quotes what documents said of facts
 * @param on the day that the question is about, {@code null} for today
 * @param knownOn the day whose knowledge of the law counts, {@code null} for today
 * @param model the id of the model of the catalogue from which it starts, {@code null}
 * for none
 * @param ask the fact to ask about, {@code null} for the one that settles most
 * @param whatIf the fact to suppose another answer to, {@code null} for none
 * @param hidden whether the facts stay out of what servers see of an address
 */
record CheckAddress(SequencedMap<String, List<String>> facts, SequencedMap<String, List<String>> instead, Quotes quotes,
        @Nullable String on, @Nullable String knownOn, @Nullable String model, @Nullable String ask,
        @Nullable String whatIf, boolean hidden) {

    /** The path of the page. */
    static final String PATH = "/check";

    /** Says that a fact is not known, so that it is not asked for again. */
    static final String UNKNOWN = "unknown";

    /** Says that no value of a list holds. */
    static final String NONE = "none";

    /** Stands behind a value of a list of which it is not known whether it holds. */
    static final String OPEN = "?";

    /** Before the key of a fact: what would be said of it. */
    static final String INSTEAD = "if.";

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
     * {@return the address of the check of a model of the catalogue}
     */
    static CheckAddress ofModel(String model) {
        return new CheckAddress(new LinkedHashMap<>(), new LinkedHashMap<>(), Quotes.NONE, null, null, model, null,
                null, false);
    }

    /**
     * {@return whether nothing is said of the project}
     */
    boolean isEmpty() {
        return facts.isEmpty() && model == null && quotes.parameters().isEmpty();
    }

    /**
     * {@return whether it is said that a fact is not known}
     */
    boolean isUnknown(String fact) {
        return List.of(UNKNOWN).equals(facts.get(fact));
    }

    /** With another answer to a fact, which documents no longer speak for. */
    CheckAddress with(String fact, List<String> values) {
        SequencedMap<String, List<String>> more = new LinkedHashMap<>(facts);
        more.put(fact, values);
        return new CheckAddress(more, instead, quotes.without(fact), on, knownOn, model, null, null, hidden);
    }

    CheckAddress without(String fact) {
        SequencedMap<String, List<String>> less = new LinkedHashMap<>(facts);
        less.remove(fact);
        return new CheckAddress(less, instead, quotes.without(fact), on, knownOn, model, null, null, hidden);
    }

    /** With nothing supposed, and with a question to be asked. */
    CheckAddress asking(@Nullable String fact) {
        return new CheckAddress(facts, new LinkedHashMap<>(), quotes, on, knownOn, model, fact, null, hidden);
    }

    /** With the choice of another answer to suppose to a fact, if there is one. */
    CheckAddress wondering(@Nullable String fact) {
        return new CheckAddress(facts, instead, quotes, on, knownOn, model, null, fact, hidden);
    }

    CheckAddress supposing(String fact, List<String> values) {
        SequencedMap<String, List<String>> more = new LinkedHashMap<>(instead);
        more.put(fact, values);
        return new CheckAddress(facts, more, quotes, on, knownOn, model, null, null, hidden);
    }

    CheckAddress notSupposing(String fact) {
        SequencedMap<String, List<String>> less = new LinkedHashMap<>(instead);
        less.remove(fact);
        return new CheckAddress(facts, less, quotes, on, knownOn, model, null, null, hidden);
    }

    CheckAddress hidden(boolean hide) {
        return new CheckAddress(facts, instead, quotes, on, knownOn, model, ask, whatIf, hide);
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
     * {@return everything that it says, as a form sends it along}
     */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        add(fields, "model", model);
        facts.forEach((fact, values) -> values.forEach(value -> fields.add(new Field(fact, value))));
        instead.forEach((fact, values) -> values.forEach(value -> fields.add(new Field(INSTEAD + fact, value))));
        add(fields, "ask", ask);
        add(fields, "whatif", whatIf);
        add(fields, "on", on);
        add(fields, "knownOn", knownOn);
        quotes.parameters().forEach((name, words) -> words.forEach(each -> fields.add(new Field(name, each))));
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

    /**
     * {@return a text as the query of an address has it}
     */
    static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8)
            .replace("%20", "+")
            .replace("%3A", ":")
            .replace("%2F", "/")
            .replace("%2C", ",");
    }

}
