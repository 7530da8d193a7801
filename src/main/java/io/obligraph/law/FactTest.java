package io.obligraph.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One test of one fact. It is unknown where a fact that it needs is unknown. */
public sealed interface FactTest extends Expression {

    /**
     * {@return the key of the fact that is tested}
     */
    String fact();

    /**
     * Holds if a boolean fact is true.
     *
     * @param fact the key of the fact
     */
    record Stated(String fact) implements FactTest {
    }

    /**
     * Holds if a value is among the choices, or is the choice.
     *
     * @param fact the key of the fact
     * @param value the value looked for
     */
    record Includes(String fact, String value) implements FactTest {
    }

    /**
     * Holds if a number compares so with a bound.
     *
     * @param fact the key of the fact
     * @param comparison how it must compare
     * @param bound a number, or a multiple of another number fact
     */
    record Compares(String fact, Comparison comparison, Bound bound) implements FactTest {
    }

    /**
     * What a number is compared with: {@code factor}, or {@code factor} times another
     * fact, divided by {@code divisor}. The two are kept apart so that a third is exactly
     * a third.
     *
     * @param factor the number, or what the other fact is multiplied by
     * @param divisor what it is divided by; 1 for nothing
     * @param of the key of another number fact, {@code null} for a fixed bound
     */
    record Bound(double factor, double divisor, @Nullable String of) {
    }

    /** How numbers compare. */
    enum Comparison {

        MORE_THAN(">"), AT_LEAST(">="), LESS_THAN("<"), AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /**
         * {@return the sign that the data files use}
         */
        public String sign() {
            return sign;
        }

        /**
         * {@return whether {@code left} compares so with {@code right}}
         */
        public boolean holds(double left, double right) {
            return switch (this) {
                case MORE_THAN -> left > right;
                case AT_LEAST -> left >= right;
                case LESS_THAN -> left < right;
                case AT_MOST -> left <= right;
            };
        }

    }

    /**
     * Holds if a date is before a day.
     *
     * @param fact the key of the fact
     * @param day the first day that is too late
     */
    record Before(String fact, LocalDate day) implements FactTest {
    }

    /**
     * Holds on the day asked about if a date is that day or an earlier one. It is the one
     * test whose value may change with the day.
     *
     * @param fact the key of the fact
     */
    record Reached(String fact) implements FactTest {
    }

}
