package io.obligraph.api;

import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.Obligation;
import io.obligraph.law.Worded;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows what must be so in the notation of the data files, and what a rule names. */
final class Notation {

    private Notation() {
    }

    /**
     * {@return the expression in the notation of the data files, on one line; null for
     * none}
     */
    static @Nullable String text(@Nullable Expression expression) {
        return switch (expression) {
            case null -> null;
            case AllOf all -> "{all: " + list(all.parts()) + "}";
            case AnyOf any -> "{any: " + list(any.parts()) + "}";
            case Not not -> "{not: " + text(not.part()) + "}";
            case Applying applying -> "{applying: " + text(applying.part()) + "}";
            case Named named -> named.condition();
            case ReadingIs reading -> "reading " + reading.reading() + " is " + reading.answer();
            case Stated stated -> stated.fact();
            case Includes includes -> includes.fact() + " includes " + includes.value();
            case Compares compares ->
                compares.fact() + " " + compares.comparison().sign() + " " + bound(compares.bound());
            case Before before -> before.fact() + " before " + before.day();
            case Reached reached -> reached.fact() + " reached";
        };
    }

    private static String list(List<Expression> parts) {
        return parts.stream().map(Notation::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String bound(Bound bound) {
        String divided = bound.divisor() == 1 ? "" : " / " + number(bound.divisor());
        if (bound.of() == null) {
            return number(bound.factor()) + divided;
        }
        return bound.of() + (bound.factor() == 1 ? "" : " * " + number(bound.factor())) + divided;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? String.valueOf((long) value)
                : String.valueOf(value).replace(".0E", "e").replace('E', 'e');
    }

    /**
     * {@return the ids of the named conditions in what a wording asks for, each once, in
     * the order written}
     */
    static List<String> conditions(Worded.Wording wording) {
        return parts(wording).filter(Named.class::isInstance)
            .map(part -> ((Named) part).condition())
            .distinct()
            .toList();
    }

    /**
     * {@return the keys of the facts that a wording tests itself, each once, in the order
     * written}
     */
    static List<String> facts(Worded.Wording wording) {
        return parts(wording).filter(FactTest.class::isInstance)
            .flatMap(part -> part instanceof Compares compares && compares.bound().of() != null
                    ? Stream.of(compares.fact(), compares.bound().of()) : Stream.of(((FactTest) part).fact()))
            .distinct()
            .toList();
    }

    /**
     * {@return the comparisons of a number with a fixed bound that a wording makes
     * itself}
     */
    static List<Compares> bounds(Worded.Wording wording) {
        return parts(wording).filter(Compares.class::isInstance)
            .map(Compares.class::cast)
            .filter(compares -> compares.bound().of() == null)
            .toList();
    }

    private static Stream<Expression> parts(Worded.Wording wording) {
        Stream<@Nullable Expression> bindings = wording instanceof Obligation.Wording obligation
                ? obligation.binds().stream().map(Obligation.Binding::when) : Stream.empty();
        return Stream.concat(Stream.of(wording).map(Worded.Wording::when), bindings)
            .filter(Objects::nonNull)
            .flatMap(Expression::all);
    }

}
