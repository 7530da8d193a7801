package io.obligraph.web;

import io.obligraph.law.Application;
import io.obligraph.law.Provision;
import io.obligraph.law.Worded;
import io.obligraph.reasoning.Change.Kind;
import io.obligraph.web.ChangesPage.Day;
import io.obligraph.web.ChangesPage.Rule;
import io.obligraph.web.ChangesPage.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the days of application and the rules, other than obligations, that differ
 * between two sides of the law.
 */
final class ChangedRules {

    private final LawDay before;

    private final LawDay after;

    ChangedRules(LawDay before, LawDay after) {
        this.before = before;
        this.after = after;
    }

    /**
     * {@return the days of application that differ, the earliest first}
     */
    List<Day> days() {
        Set<Application> rules = new LinkedHashSet<>();
        after.book()
            .provisions()
            .keySet()
            .forEach(id -> after.law().reasoner().application(id, after.knownOn()).ifPresent(rules::add));
        return rules.stream().flatMap(this::split).sorted(Comparator.comparing(Day::after)).toList();
    }

    /** What applied from other days before, all under one rule now. */
    private Stream<Day> split(Application rule) {
        return rule.applies()
            .of()
            .stream()
            .filter(after.book().provisions()::containsKey)
            .collect(Collectors.groupingBy(id -> Optional.ofNullable(dayBefore(id)), LinkedHashMap::new,
                    Collectors.toList()))
            .entrySet()
            .stream()
            .filter(group -> !rule.from().equals(group.getKey().orElse(null)))
            .map(group -> new Day(group.getValue().stream().map(after::cite).toList(),
                    rule.applies().except().stream().map(after::cite).toList(), group.getKey().orElse(null),
                    rule.from(), after.cite(rule.provision())));
    }

    private @Nullable LocalDate dayBefore(String provision) {
        Provision place = Objects.requireNonNull(after.book().provisions().get(provision));
        boolean stood = place.addedBy() == null || before.acts().containsKey(place.addedBy());
        return stood
                ? before.law().reasoner().application(provision, before.knownOn()).map(Application::from).orElse(null)
                : null;
    }

    /**
     * {@return the rules that differ, by kind}
     */
    List<Rules> rules() {
        Items items = new Items(after);
        var book = after.book();
        return Stream
            .of(rules("exemptions", "exemption", "exemptions", book.exemptions().values(), items::exemption),
                    rules("gracePeriods", "grace period", "grace periods", book.gracePeriods().values(),
                            items::gracePeriod),
                    rules("penalties", "rule on fines", "rules on fines", book.penalties().values(), items::penalty),
                    rules("conditions", "condition", "conditions", book.conditions().values(), items::condition))
            .filter(rules -> !rules.rules().isEmpty())
            .toList();
    }

    private <W extends Worded.Wording, T extends Worded<W>> Rules rules(String id, String one, String many,
            Collection<T> all, Function<T, Item> item) {
        List<Rule> rules = all.stream()
            .filter(rule -> !before.inForce(rule).equals(after.inForce(rule)))
            .map(rule -> rule(rule, item.apply(rule)))
            .sorted(Comparator.comparing(Rule::how))
            .toList();
        Map<Kind, Long> counts = rules.stream()
            .collect(Collectors.groupingBy(Rule::how, () -> new EnumMap<>(Kind.class), Collectors.counting()));
        String counted = rules.size() + " " + (rules.size() == 1 ? one : many);
        String title = counts.size() == 1
                ? counts.containsKey(Kind.ADDED) ? counted.replaceFirst(" ", " new ")
                        : counted + " " + words(counts.keySet().iterator().next())
                : counted + ": "
                        + counts.entrySet()
                            .stream()
                            .map(count -> count.getValue() + " " + words(count.getKey()))
                            .collect(Collectors.joining(", "));
        return new Rules(id, title, rules);
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case ADDED -> "new";
            case REMOVED -> "removed";
            default -> "worded otherwise";
        };
    }

    private <W extends Worded.Wording> Rule rule(Worded<W> rule, Item item) {
        boolean was = before.inForce(rule).isPresent();
        boolean is = after.inForce(rule).isPresent();
        Kind how = !was ? Kind.ADDED : is ? Kind.REWORDED : Kind.REMOVED;
        W wording = (is ? after : before).wording(rule);
        return new Rule(new Ref(rule.id(), item.title(), Objects.requireNonNull(item.page())),
                after.cite(wording.provision()), how, Rewording.summary(wording),
                how == Kind.REWORDED ? Rewording.of(before, after, rule) : List.of());
    }

}
