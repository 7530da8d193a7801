package io.obligraph.web;

import io.obligraph.law.Act;
import io.obligraph.law.Provision;
import io.obligraph.reasoning.Change;
import io.obligraph.web.ChangesPage.Fold;
import io.obligraph.web.ChangesPage.Group;
import io.obligraph.web.ChangesPage.InShort;
import io.obligraph.web.ChangesPage.NewAct;
import io.obligraph.web.ChangesPage.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What differs in the law, side by side; at first, what the newest amendment changed. */
@Controller
class ChangesPages {

    /** So many rules are named in short. */
    private static final int NAMED = 4;

    private final LawDays days;

    ChangesPages(LawDays days) {
        this.days = days;
    }

    @Bean
    static Section changesSection() {
        return new Section(22, "/changes", "Changes",
                "Compare the law before and after it was amended, or on any two days, side by side.");
    }

    @GetMapping("/changes")
    Page changes(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownTo) {
        LawDay after = days.at(to, knownTo);
        LawDay before = new LawDay(after.law(), from == null ? after.on() : from,
                knownFrom == null ? CalendarPages.beforeAmendment(after) : knownFrom);
        List<Change> changes = after.law()
            .reasoner()
            .changes(before.on(), before.knownOn(), after.on(), after.knownOn());
        List<Group> groups = new ObligationChanges(before, after, changes).groups();
        ChangedRules others = new ChangedRules(before, after);
        List<Rules> rules = others.rules();
        ChangesPage page = new ChangesPage(title(before, after), before.on(), before.knownOn(), after.on(),
                after.knownOn(), newActs(before, after).map(act -> newAct(after, act)).toList(), inShort(groups, rules),
                others.days(), groups, rules);
        return Page.of("changes", page).with(table(page, changes, after));
    }

    private static Stream<Act> newActs(LawDay before, LawDay after) {
        return after.acts().values().stream().filter(act -> !before.acts().containsKey(act.id()));
    }

    private static String title(LawDay before, LawDay after) {
        String acts = newActs(before, after).map(Act::number).collect(Collectors.joining(" and "));
        return acts.isEmpty() || !before.on().equals(after.on()) ? "What differs in the law"
                : "What " + acts + " changed";
    }

    private static NewAct newAct(LawDay law, Act act) {
        return new NewAct(law.ref(act), act.title(), act.published(), act.inForce(),
                Stream
                    .of(texts(law, act, "added", Provision::addedBy), texts(law, act, "changed", Provision::amendedBy),
                            texts(law, act, "deleted", Provision::deletedBy))
                    .flatMap(List::stream)
                    .toList());
    }

    private static List<InShort> texts(LawDay law, Act act, String how, Function<Provision, @Nullable String> by) {
        long count = law.book()
            .provisions()
            .values()
            .stream()
            .filter(provision -> act.id().equals(by.apply(provision)))
            .count();
        return count == 0 ? List.of() : List.of(new InShort(count + " " + how, Links.act(act.id()) + "#" + how));
    }

    private static List<InShort> inShort(List<Group> groups, List<Rules> rules) {
        List<InShort> lines = new ArrayList<>();
        for (Group group : groups) {
            Map<String, Integer> days = group.folds()
                .stream()
                .filter(fold -> !fold.when().isEmpty())
                .collect(Collectors.groupingBy(Fold::when, LinkedHashMap::new, Collectors.summingInt(Fold::count)));
            String when = days.entrySet()
                .stream()
                .map(day -> (days.size() == 1 ? "" : day.getValue() + " ") + day.getKey())
                .collect(Collectors.joining(", "));
            lines.add(new InShort(group.title() + (when.isEmpty() ? "" : ": " + when), "#" + group.id()));
        }
        rules.forEach(each -> lines.add(new InShort(
                each.title() + (each.rules().size() > NAMED ? "" : ": "
                        + each.rules().stream().map(rule -> rule.rule().title()).collect(Collectors.joining("; "))),
                "#" + each.id())));
        return lines;
    }

    private static Table table(ChangesPage page, List<Change> changes, LawDay law) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        changes.forEach(change -> rows.add(Table.row("obligations", change.obligation().id(),
                law.wording(change.obligation()).title(), change.kind(), change.before(), change.after(),
                law.act(change.act()).number(), law.cite(change.provision()).number())));
        page.days()
            .forEach(day -> day.provisions()
                .forEach(place -> rows.add(Table.row("days", place.id(), place.number(),
                        day.before() == null ? Change.Kind.ADDED : Change.Kind.MOVED, day.before(), day.after(), null,
                        day.by().number()))));
        page.rules()
            .forEach(kind -> kind.rules()
                .forEach(rule -> rows.add(Table.row(kind.id(), rule.rule().id(), rule.rule().title(), rule.how(), null,
                        null, null, rule.provision().number()))));
        return new Table("changes", List.of("kind", "id", "title", "change", "before", "after", "act", "provision"),
                rows);
    }

}
