package io.obligraph.law;

import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks that expressions refer to what exists, and that tests fit the facts that they
 * test.
 */
final class ExpressionCheck {

    private final LawBook book;

    private final Existence existence;

    private final BiConsumer<String, String> problems;

    private final Map<String, Object> conditionsAndFacts = new HashMap<>();

    private final Set<String> used = new HashSet<>();

    /** Checks that an id is among some items, and reports it otherwise. */
    interface Existence {

        void exists(String place, Map<String, ?> items, String id, String kind);

    }

    ExpressionCheck(LawBook book, Existence existence, BiConsumer<String, String> problems) {
        this.book = book;
        this.existence = existence;
        this.problems = problems;
        conditionsAndFacts.putAll(book.facts());
        conditionsAndFacts.putAll(book.conditions());
    }

    /**
     * {@return the ids of the conditions that no checked expression names}
     */
    List<String> unused() {
        return book.conditions().keySet().stream().filter(id -> !used.contains(id)).toList();
    }

    void check(String place, @Nullable Expression expression) {
        switch (expression) {
            case null -> {
            }
            case Named named -> {
                used.add(named.condition());
                named(place, named.condition());
            }
            case ReadingIs is -> reading(place, is);
            case FactTest test -> test(place, test);
            default -> expression.parts().forEach(part -> check(place, part));
        }
    }

    private void named(String place, String condition) {
        if (book.facts().containsKey(condition)) {
            problems.accept(place, "«" + condition + "» is a fact and no condition; test it");
        }
        else {
            existence.exists(place, conditionsAndFacts, condition, "condition or fact");
        }
    }

    private void reading(String place, ReadingIs is) {
        existence.exists(place, book.readings(), is.reading(), "reading");
        Reading reading = book.readings().get(is.reading());
        if (reading != null) {
            existence.exists(place, reading.answers(), is.answer(), "answer of the reading " + is.reading());
        }
    }

    private void test(String place, FactTest test) {
        switch (test) {
            case Stated stated -> fact(place, stated.fact(), EnumSet.of(FactType.BOOLEAN));
            case Includes includes -> {
                fact(place, includes.fact(), EnumSet.of(FactType.CHOICE, FactType.CHOICES));
                Fact fact = book.facts().get(includes.fact());
                if (fact != null) {
                    existence.exists(place, fact.values(), includes.value(), "value of " + includes.fact());
                }
            }
            case Compares compares -> {
                fact(place, compares.fact(), EnumSet.of(FactType.NUMBER));
                if (compares.bound().of() != null) {
                    fact(place, compares.bound().of(), EnumSet.of(FactType.NUMBER));
                }
            }
            case Before before -> fact(place, before.fact(), EnumSet.of(FactType.DATE));
            case Reached reached -> fact(place, reached.fact(), EnumSet.of(FactType.DATE));
        }
    }

    private void fact(String place, String key, Set<FactType> types) {
        existence.exists(place, book.facts(), key, "fact");
        Fact fact = book.facts().get(key);
        if (fact != null && !types.contains(fact.type())) {
            problems.accept(place,
                    "the fact " + key + " is of type " + fact.type() + "; this test needs one of " + types);
        }
    }

}
