package io.obligraph.web;

import io.obligraph.graph.Neighbours.Around;
import io.obligraph.graph.Neighbours.Group;
import io.obligraph.graph.Neighbours.Thing;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.TierFinding;
import io.obligraph.reasoning.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The answer to a project as a part of the graph, in which the project itself is not: the
 * project with its tiers, findings and open facts, and each finding with whom it is
 * about, what lifts it and what it waits for.
 */
final class ProjectGraph {

    /** The kind of obligations. */
    static final String OBLIGATION = "Obligation";

    /** The facts that settle most; the others are next to the obligations. */
    private static final int FIRST_QUESTIONS = 5;

    private final Checked checked;

    ProjectGraph(Checked checked) {
        this.checked = checked;
    }

    /**
     * {@return what the project is called}
     */
    String title() {
        return checked.model() == null ? "Your project" : checked.model().title() + " as described";
    }

    /**
     * {@return the project with its tiers, its findings, and the facts not said that
     * settle most}
     */
    Around project() {
        List<Group> groups = new ArrayList<>();
        for (Status status : List.of(Status.APPLIES, Status.UPCOMING, Status.UNDETERMINED, Status.EXEMPT)) {
            add(groups, status.name(), true, OBLIGATION,
                    checked.report()
                        .findings()
                        .stream()
                        .filter(finding -> finding.status() == status)
                        .map(this::thing));
        }
        add(groups, "IN", true, "Tier",
                checked.assessment()
                    .tiers()
                    .stream()
                    .filter(tier -> tier.holds() == Truth.TRUE)
                    .map(TierFinding::tier)
                    .map(tier -> new Thing("Tier", tier.id(), tier.name())));
        add(groups, "LACKS", true, "Fact",
                checked.assessment()
                    .openQuestions()
                    .stream()
                    .limit(FIRST_QUESTIONS)
                    .map(OpenQuestion::fact)
                    .map(this::fact));
        return new Around(new Thing(GraphWords.PROJECT, "", title()), groups);
    }

    /**
     * {@return an obligation with whom the finding is about and what lifts it; empty if
     * it does not concern the project}
     * @param obligation the id of the obligation
     * @param reasons whether to add the facts not said on which it depends
     */
    Optional<Around> finding(String obligation, boolean reasons) {
        return checked.report()
            .findings()
            .stream()
            .filter(finding -> finding.obligation().id().equals(obligation))
            .findFirst()
            .map(finding -> around(finding, reasons));
    }

    private Around around(Finding finding, boolean reasons) {
        List<Group> groups = new ArrayList<>();
        add(groups, "BINDS", true, "Party",
                finding.parties().stream().map(party -> new Thing("Party", party.id(), party.name())));
        add(groups, "LIFTS", false, "Exemption",
                finding.exemptedBy()
                    .stream()
                    .map(exemption -> new Thing("Exemption", exemption.id(), checked.law().ref(exemption).title())));
        if (reasons && finding.status() == Status.UNDETERMINED) {
            add(groups, "DEPENDS_ON", true, "Fact",
                    finding.because()
                        .stream()
                        .filter(reason -> reason.holds() == Truth.UNKNOWN)
                        .map(Reason::fact)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(this::fact));
        }
        return new Around(thing(finding), groups);
    }

    private Thing thing(Finding finding) {
        return new Thing(OBLIGATION, finding.obligation().id(), finding.wording().title());
    }

    private Thing fact(String key) {
        Fact fact = Objects.requireNonNull(checked.law().book().facts().get(key));
        return new Thing("Fact", key, Say.title(fact));
    }

    private static void add(List<Group> groups, String type, boolean leaves, String kind, Stream<Thing> things) {
        List<Thing> all = things.toList();
        if (!all.isEmpty()) {
            groups.add(new Group(type, leaves, kind, all));
        }
    }

}
