package io.obligraph.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A value in a structured document, whatever its notation, with the line on which it
 * stands: where it has a key, the line of the key.
 */
sealed interface Value {

    /**
     * {@return the line, from 1; 0 where it is not known}
     */
    int line();

    /**
     * {@return what stands under a path of keys, empty if nothing or null does}
     */
    default Optional<Value> at(String... path) {
        Value at = this;
        for (String key : path) {
            Value next = at instanceof Entries map ? map.entries().get(key) : null;
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return at instanceof Scalar scalar && scalar.content() == null ? Optional.empty() : Optional.of(at);
    }

    /**
     * {@return the entries of a map, none of anything else}
     */
    default SequencedMap<String, Value> asMap() {
        return this instanceof Entries map ? map.entries() : Collections.emptyNavigableMap();
    }

    /**
     * {@return the items of a list, or the value itself as the only one}
     */
    default List<Value> asList() {
        return this instanceof Items list ? list.items() : List.of(this);
    }

    /**
     * {@return the text of a scalar, as it was written; empty for anything else}
     */
    default String text() {
        return this instanceof Scalar scalar && scalar.content() != null ? scalar.written() : "";
    }

    /**
     * {@return the number that it is, empty if it is none}
     */
    default Optional<Double> number() {
        return this instanceof Scalar scalar && scalar.content() instanceof Number number
                && Double.isFinite(number.doubleValue()) ? Optional.of(number.doubleValue()) : Optional.empty();
    }

    /**
     * {@return what it says, in Java's types: a boolean, a number, a text, {@code null},
     * or a list or map of such}
     */
    @Nullable Object plain();

    /**
     * {@return how it is shown to people, on one line}
     */
    String shown();

    /**
     * A single value.
     *
     * @param content a {@link Boolean}, {@link Long}, {@link Double} or {@link String};
     * {@code null} where nothing stands
     * @param written how it is written
     * @param line its line
     */
    record Scalar(@Nullable Object content, String written, int line) implements Value {
        @Override
        public @Nullable Object plain() {
            return content;
        }

        @Override
        public String shown() {
            return written;
        }
    }

    /** A list. */
    record Items(List<Value> items, int line) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            return items.stream().map(Value::plain).toList();
        }

        @Override
        public String shown() {
            return Value.joined("[", items.stream().limit(MOST_SHOWN).map(Value::shown).toList(), "]");
        }
    }

    /** A map, in the order written. */
    record Entries(SequencedMap<String, Value> entries, int line) implements Value {
        public Entries {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Object plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }

        @Override
        public String shown() {
            return Value.joined("{",
                    entries.entrySet()
                        .stream()
                        .limit(MOST_SHOWN)
                        .map(entry -> entry.getKey() + ": " + entry.getValue().shown())
                        .toList(),
                    "}");
        }
    }

    /** How many parts of a list or map are shown. */
    int MOST_SHOWN = 20;

    private static String joined(String open, List<String> parts, String close) {
        return open + String.join(", ", parts.stream().map(Words::shortened).toList()) + close;
    }

}
