package io.obligraph.cli;

import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.LawBook;
import io.obligraph.law.Reading;
import io.obligraph.law.Worded;
import io.obligraph.report.Paper;
import java.util.Objects;
import java.util.function.Function;

/** Writes down what must be so, as statements joined by all, any and none. */
final class RuleWords {

    private final LawBook book;

    private final Function<Worded<Condition.Wording>, Condition.Wording> wordings;

    private final Paper paper;

    /**
     * Makes a writer.
     * @param book the law book
     * @param wordings chooses the wording of a condition
     * @param paper where to write
     */
    RuleWords(LawBook book, Function<Worded<Condition.Wording>, Condition.Wording> wordings, Paper paper) {
        this.book = book;
        this.wordings = wordings;
        this.paper = paper;
    }

    /** Writes what must be so; named conditions are not taken apart. */
    void write(Expression expression, int indent) {
        switch (expression) {
            case AllOf all when all.parts().size() != 1 -> {
                paper.point(indent, null, "all of");
                all.parts().forEach(part -> write(part, indent + 2));
            }
            case AnyOf any when any.parts().size() != 1 -> {
                paper.point(indent, null, "any of");
                any.parts().forEach(part -> write(part, indent + 2));
            }
            case AllOf all -> write(all.parts().getFirst(), indent);
            case AnyOf any -> write(any.parts().getFirst(), indent);
            case Applying applying -> write(applying.part(), indent);
            case Not(Named named) -> paper.point(indent, null, condition(named).negated());
            case Not(Includes includes) -> paper.point(indent, null, value(includes).whenFalse());
            case Not(Stated stated) -> paper.point(indent, null, fact(stated).sentences().whenFalse());
            case Not not -> {
                paper.point(indent, null, "not");
                write(not.part(), indent + 2);
            }
            case Named named -> paper.point(indent, null, condition(named).title());
            case ReadingIs is -> paper.point(indent, null, reading(is));
            case FactTest test -> paper.point(indent, null, statement(test));
        }
    }

    private Condition.Wording condition(Named named) {
        return wordings.apply(Objects.requireNonNull(book.conditions().get(named.condition())));
    }

    private String reading(ReadingIs is) {
        Reading reading = Objects.requireNonNull(book.readings().get(is.reading()));
        return "«" + reading.question() + "» is answered with «"
                + Objects.requireNonNull(reading.answers().get(is.answer())).says() + "»";
    }

    private String statement(FactTest test) {
        return switch (test) {
            case Stated stated -> fact(stated).sentences().whenTrue();
            case Includes includes -> value(includes).whenTrue();
            case Compares compares -> start(fact(compares).title()) + " " + compares.comparison().sign() + " "
                    + bound(compares.bound()) + (fact(compares).unit() == null ? "" : " " + fact(compares).unit());
            case Before before -> start(fact(before).title()) + " is before " + before.day();
            case Reached reached -> start(fact(reached).title()) + " has come";
        };
    }

    private String bound(Bound bound) {
        String divided = bound.divisor() == 1 ? "" : " divided by " + bound.divisor();
        return (bound.of() == null ? String.valueOf(bound.factor())
                : (bound.factor() == 1 ? "" : bound.factor() + " times ")
                        + Objects.requireNonNull(book.facts().get(bound.of())).title())
                + divided;
    }

    private Fact fact(FactTest test) {
        return Objects.requireNonNull(book.facts().get(test.fact()));
    }

    private Fact.Value value(Includes includes) {
        return Objects.requireNonNull(fact(includes).values().get(includes.value()));
    }

    private static String start(String phrase) {
        return phrase.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + phrase.substring(1);
    }

}
