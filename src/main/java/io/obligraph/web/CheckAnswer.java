package io.obligraph.web;

import io.obligraph.law.Party;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.TierFinding;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer as it stands.
 *
 * @param tiers the tiers that the project is in
 * @param perhaps the tiers of which it is open whether it is in them
 * @param parties the obligations by party
 * @param fines the fines in reach
 */
record CheckAnswer(List<Tiered> tiers, List<Tiered> perhaps, List<Bound> parties, List<Fine> fines) {

    /**
     * What an obligation can be for a project that it concerns, in the order of pages.
     */
    static final List<Status> SHOWN = List.of(Status.APPLIES, Status.UPCOMING, Status.UNDETERMINED, Status.EXEMPT);

    private static final int SHORT = 12;

    private static final int VERY_SHORT = 3;

    /**
     * A tier.
     *
     * @param tier the tier
     * @param since since when it has effect, {@code null} for no such day
     * @param reasons where the reasons are
     */
    record Tiered(Ref tier, @Nullable LocalDate since, Reasons reasons) {
    }

    /**
     * Where reasons can be read.
     *
     * @param page their address
     * @param path the same without what is asked and the facts, which are sent along
     * otherwise
     * @param asked what is asked, as JSON
     */
    record Reasons(String page, String path, String asked) {
        static Reasons of(CheckAddress address, String name, String id) {
            return new Reasons(address.beside("reasons", name, id), CheckAddress.PATH + "/reasons",
                    JsonMapper.shared().writeValueAsString(Map.of(name, id)));
        }
    }

    /** The obligations that concern a party: how many are what, and which. */
    record Bound(Ref party, List<Count> counts, List<Batch> batches) {
    }

    /** How many obligations have a status, and where on the page they are. */
    record Count(Status status, int number, String anchor) {
    }

    /** The obligations of a status. */
    record Batch(Status status, int number, String anchor, boolean unfolded, List<Begin> begins) {
    }

    /**
     * Obligations that come on the same day.
     *
     * @param day that day, {@code null} where they are not told by day
     * @param lines the obligations
     */
    record Begin(@Nullable LocalDate day, List<Line> lines) {
    }

    /**
     * An obligation.
     *
     * @param finding what it is for the project
     * @param summary what to do
     * @param waits the grace periods until whose end it waits
     * @param reasons where the reasons are
     */
    record Line(FindingRow finding, String summary, List<Ref> waits, Reasons reasons) {
    }

    /** A fine, in euro and as a share of the turnover in percent, 0 for none. */
    record Fine(Ref penalty, double amount, double share, Truth lower, Citation provision, Reasons reasons) {
    }

    static CheckAnswer of(Checked checked) {
        LawDay law = checked.law();
        List<Finding> findings = checked.report().findings();
        return new CheckAnswer(tiers(checked, Truth.TRUE), tiers(checked, Truth.UNKNOWN),
                law.book()
                    .parties()
                    .values()
                    .stream()
                    .map(party -> bound(checked, party, findings))
                    .filter(bound -> !bound.batches().isEmpty())
                    .toList(),
                checked.assessment().penalties().stream().map(finding -> {
                    var wording = finding.wording();
                    return new Fine(
                            new Ref(finding.penalty().id(), wording.title(), Links.penalty(finding.penalty().id())),
                            wording.amount(), wording.share(), finding.lower(), law.cite(wording.provision()),
                            Reasons.of(checked.address(), "penalty", finding.penalty().id()));
                }).toList());
    }

    private static List<Tiered> tiers(Checked checked, Truth holds) {
        return checked.assessment()
            .tiers()
            .stream()
            .filter(finding -> finding.holds() == holds)
            .map(finding -> tiered(checked, finding))
            .toList();
    }

    private static Tiered tiered(Checked checked, TierFinding finding) {
        var tier = finding.tier();
        return new Tiered(new Ref(tier.id(), tier.name(), Links.tier(tier.id())), finding.since(),
                Reasons.of(checked.address(), "tier", tier.id()));
    }

    private static Bound bound(Checked checked, Party party, List<Finding> findings) {
        List<Count> counts = new ArrayList<>();
        List<Batch> batches = new ArrayList<>();
        for (Status status : SHOWN) {
            String anchor = (party.id() + "-" + status).toLowerCase(Locale.ROOT).replace('_', '-');
            List<Finding> some = findings.stream()
                .filter(finding -> finding.status() == status && finding.parties().contains(party))
                .toList();
            counts.add(new Count(status, some.size(), anchor));
            if (!some.isEmpty()) {
                batches.add(new Batch(status, some.size(), anchor,
                        some.size() <= (status == Status.UNDETERMINED ? VERY_SHORT : SHORT),
                        status == Status.UPCOMING ? byDay(checked, some)
                                : List.of(new Begin(null, some.stream().map(each -> line(checked, each)).toList()))));
            }
        }
        return new Bound(checked.law().party(party.id()), counts, batches);
    }

    private static List<Begin> byDay(Checked checked, List<Finding> upcoming) {
        SequencedMap<LocalDate, List<Line>> days = new LinkedHashMap<>();
        upcoming.stream()
            .sorted(java.util.Comparator.comparing(finding -> Objects.requireNonNull(finding.since())))
            .forEach(finding -> days.computeIfAbsent(Objects.requireNonNull(finding.since()), any -> new ArrayList<>())
                .add(line(checked, finding)));
        return days.entrySet().stream().map(day -> new Begin(day.getKey(), day.getValue())).toList();
    }

    private static Line line(Checked checked, Finding finding) {
        return new Line(FindingRow.of(checked.law(), finding), finding.wording().summary(),
                waits(checked.law(), finding), Reasons.of(checked.address(), "obligation", finding.obligation().id()));
    }

    /** The grace periods that end on the day from which it binds and that decide it. */
    private static List<Ref> waits(LawDay law, Finding finding) {
        if (finding.status() != Status.UPCOMING) {
            return List.of();
        }
        var ending = law.delayedBy(finding.obligation())
            .stream()
            .filter(grace -> law.wording(grace).until().equals(finding.since()))
            .toList();
        return ending.isEmpty() ? List.of()
                : Stream.of(finding.because())
                    .flatMap(reasons -> ending.stream()
                        .filter(grace -> reasons.stream()
                            .anyMatch(reason -> law.wording(grace).provision().equals(reason.provision()))))
                    .map(grace -> new Ref(grace.id(), law.wording(grace).title(), Links.gracePeriod(grace.id())))
                    .toList();
    }

}
