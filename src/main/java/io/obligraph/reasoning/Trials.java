package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Compares;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a fact can be answered, as far as the rules tell them apart. */
final class Trials {

    private Trials() {
    }

    /**
     * {@return the ways: for numbers and dates on either side of every bound that a test
     * sets, for choices none and each alone, beside those that are known, for a fact that
     * is not tested itself those of the facts that it implies}
     * @param known what is known of a fact with choices, {@code null} for nothing
     */
    static List<Map<String, Answer>> of(Fact fact, List<FactTest> tests, @Nullable Answer known) {
        Stream<Answer> answers = switch (fact.type()) {
            case BOOLEAN -> Stream.of(new Answer.Flag(true), new Answer.Flag(false));
            case CHOICE -> fact.values().keySet().stream().map(Answer.Choice::new);
            case CHOICES -> choices(
                    known instanceof Answer.Choices some ? some : new Answer.Choices(Set.of(), fact.values().keySet()));
            case NUMBER -> amounts(fact, tests);
            case DATE -> days(fact, tests);
            case TEXT -> Stream.empty();
        };
        List<Map<String, Answer>> ways = new ArrayList<>(answers.map(answer -> Map.of(fact.key(), answer)).toList());
        if (ways.isEmpty()) {
            for (String implied : fact.implies().keySet()) {
                ways.add(Map.of(implied, new Answer.Flag(true)));
                ways.add(Map.of(implied, new Answer.Flag(false)));
            }
        }
        return ways;
    }

    private static Stream<Answer> choices(Answer.Choices known) {
        return Stream.concat(Stream.of(new Answer.Choices(known.values())), known.open().stream().map(value -> {
            Set<String> values = new LinkedHashSet<>(known.values());
            values.add(value);
            return new Answer.Choices(values);
        }));
    }

    private static Stream<Answer> amounts(Fact fact, List<FactTest> tests) {
        return tests.stream()
            .filter(test -> test.fact().equals(fact.key()) && test instanceof Compares)
            .map(test -> ((Compares) test).bound())
            .filter(bound -> bound.of() == null)
            .map(bound -> bound.factor() / bound.divisor())
            .flatMap(bound -> Stream.of(new Answer.Amount(bound / 2), new Answer.Amount(bound * 2)));
    }

    private static Stream<Answer> days(Fact fact, List<FactTest> tests) {
        return tests.stream()
            .filter(test -> test.fact().equals(fact.key()) && test instanceof Before)
            .map(test -> ((Before) test).day())
            .flatMap(day -> Stream.of(new Answer.Day(day.minusDays(1)), new Answer.Day(day)));
    }

}
