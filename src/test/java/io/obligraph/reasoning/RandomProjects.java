package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.Expression;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up projects whose answers lie on, before and behind every bound that the tests of
 * a law book set.
 */
final class RandomProjects {

    private final LawBook book;

    private final List<LocalDate> days;

    private final Map<String, List<Double>> amounts = new HashMap<>();

    private final Map<String, List<LocalDate>> dates = new HashMap<>();

    RandomProjects(LawBook book) {
        this.book = book;
        this.days = List.copyOf(new OracleLaw(book, LocalDate.MAX).daysNamed());
        tests(book).forEach(this::bounds);
    }

    /**
     * {@return every test in a law book}
     */
    static Set<FactTest> tests(LawBook book) {
        Set<FactTest> tests = new LinkedHashSet<>();
        List<Worded<?>> items = new ArrayList<>();
        items.addAll(book.conditions().values());
        items.addAll(book.obligations().values());
        items.addAll(book.exemptions().values());
        items.addAll(book.gracePeriods().values());
        items.forEach(item -> item.wordings().forEach(wording -> collect(wording.when(), tests)));
        book.obligations()
            .values()
            .forEach(obligation -> obligation.wordings()
                .forEach(wording -> wording.binds().forEach(binding -> collect(binding.when(), tests))));
        book.parties().values().forEach(party -> collect(party.when(), tests));
        book.tiers().values().forEach(tier -> collect(tier.when(), tests));
        return tests;
    }

    private static void collect(@Nullable Expression expression, Set<FactTest> tests) {
        if (expression instanceof FactTest test) {
            tests.add(test);
        }
        else if (expression != null) {
            expression.parts().forEach(part -> collect(part, tests));
        }
    }

    private void bounds(FactTest test) {
        if (test instanceof Before before) {
            List<LocalDate> near = dates.computeIfAbsent(before.fact(), any -> new ArrayList<>());
            near.addAll(List.of(before.day().minusDays(1), before.day(), before.day().plusDays(1)));
        }
        else if (test instanceof Compares compares) {
            double bound = compares.bound().factor() / compares.bound().divisor();
            List<Double> near = amounts.computeIfAbsent(compares.fact(), any -> new ArrayList<>());
            near.addAll(List.of(bound / 2, bound, bound * 2));
            if (compares.bound().of() != null) {
                amounts.computeIfAbsent(compares.bound().of(), any -> new ArrayList<>())
                    .addAll(List.of(0.0, 1.0, 3.0, 1e24, 3e24));
                near.addAll(List.of(0.0, 1.0, 3.0, 1e24, 3e24));
            }
        }
    }

    /**
     * {@return a project}
     * @param random what decides
     * @param unknown the share of facts that are left out, from 0 to 1
     */
    Project next(RandomGenerator random, double unknown) {
        Map<String, Answer> answers = new TreeMap<>();
        for (Fact fact : book.facts().values()) {
            if (random.nextDouble() >= unknown) {
                answers.put(fact.key(), inPart(fact, answer(fact, random), random));
            }
        }
        return new Project(answers, Map.of());
    }

    /**
     * {@return an answer, of which now and then a part is left open}
     */
    private static Answer inPart(Fact fact, Answer answer, RandomGenerator random) {
        return answer instanceof Answer.Choices choices && random.nextInt(4) == 0
                ? new Answer.Choices(choices.values(), choices(List.copyOf(fact.values().sequencedKeySet()), random))
                : answer;
    }

    /**
     * {@return a project in which some answers of another one are changed and some left
     * out}
     */
    Project changed(Project project, RandomGenerator random) {
        Map<String, Answer> answers = new TreeMap<>(project.answers());
        List<Fact> facts = List.copyOf(book.facts().values());
        for (int i = random.nextInt(12); i > 0; i--) {
            Fact fact = facts.get(random.nextInt(facts.size()));
            if (random.nextInt(3) == 0) {
                answers.remove(fact.key());
            }
            else {
                answers.put(fact.key(), answer(fact, random));
            }
        }
        return new Project(answers, Map.of());
    }

    /**
     * {@return an answer to a fact}
     */
    Answer answer(Fact fact, RandomGenerator random) {
        return switch (fact.type()) {
            case BOOLEAN -> new Answer.Flag(random.nextBoolean());
            case NUMBER -> new Answer.Amount(one(amounts.getOrDefault(fact.key(), List.of(0.0, 1.0)), random));
            case DATE -> new Answer.Day(date(fact, random));
            case TEXT -> new Answer.Text("text");
            case CHOICE -> new Answer.Choice(one(List.copyOf(fact.values().sequencedKeySet()), random));
            case CHOICES -> new Answer.Choices(choices(List.copyOf(fact.values().sequencedKeySet()), random));
        };
    }

    private LocalDate date(Fact fact, RandomGenerator random) {
        List<LocalDate> near = dates.get(fact.key());
        return near != null && random.nextBoolean() ? one(near, random) : day(random);
    }

    private static Set<String> choices(List<String> values, RandomGenerator random) {
        Set<String> chosen = new LinkedHashSet<>();
        int most = random.nextInt(4) == 0 ? values.size() : random.nextInt(3);
        for (int i = 0; i < most; i++) {
            chosen.add(one(values, random));
        }
        return chosen;
    }

    /**
     * {@return a day on or next to one on which something changes}
     */
    LocalDate day(RandomGenerator random) {
        return one(days, random).plusDays(random.nextInt(3) - 1L);
    }

    /**
     * {@return a day before, on or after the publication of an act}
     */
    LocalDate knownOn(RandomGenerator random) {
        List<LocalDate> published = book.acts().values().stream().map(act -> act.published()).toList();
        return random.nextInt(3) == 0 ? published.getLast().plusYears(1)
                : one(published, random).plusDays(random.nextInt(3) - 1L);
    }

    static <T> T one(List<T> items, RandomGenerator random) {
        return items.get(random.nextInt(items.size()));
    }

}
