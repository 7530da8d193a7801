package io.obligraph.web;

import io.obligraph.law.Act;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Penalty;
import io.obligraph.law.Worded;
import io.obligraph.reasoning.Change;
import io.obligraph.web.ChangesPage.Count;
import io.obligraph.web.ChangesPage.Differing;
import io.obligraph.web.ChangesPage.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<Differing> obligations = differing(before, after, changes);
        ChangesPage page = new ChangesPage(title(before, after), before.on(), before.knownOn(), after.on(),
                after.knownOn(), newActs(before, after).map(after::ref).toList(), counts(changes), obligations,
                others(before, after));
        return Page.of("changes", page).with(table(changes, after));
    }

    private static Stream<Act> newActs(LawDay before, LawDay after) {
        return after.book()
            .acts()
            .values()
            .stream()
            .filter(act -> after.acts().containsKey(act.id()) && !before.acts().containsKey(act.id()));
    }

    private static String title(LawDay before, LawDay after) {
        String acts = newActs(before, after).map(Act::number).collect(Collectors.joining(" and "));
        return acts.isEmpty() || !before.on().equals(after.on()) ? "What differs in the law"
                : "What " + acts + " changed";
    }

    private static List<Count> counts(List<Change> changes) {
        Map<Change.Kind, Long> counts = changes.stream()
            .collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        return Arrays.stream(Change.Kind.values())
            .filter(counts::containsKey)
            .map(kind -> new Count(kind, words(kind), counts.getOrDefault(kind, 0L)))
            .toList();
    }

    private static String words(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "new";
            case REMOVED -> "removed";
            case MOVED -> "can bind from another day";
            case BEGINS -> "can bind on the latter day only";
            case ENDS -> "can bind on the former day only";
            case REWORDED -> "worded otherwise";
        };
    }

    private static List<Differing> differing(LawDay before, LawDay after, List<Change> changes) {
        Map<Obligation, List<Change>> byObligation = changes.stream()
            .collect(Collectors.groupingBy(Change::obligation, LinkedHashMap::new, Collectors.toList()));
        return byObligation.entrySet().stream().map(entry -> {
            Change first = entry.getValue().getFirst();
            return new Differing(after.ref(entry.getKey()),
                    entry.getValue().stream().map(change -> words(change.kind())).toList(),
                    after.ref(after.act(first.act())), after.cite(first.provision()),
                    version(before, entry.getKey(), first.before()), version(after, entry.getKey(), first.after()));
        }).toList();
    }

    private static @Nullable Version version(LawDay law, Obligation obligation, @Nullable LocalDate earliest) {
        return law.inForce(obligation)
            .map(wording -> new Version(wording.title(), law.cite(wording.provision()), earliest,
                    wording.binds().stream().map(bind -> law.party(bind.party())).distinct().toList(),
                    LawPages.conditions(law, wording)))
            .orElse(null);
    }

    private static List<Block> others(LawDay before, LawDay after) {
        Items items = new Items(after);
        var book = after.book();
        return Stream.of(
                block("exemptions", "Exemptions that differ", before, after, book.exemptions().values(),
                        Exemption.Wording::summary, items::exemption),
                block("gracePeriods", "Times of grace that differ", before, after, book.gracePeriods().values(),
                        GracePeriod.Wording::summary, items::gracePeriod),
                block("penalties", "Fines that differ", before, after, book.penalties().values(),
                        Penalty.Wording::summary, items::penalty),
                block("conditions", "Conditions that differ", before, after, book.conditions().values(),
                        Condition.Wording::title, items::condition))
            .filter(Block::says)
            .toList();
    }

    private static <W extends Worded.Wording, T extends Worded<W>> Block block(String id, String title, LawDay before,
            LawDay after, Collection<T> rules, Function<W, String> says, Function<T, Item> item) {
        return Block.of(id, title,
                rules.stream().filter(rule -> !before.inForce(rule).equals(after.inForce(rule))).map(rule -> {
                    Optional<W> then = before.inForce(rule);
                    String how = then.isEmpty() ? "new" : after.inForce(rule).isEmpty() ? "removed"
                            : "worded otherwise; before: " + says.apply(then.get());
                    return item.apply(rule).with(how);
                }).toList());
    }

    private static Table table(List<Change> changes, LawDay law) {
        return new Table("changes", List.of("id", "title", "change", "before", "after", "act", "provision"),
                changes.stream()
                    .map(change -> Table.row(change.obligation().id(), law.wording(change.obligation()).title(),
                            change.kind(), change.before(), change.after(), law.act(change.act()).number(),
                            law.cite(change.provision()).number()))
                    .toList());
    }

}
