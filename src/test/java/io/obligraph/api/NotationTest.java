package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.Condition;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Comparison;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotationTest {

    static Stream<Arguments> expressions() {
        return Stream.of(Arguments.of(new Stated("monetised"), "monetised"),
                Arguments.of(new Named("is-ai-system"), "is-ai-system"),
                Arguments.of(new Includes("published", "WEIGHTS"), "published includes WEIGHTS"),
                Arguments.of(new Before("placedOn", LocalDate.of(2025, 8, 2)), "placedOn before 2025-08-02"),
                Arguments.of(new Reached("placedOn"), "placedOn reached"),
                Arguments.of(new ReadingIs("what-waits", "ALL"), "reading what-waits is ALL"),
                Arguments.of(more(1e25, 1, null), "compute > 1e25"), Arguments.of(more(250, 1, null), "compute > 250"),
                Arguments.of(more(1e23, 3, null), "compute > 1e23 / 3"),
                Arguments.of(more(1, 3, "original"), "compute > original / 3"),
                Arguments.of(more(2.5, 1, "original"), "compute > original * 2.5"),
                Arguments.of(new AllOf(List.of(new Stated("a"),
                        new Not(new AnyOf(List.of(new Named("b"), new Named("c")))), new Applying(new Named("d")))),
                        "{all: [a, {not: {any: [b, c]}}, {applying: d}]}"));
    }

    private static Compares more(double factor, double divisor, String of) {
        return new Compares("compute", Comparison.MORE_THAN, new Bound(factor, divisor, of));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void aRuleIsShownAsItStandsInTheDataFiles(Expression expression, String text) {
        assertThat(Notation.text(expression)).isEqualTo(text);
    }

    @Test
    void whatARuleNamesIsFoundHoweverDeepItStands() {
        var wording = new Condition.Wording("act", List.of("art_1"), "so", "not so", new AllOf(List
            .of(new Not(new Named("b")), new AnyOf(List.of(new Named("a"), new Named("b"), more(1, 3, "original"))))));
        assertThat(Notation.conditions(wording)).containsExactly("b", "a");
        assertThat(Notation.facts(wording)).containsExactly("compute", "original");
    }

}
