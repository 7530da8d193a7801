package io.obligraph.web;

import io.obligraph.law.Application;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Change;
import io.obligraph.reasoning.Change.Kind;
import io.obligraph.web.ChangesPage.Differing;
import io.obligraph.web.ChangesPage.Fold;
import io.obligraph.web.ChangesPage.Group;
import io.obligraph.web.ChangesPage.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sorts the obligations that differ between two sides of the law by how they do. */
final class ObligationChanges {

    private static final String OWN_DAY = "The day from which the provisions that state them apply is another one";

    private static final String DEPENDS = "The provisions that state them apply from the same day as before, but they"
            + " depend on others that apply from another day";

    private final LawDay before;

    private final LawDay after;

    private final List<Entry> entries;

    /** An obligation with all that differs in it. */
    private record Entry(Obligation obligation, List<Change> changes) {

        boolean is(Kind kind) {
            return changes.stream().anyMatch(change -> change.kind() == kind);
        }

        @Nullable LocalDate earliestBefore() {
            return changes.getFirst().before();
        }

        @Nullable LocalDate earliestAfter() {
            return changes.getFirst().after();
        }
    }

    /** What the obligations of a fold have in common. */
    private record Days(@Nullable LocalDate before, @Nullable LocalDate after, boolean own) {

        static final Days NONE = new Days(null, null, true);

    }

    /**
     * Makes a comparison.
     * @param before the former side
     * @param after the latter side
     * @param changes what differs
     */
    ObligationChanges(LawDay before, LawDay after, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.entries = changes.stream()
            .collect(Collectors.groupingBy(Change::obligation, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> new Entry(entry.getKey(), entry.getValue()))
            .toList();
    }

    /**
     * {@return the obligations by how they differ; one that is worded otherwise and binds
     * from another day besides stands in two groups}
     */
    List<Group> groups() {
        return Stream
            .of(group("new", " new", those(Kind.ADDED), entry -> new Days(null, entry.earliestAfter(), true)),
                    group("removed", " removed", those(Kind.REMOVED), entry -> Days.NONE),
                    group("moved", moves(), those(Kind.MOVED), this::days),
                    group("begins", " that can bind on the latter day only", begins(),
                            entry -> new Days(null, entry.earliestAfter(), true)),
                    group("ends", " that could bind on the former day only", ends(), entry -> Days.NONE),
                    group("reworded", " worded otherwise", those(Kind.REWORDED), entry -> Days.NONE))
            .filter(group -> group.count() > 0)
            .toList();
    }

    private Group group(String id, String how, List<Entry> chosen, Function<Entry, Days> common) {
        int count = chosen.size();
        String obligations = count == 1 ? " obligation" : " obligations";
        return new Group(id, id.equals("new") ? count + how + obligations : count + obligations + how, count,
                folds(chosen, common));
    }

    private String moves() {
        boolean later = those(Kind.MOVED).stream()
            .allMatch(entry -> entry.earliestAfter() == null || entry.earliestBefore() != null
                    && Objects.requireNonNull(entry.earliestAfter()).isAfter(entry.earliestBefore()));
        return later ? " that can bind only later" : " that can bind from another day";
    }

    /**
     * Whatever begins because it is new or has another day is told of there already.
     */
    private List<Entry> begins() {
        return entries.stream()
            .filter(entry -> entry.is(Kind.BEGINS) && !entry.is(Kind.ADDED) && !entry.is(Kind.MOVED))
            .toList();
    }

    private List<Entry> ends() {
        return entries.stream().filter(entry -> entry.is(Kind.ENDS) && !entry.is(Kind.MOVED)).toList();
    }

    private List<Entry> those(Kind kind) {
        return entries.stream().filter(entry -> entry.is(kind)).toList();
    }

    private Days days(Entry entry) {
        return new Days(entry.earliestBefore(), entry.earliestAfter(),
                !own(before, entry.obligation()).equals(own(after, entry.obligation())));
    }

    private static Optional<LocalDate> own(LawDay law, Obligation obligation) {
        return law.inForce(obligation)
            .flatMap(wording -> law.law().reasoner().application(wording.provision(), law.knownOn()))
            .map(Application::from);
    }

    private List<Fold> folds(List<Entry> chosen, Function<Entry, Days> common) {
        Comparator<@Nullable LocalDate> byDay = Comparator.nullsLast(Comparator.naturalOrder());
        return chosen.stream()
            .collect(Collectors.groupingBy(common, LinkedHashMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .sorted(Comparator.comparing((Map.Entry<Days, List<Entry>> fold) -> fold.getKey().after(), byDay)
                .thenComparing(fold -> fold.getKey().before(), byDay)
                .thenComparing(fold -> !fold.getKey().own()))
            .map(fold -> fold(fold.getKey(), fold.getValue()))
            .toList();
    }

    private Fold fold(Days days, List<Entry> chosen) {
        boolean moved = days.before() != null;
        String when = days.equals(Days.NONE) ? "" : moved
                ? from(days.after()) + " instead of " + Say.time(String.valueOf(days.before())) : from(days.after());
        return new Fold(when, chosen.size(), !moved ? null : days.own() ? OWN_DAY : DEPENDS,
                moved ? because(chosen) : null, themes(chosen));
    }

    /** The provision by which all of them differ. */
    private @Nullable Citation because(List<Entry> chosen) {
        List<String> provisions = chosen.stream()
            .map(entry -> entry.changes().getFirst().provision())
            .distinct()
            .toList();
        return provisions.size() == 1 ? after.cite(provisions.getFirst()) : null;
    }

    private List<Theme> themes(List<Entry> chosen) {
        Map<String, List<Differing>> themes = new LinkedHashMap<>();
        chosen.forEach(entry -> themes.computeIfAbsent(theme(entry), theme -> new ArrayList<>()).add(differing(entry)));
        return themes.entrySet().stream().map(theme -> new Theme(theme.getKey(), theme.getValue())).toList();
    }

    private String theme(Entry entry) {
        LawDay law = side(entry);
        return law.theme(law.wording(entry.obligation()).provision()).map(LawChoice::theme).orElse("");
    }

    private LawDay side(Entry entry) {
        return after.inForce(entry.obligation()).isPresent() ? after : before;
    }

    private Differing differing(Entry entry) {
        LawDay law = side(entry);
        Obligation.Wording wording = law.wording(entry.obligation());
        return new Differing(law.ref(entry.obligation()), law.cite(wording.provision()),
                wording.binds().stream().map(bind -> law.party(bind.party())).distinct().toList(),
                entry.changes().stream().map(Change::kind).toList(), entry.earliestBefore(), entry.earliestAfter(),
                entry.is(Kind.REWORDED) ? Rewording.of(before, after, entry.obligation()) : List.of());
    }

    private static String from(@Nullable LocalDate day) {
        return day == null ? "on no set day" : "from " + Say.time(Objects.requireNonNull(day).toString());
    }

}
