package io.obligraph.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a project says about one fact. A fact without an answer is unknown. */
public sealed interface Answer {

    /**
     * {@return the answer as it was given, in the notation that the facts file and the
     * API use}
     */
    String given();

    /** The answer to a boolean fact. */
    record Flag(boolean value) implements Answer {
        @Override
        public String given() {
            return String.valueOf(value);
        }
    }

    /** The answer to a number fact, in the fact's unit. */
    record Amount(double value) implements Answer {
        @Override
        public String given() {
            return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value)
                    : String.valueOf(value);
        }
    }

    /** The answer to a date fact. */
    record Day(LocalDate value) implements Answer {
        @Override
        public String given() {
            return value.toString();
        }
    }

    /** The answer to a text fact. */
    record Text(String value) implements Answer {
        @Override
        public String given() {
            return value;
        }
    }

    /** The answer to a choice fact. */
    record Choice(String value) implements Answer {
        @Override
        public String given() {
            return value;
        }
    }

    /**
     * The answer to a fact of the type choices: some values hold, of some it is not
     * known, and every other value does not hold.
     *
     * @param values the values that hold
     * @param open the values of which it is not known whether they hold too
     */
    record Choices(Set<String> values, Set<String> open) implements Answer {
        public Choices {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
            Set<String> others = new LinkedHashSet<>(open);
            others.removeAll(values);
            open = Collections.unmodifiableSet(others);
        }

        /**
         * The answer that is complete: every value that it does not list does not hold.
         */
        public Choices(Set<String> values) {
            this(values, Set.of());
        }

        @Override
        public String given() {
            return list(values) + (open.isEmpty() ? "" : ", not known of " + list(open));
        }

        private static String list(Set<String> values) {
            return values.stream().collect(Collectors.joining(", ", "[", "]"));
        }
    }

}
