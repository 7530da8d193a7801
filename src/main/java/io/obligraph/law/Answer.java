package io.obligraph.law;

import java.time.LocalDate;
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
     * The answer to a fact of the type choices: every value in the set holds, and every
     * other value does not.
     */
    record Choices(Set<String> values) implements Answer {
        public Choices {
            values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public String given() {
            return values.stream().collect(Collectors.joining(", ", "[", "]"));
        }
    }

}
