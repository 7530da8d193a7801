package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * For the {@link Oracle}: what holds for a project on one day, by going down to the
 * facts.
 */
final class OracleDay {

    private final LawBook book;

    private final OracleLaw law;

    private final Project project;

    private final LocalDate day;

    private final Map<String, String> readings;

    private final Map<String, Truth> contents = new HashMap<>();

    private final Map<String, Truth> applying = new HashMap<>();

    private final Map<String, Truth> exemptions = new HashMap<>();

    OracleDay(LawBook book, OracleLaw law, Project project, LocalDate day, Map<String, String> readings) {
        this.book = book;
        this.law = law;
        this.project = project;
        this.day = day;
        this.readings = readings;
    }

    LocalDate day() {
        return day;
    }

    static Truth of(boolean holds) {
        return holds ? Truth.TRUE : Truth.FALSE;
    }

    static Truth not(Truth value) {
        return switch (value) {
            case TRUE -> Truth.FALSE;
            case FALSE -> Truth.TRUE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    static Truth both(Truth one, Truth other) {
        if (one == Truth.FALSE || other == Truth.FALSE) {
            return Truth.FALSE;
        }
        return one == Truth.TRUE ? other : Truth.UNKNOWN;
    }

    static Truth either(Truth one, Truth other) {
        return not(both(not(one), not(other)));
    }

    /**
     * {@return whether an exemption holds by its content, as worded on the day}
     */
    Truth exemption(Exemption exemption) {
        Truth known = exemptions.get(exemption.id());
        if (known == null) {
            Exemption.Wording wording = law.inForce(exemption, day);
            known = wording == null || wording.when() == null || !law.isLaw() ? Truth.FALSE : content(wording.when());
            exemptions.put(exemption.id(), known);
        }
        return known;
    }

    /**
     * {@return whether it holds, on whatever day the provisions behind it apply}
     */
    Truth content(Expression expression) {
        return switch (expression) {
            case AllOf all -> all(all.parts(), this::content);
            case AnyOf any -> any(any.parts(), this::content);
            case Not not -> not(content(not.part()));
            case Applying when -> applying(when.part());
            case Named named -> content(named);
            case ReadingIs reading -> of(reading.answer().equals(readings.get(reading.reading())));
            case FactTest test -> test(test);
        };
    }

    /**
     * {@return whether it holds, and every condition in it, unless under a not, comes
     * from what applies on the day}
     */
    Truth applying(Expression expression) {
        return switch (expression) {
            case AllOf all -> all(all.parts(), this::applying);
            case AnyOf any -> any(any.parts(), this::applying);
            case Named named -> applying(named);
            default -> content(expression);
        };
    }

    private static Truth all(List<Expression> parts, Function<Expression, Truth> value) {
        Truth all = Truth.TRUE;
        for (Expression part : parts) {
            all = all == Truth.FALSE ? all : both(all, value.apply(part));
        }
        return all;
    }

    private static Truth any(List<Expression> parts, Function<Expression, Truth> value) {
        return not(all(parts, value.andThen(OracleDay::not)));
    }

    private Truth content(Named named) {
        Truth known = contents.get(named.condition());
        if (known == null) {
            Condition.Wording wording = wording(named);
            known = wording == null || wording.when() == null ? Truth.FALSE : content(wording.when());
            contents.put(named.condition(), known);
        }
        return known;
    }

    private Truth applying(Named named) {
        Truth known = applying.get(named.condition());
        if (known == null) {
            Condition.Wording wording = wording(named);
            known = wording == null || wording.when() == null
                    || !law.applies(wording.basis().getFirst(), wording.act(), day) ? Truth.FALSE
                            : applying(wording.when());
            applying.put(named.condition(), known);
        }
        return known;
    }

    private Condition.Wording wording(Named named) {
        return law.inForce(Objects.requireNonNull(book.conditions().get(named.condition())), day);
    }

    private Truth test(FactTest test) {
        Answer answer = project.answers().get(test.fact());
        if (answer == null) {
            return Truth.UNKNOWN;
        }
        return switch (test) {
            case Stated stated -> of(((Answer.Flag) answer).value());
            case Includes includes -> answer instanceof Answer.Choices some && some.open().contains(includes.value())
                    ? Truth.UNKNOWN : of(includes(answer, includes.value()));
            case Compares compares -> compares(compares, ((Answer.Amount) answer).value());
            case Before before -> of(((Answer.Day) answer).value().isBefore(before.day()));
            case Reached reached -> of(((Answer.Day) answer).value().compareTo(day) <= 0);
        };
    }

    private static boolean includes(Answer answer, String value) {
        return switch (answer) {
            case Answer.Choice choice -> choice.value().equals(value);
            case Answer.Choices choices -> choices.values().contains(value);
            default -> throw new IllegalArgumentException(answer + " includes nothing");
        };
    }

    private Truth compares(Compares test, double left) {
        BigDecimal factor = BigDecimal.valueOf(test.bound().factor());
        if (test.bound().of() != null) {
            Answer other = project.answers().get(test.bound().of());
            if (other == null) {
                return Truth.UNKNOWN;
            }
            factor = factor.multiply(BigDecimal.valueOf(((Answer.Amount) other).value()));
        }
        int compared = BigDecimal.valueOf(left).multiply(BigDecimal.valueOf(test.bound().divisor())).compareTo(factor);
        return of(switch (test.comparison()) {
            case MORE_THAN -> compared > 0;
            case AT_LEAST -> compared >= 0;
            case LESS_THAN -> compared < 0;
            case AT_MOST -> compared <= 0;
        });
    }

}
