package io.obligraph.web;

import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bound of the law on a number, by which things can be told apart.
 *
 * @param condition the id of the condition that compares with it
 * @param title what the condition says
 * @param fact the key of the fact that is compared
 * @param comparison how it must compare for the condition
 * @param bound the bound, in the unit of the fact
 * @param provision the provision that sets it
 */
record Measure(String condition, String title, String fact, Comparison comparison, double bound, Citation provision) {

    /**
     * {@return the fixed bounds of the conditions in force, in the order of the law}
     */
    static List<Measure> of(LawDay law) {
        List<Measure> measures = new ArrayList<>();
        for (Condition condition : law.book().conditions().values()) {
            law.inForce(condition)
                .ifPresent(wording -> all(java.util.Objects.requireNonNull(wording.when()))
                    .filter(Compares.class::isInstance)
                    .map(Compares.class::cast)
                    .filter(compares -> compares.bound().of() == null)
                    .forEach(compares -> measures.add(new Measure(condition.id(), wording.title(), compares.fact(),
                            compares.comparison(), compares.bound().factor() / compares.bound().divisor(),
                            law.cite(wording.provision())))));
        }
        return measures;
    }

    private static Stream<Expression> all(Expression expression) {
        return Stream.concat(Stream.of(expression), expression.parts().stream().flatMap(Measure::all));
    }

    /**
     * {@return whether an estimate about a model may be on either side of the bound, as
     * far as it may be off}
     */
    boolean isNear(Model model) {
        Statement<Object> stated = model.facts().get(fact);
        return stated != null && stated.factor() != null && stated.value() instanceof Number number
                && comparison.holds(number.doubleValue() / stated.factor(), bound) != comparison
                    .holds(number.doubleValue() * stated.factor(), bound);
    }

    /**
     * {@return what lies on one side of the bound, in words}
     * @param reaches whether what is at or above it, or else what is below
     * @param of the fact that is compared
     */
    String side(boolean reaches, Fact of) {
        boolean above = from() > bound;
        return (reaches ? above ? "More than " : "At least " : above ? "At most " : "Less than ")
                + Say.value(of, bound);
    }

    /**
     * {@return the least number that is at or above the bound, or above it where the
     * bound itself belongs to what is below}
     */
    double from() {
        return switch (comparison) {
            case MORE_THAN, AT_MOST -> Math.nextUp(bound);
            case AT_LEAST, LESS_THAN -> bound;
        };
    }

}
