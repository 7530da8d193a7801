package io.obligraph.law;

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
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what must be so from the notation of the data files. */
final class ExpressionReader {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";

    private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?";

    private static final Pattern WORD = Pattern.compile(NAME);

    private static final Pattern INCLUDES = Pattern.compile("(" + NAME + ") (?:includes|is) (" + NAME + ")");

    private static final Pattern READING = Pattern.compile("reading (" + NAME + ") is (" + NAME + ")");

    private static final Pattern COMPARES = Pattern.compile("(" + NAME + ") (>=|<=|>|<) (.+)");

    private static final Pattern QUOTIENT = Pattern.compile("(" + NUMBER + ")(?: / (" + NUMBER + "))?");

    private static final Pattern MULTIPLE = Pattern.compile("(" + NAME + ")(?: ([*/]) (" + NUMBER + "))?");

    private static final Pattern BEFORE = Pattern.compile("(" + NAME + ") before (\\S+)");

    private static final Pattern REACHED = Pattern.compile("(" + NAME + ") reached");

    private static final List<String> SAYS = List.of("when", "all", "any", "not", "applying");

    private static final String NOTATION = "a test is one of: FACT, CONDITION, FACT includes VALUE, FACT is VALUE, FACT > NUMBER, FACT > NUMBER / NUMBER,"
            + " FACT > OTHER-FACT / NUMBER, FACT before DAY, FACT reached, reading READING is ANSWER";

    private final Map<String, Fact> facts;

    private final Consumer<Problem> problems;

    /**
     * Makes a reader.
     * @param facts the fact vocabulary, which tells facts from conditions
     * @param problems takes the mistakes
     */
    ExpressionReader(Map<String, Fact> facts, Consumer<Problem> problems) {
        this.facts = facts;
        this.problems = problems;
    }

    /**
     * {@return the expression in {@code when}, or in the all, any, not or applying
     * written directly in the item; null if none}
     */
    @Nullable Expression of(Located item) {
        List<String> said = item.entries().keySet().stream().filter(SAYS::contains).toList();
        if (said.size() > 1) {
            problems.accept(item.problem("it says " + String.join(" and ", said)
                    + " side by side, of which only one would count; write them under one all"));
        }
        return said.isEmpty() ? null : read(item.get("when").orElse(item));
    }

    Expression read(Located value) {
        if (!value.isMap()) {
            return test(value);
        }
        if (value.get("all").isPresent()) {
            return new AllOf(parts(value, "all"));
        }
        if (value.get("any").isPresent()) {
            return new AnyOf(parts(value, "any"));
        }
        if (value.get("not").isPresent()) {
            return new Not(read(value.entries().get("not")));
        }
        if (value.get("applying").isPresent()) {
            return new Applying(read(value.entries().get("applying")));
        }
        problems.accept(value.problem("this says nothing to hold; write all, any, not or applying, or a test"));
        return new AllOf(List.of());
    }

    private List<Expression> parts(Located value, String key) {
        return value.entries().get(key).items().stream().map(this::read).toList();
    }

    private Expression test(Located value) {
        String text = value.text();
        Matcher matcher;
        if ((matcher = READING.matcher(text)).matches()) {
            return new ReadingIs(matcher.group(1), matcher.group(2));
        }
        if ((matcher = INCLUDES.matcher(text)).matches()) {
            return new Includes(matcher.group(1), matcher.group(2));
        }
        if ((matcher = COMPARES.matcher(text)).matches()) {
            return compares(value, matcher);
        }
        if ((matcher = BEFORE.matcher(text)).matches()) {
            return new Before(matcher.group(1), day(value, matcher.group(2)));
        }
        if ((matcher = REACHED.matcher(text)).matches()) {
            return new Reached(matcher.group(1));
        }
        if (!WORD.matcher(text).matches()) {
            problems.accept(value.problem("«" + text + "» cannot be read; " + NOTATION));
        }
        return facts.containsKey(text) ? new Stated(text) : new Named(text);
    }

    private Expression compares(Located value, Matcher matcher) {
        Comparison comparison = Arrays.stream(Comparison.values())
            .filter(each -> each.sign().equals(matcher.group(2)))
            .findFirst()
            .orElseThrow();
        return new Compares(matcher.group(1), comparison, bound(value, matcher.group(3)));
    }

    private Bound bound(Located value, String text) {
        Matcher number = QUOTIENT.matcher(text);
        if (number.matches()) {
            double divisor = number.group(2) == null ? 1 : Double.parseDouble(number.group(2));
            return bound(value, text, Double.parseDouble(number.group(1)), divisor, null);
        }
        Matcher matcher = MULTIPLE.matcher(text);
        if (!matcher.matches()) {
            return bound(value, text, 0, 0, null);
        }
        double multiple = matcher.group(3) == null ? 1 : Double.parseDouble(matcher.group(3));
        boolean divides = "/".equals(matcher.group(2));
        return bound(value, text, divides ? 1 : multiple, divides ? multiple : 1, matcher.group(1));
    }

    private Bound bound(Located value, String text, double factor, double divisor, @Nullable String of) {
        if (divisor == 0 || !Double.isFinite(factor) || !Double.isFinite(divisor)) {
            problems.accept(value.problem("«" + text + "» is no bound; " + NOTATION));
            return new Bound(0, 1, null);
        }
        return new Bound(factor, divisor, of);
    }

    private LocalDate day(Located value, String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeParseException e) {
            problems.accept(value.problem("«" + text + "» is no day; write it as 2026-08-02"));
            return LocalDate.MAX;
        }
    }

}
