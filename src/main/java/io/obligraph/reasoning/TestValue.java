package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What tests of facts say of a project. */
final class TestValue {

    private TestValue() {
    }

    /**
     * {@return the value of a test on a day}
     */
    static Truth of(FactTest test, Project project, LocalDate day) {
        Answer answer = project.answers().get(test.fact());
        if (answer == null) {
            return Truth.UNKNOWN;
        }
        return switch (test) {
            case Stated stated -> Truth.of(answer.equals(new Answer.Flag(true)));
            case Includes includes -> includes(includes.value(), answer);
            case Compares compares -> compares(compares, answer, project.answers());
            case Before before -> Truth.of(day(answer).isBefore(before.day()));
            case Reached reached -> Truth.of(!day(answer).isAfter(day));
        };
    }

    private static Truth includes(String value, Answer answer) {
        if (!(answer instanceof Answer.Choices choices)) {
            return Truth.of(answer.equals(new Answer.Choice(value)));
        }
        return choices.open().contains(value) ? Truth.UNKNOWN : Truth.of(choices.values().contains(value));
    }

    private static LocalDate day(Answer answer) {
        return ((Answer.Day) answer).value();
    }

    private static Truth compares(Compares test, Answer answer, Map<String, Answer> answers) {
        Bound bound = test.bound();
        BigDecimal left = amount(answer).multiply(BigDecimal.valueOf(bound.divisor()));
        BigDecimal right = BigDecimal.valueOf(bound.factor());
        if (bound.of() != null) {
            Answer other = answers.get(bound.of());
            if (other == null) {
                return Truth.UNKNOWN;
            }
            right = right.multiply(amount(other));
        }
        return Truth.of(test.comparison().holds(left.compareTo(right), 0));
    }

    private static BigDecimal amount(Answer answer) {
        return BigDecimal.valueOf(((Answer.Amount) answer).value());
    }

}
