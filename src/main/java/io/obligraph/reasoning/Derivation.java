package io.obligraph.reasoning;

import io.obligraph.law.Application;
import io.obligraph.law.Condition;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Reading;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the reasons of one conclusion on one lane: from the conclusion down to the
 * facts, pruned to what decided. Of something true that needs any of its parts, the true
 * parts; of something false that needs all, the false ones; of something open, the open
 * ones. A step that was derived before is stated again and not derived again.
 */
final class Derivation {

    private final Assessment assessment;

    private final Program program;

    private final Evaluation evaluation;

    private final Sentences sentences;

    private final int lane;

    private final int since;

    private final List<Reason> reasons = new ArrayList<>();

    private final Set<Integer> derived = new HashSet<>();

    private String context = "";

    /**
     * Makes a derivation.
     * @param lane the lane on which to explain
     * @param since the lane from which the conclusion holds, -1 where that is no question
     */
    Derivation(Assessment assessment, int lane, int since) {
        this.assessment = assessment;
        this.program = assessment.rules().program;
        this.evaluation = assessment.evaluation();
        this.sentences = new Sentences(assessment.book());
        this.lane = lane;
        this.since = since;
    }

    List<Reason> of(Finding finding) {
        Worded.Wording wording = wording(finding.obligation());
        reasons.add(new Reason(0, conclusion(finding), conclusionHolds(finding), wording.provision(), null, null));
        notYet(finding);
        switch (finding.status()) {
            case APPLIES, UPCOMING, UNDETERMINED -> derive(finding.nodes().binds(), 1);
            case EXEMPT -> finding.nodes()
                .bonds()
                .stream()
                .filter(bond -> evaluation.value(bond.exempt(), lane) == Truth.TRUE)
                .filter(bond -> evaluation.value(bond.base(), lane) != Truth.FALSE)
                .forEach(bond -> {
                    derive(bond.exempt(), 1);
                    derive(bond.base(), 1);
                });
            case NOT_APPLICABLE -> derive(finding.nodes().base(), 1);
        }
        return List.copyOf(reasons);
    }

    List<Reason> of(Rules.TierNodes nodes, Truth holds) {
        String name = nodes.tier().name();
        String statement = switch (holds) {
            case TRUE -> "The project is in the tier «" + name + "»";
            case FALSE -> "The project is not in the tier «" + name + "»";
            case UNKNOWN -> "It is open whether the project is in the tier «" + name + "»";
        };
        reasons.add(new Reason(0, statement, holds, nodes.tier().basis().getFirst(), null, null));
        derive(nodes.holds(), 1);
        return List.copyOf(reasons);
    }

    List<Reason> of(Rules.ExemptionNode node, Truth holds) {
        derive(node.holds(), 0);
        return List.copyOf(reasons);
    }

    List<Reason> of(Rules.PenaltyNodes nodes, Truth lower, List<Finding> punished) {
        Penalty.Wording wording = nodes.wording();
        String which = switch (lower) {
            case TRUE -> "whichever is lower";
            case FALSE -> "whichever is higher";
            case UNKNOWN -> "whichever is higher, or lower for a small organisation";
        };
        String amount = String.format(Locale.ENGLISH, "%,d", wording.amount());
        String fine = "up to " + amount + " euro or " + Sentences.amount(wording.share())
                + " % of the worldwide annual turnover, " + which;
        reasons.add(new Reason(0, "«" + wording.title() + "» can be fined with " + fine, Truth.TRUE,
                wording.provision(), null, null));
        for (Finding finding : punished) {
            reasons.add(new Reason(1, conclusion(finding), Truth.TRUE, finding.wording().provision(), null, null));
        }
        if (nodes.lower() >= 0) {
            derive(nodes.lower(), 1);
        }
        return List.copyOf(reasons);
    }

    private static Truth conclusionHolds(Finding finding) {
        return switch (finding.status()) {
            case APPLIES, UPCOMING -> Truth.TRUE;
            case UNDETERMINED -> Truth.UNKNOWN;
            case EXEMPT, NOT_APPLICABLE -> Truth.FALSE;
        };
    }

    private String conclusion(Finding finding) {
        String duty = "«" + title(finding) + "»";
        String parties = Sentences.list(finding.parties().stream().map(Party::name).map(String::toLowerCase).toList());
        LocalDate day = finding.since();
        return switch (finding.status()) {
            case APPLIES -> duty + " binds the " + parties + " since " + Sentences.day(Objects.requireNonNull(day));
            case UPCOMING -> duty + " will bind the " + parties + " from " + Sentences.day(Objects.requireNonNull(day));
            case UNDETERMINED -> "It is open whether " + duty + " binds the " + parties
                    + (day == null ? "" : "; from " + Sentences.day(day) + " it will for certain");
            case EXEMPT -> duty + " does not bind the project, because an exemption lifts it: "
                    + Sentences.list(finding.exemptedBy()
                        .stream()
                        .map(exemption -> sentences.number(wording(exemption).provision()))
                        .toList());
            case NOT_APPLICABLE -> duty + " does not bind the project";
        };
    }

    private String title(Finding finding) {
        return ((io.obligraph.law.Obligation.Wording) wording(finding.obligation())).title();
    }

    /**
     * What is not in application or in grace on the day asked about, where the
     * explanation is about a later one.
     */
    private void notYet(Finding finding) {
        if (finding.status() == Status.UPCOMING) {
            Derivation today = new Derivation(assessment, assessment.lane(), -1);
            today.gatesOnly(finding.nodes().binds());
            reasons.addAll(today.reasons);
        }
    }

    private void gatesOnly(int node) {
        if (evaluation.value(node, lane) != Truth.FALSE || !derived.add(node)) {
            return;
        }
        Label label = program.labels()[node];
        if (label instanceof Label.OfGate gate) {
            gate(gate.gate(), 1, Truth.FALSE);
        }
        for (int argument : program.arguments(node)) {
            if (program.kind(node) == Program.NOT) {
                grace(argument);
            }
            else {
                gatesOnly(argument);
            }
        }
    }

    private void grace(int node) {
        if (program.labels()[node] instanceof Label.OfGracePeriod && evaluation.value(node, lane) == Truth.TRUE) {
            derive(node, 1);
        }
    }

    private void derive(int node, int depth) {
        Truth value = evaluation.value(node, lane);
        switch (program.labels()[node]) {
            case null -> parts(node, value, depth);
            case Label.OfCondition condition -> condition(node, condition.condition(), value, depth);
            case Label.OfExemption exemption -> {
                String name = sentences.number(wording(exemption.exemption()).provision()) + " («"
                        + ((io.obligraph.law.Exemption.Wording) wording(exemption.exemption())).title() + "»)";
                String statement = switch (value) {
                    case TRUE -> "The exemption of " + name + " holds";
                    case FALSE -> "The exemption of " + name + " does not hold";
                    case UNKNOWN -> "It is open whether the exemption of " + name + " holds";
                };
                step(node, depth, statement, value, wording(exemption.exemption()).provision());
            }
            case Label.OfGracePeriod grace -> {
                var wording = (io.obligraph.law.GracePeriod.Wording) wording(grace.gracePeriod());
                String name = sentences.number(wording.provision()) + " («" + wording.title() + "»)";
                String until = Sentences.day(wording.until());
                String statement = switch (value) {
                    case TRUE -> name + " gives time until " + until;
                    case FALSE -> name + " gives no time, or no more";
                    case UNKNOWN -> "It is open whether " + name + " gives time until " + until;
                };
                step(node, depth, statement, value, wording.provision());
            }
            case Label.OfTest test -> test(test.test(), null, null, value, depth);
            case Label.OfGate gate -> {
                if (value == Truth.FALSE || decidedTheDay(node)) {
                    gate(gate.gate(), depth, value);
                }
            }
            case Label.OfReading reading -> reading(reading.reading(), value, depth);
        }
    }

    private void condition(int node, Condition condition, Truth value, int depth) {
        Condition.Wording wording = (Condition.Wording) wording(condition);
        Optional<FactTest> only = onlyTest(node);
        if (only.isPresent()) {
            test(only.get(), sentences.of(wording, value), wording.provision(), value, depth);
        }
        else {
            step(node, depth, sentences.of(wording, value), value, wording.provision());
        }
    }

    /**
     * {@return the test that a node consists of, if it consists of one test}
     */
    private Optional<FactTest> onlyTest(int node) {
        int at = node;
        while (!program.isLeaf(at)) {
            int[] arguments = program.arguments(at);
            int only = -1;
            for (int argument : arguments) {
                if (!(program.labels()[argument] instanceof Label.OfGate)) {
                    if (only >= 0) {
                        return Optional.empty();
                    }
                    only = argument;
                }
            }
            if (only < 0 || arguments.length > 1 && evaluation.value(only, lane) != evaluation.value(node, lane)) {
                return Optional.empty();
            }
            at = only;
        }
        return program.labels()[at] instanceof Label.OfTest test ? Optional.of(test.test()) : Optional.empty();
    }

    private void step(int node, int depth, String statement, Truth value, String provision) {
        reasons.add(new Reason(depth, statement, value, provision, null, null));
        if (derived.add(node)) {
            String outside = context;
            context = provision;
            parts(node, value, depth + 1);
            context = outside;
        }
    }

    private void parts(int node, Truth value, int depth) {
        for (int argument : program.arguments(node)) {
            if (program.kind(node) == Program.NOT || evaluation.value(argument, lane) == value) {
                derive(argument, depth);
            }
        }
    }

    private void test(FactTest test, @Nullable String statement, @Nullable String provision, Truth value, int depth) {
        Truth own = statement == null ? value
                : TestValue.of(test, evaluation.project(), evaluation.calendar().start(lane));
        String given = evaluation.project().given(test.fact()).orElse(null);
        boolean open = own == Truth.UNKNOWN;
        String says = statement == null || open ? sentences.of(test, own) : statement;
        reasons.add(new Reason(depth, says, value, provision == null ? sentences.basis(test, context) : provision,
                test.fact(), given));
    }

    private void reading(ReadingIs is, Truth value, int depth) {
        Reading reading = assessment.book().readings().get(is.reading());
        String statement = value == Truth.TRUE ? "The law is read so: " + reading.answers().get(is.answer()).says()
                : "The law is not read so: " + reading.answers().get(is.answer()).says();
        reasons
            .add(new Reason(depth, statement.replaceFirst("\\.$", ""), value, reading.basis().getFirst(), null, null));
    }

    /**
     * {@return whether a gate opened on the day since which the conclusion holds}
     */
    private boolean decidedTheDay(int gate) {
        return since > 0 && evaluation.value(gate, since) == Truth.TRUE
                && evaluation.value(gate, since - 1) != Truth.TRUE;
    }

    private void gate(Gate gate, int depth, Truth value) {
        switch (gate) {
            case Gate.Applies applies -> {
                String number = sentences.number(applies.provision());
                Optional<LocalDate> from = assessment.knowledge().appliesFrom(applies.provision(), applies.act());
                String statement = from
                    .map(day -> value == Truth.TRUE ? number + " applies since " + Sentences.day(day)
                            : number + " applies only from " + Sentences.day(day))
                    .orElseGet(() -> "No day is known from which " + number + " applies");
                String provision = assessment.knowledge()
                    .rule(applies.provision())
                    .map(Application::provision)
                    .orElse(applies.provision());
                reasons.add(new Reason(depth, statement, value, provision, null, null));
            }
            case Gate.Known known -> {
                String number = assessment.book().acts().get(known.act()).number();
                String statement = value == Truth.TRUE ? number + " is published" : number + " was not yet published";
                reasons.add(new Reason(depth, statement, value, null, null, null));
            }
            case Gate.Worded worded -> {
            }
            case Gate.Until until -> {
            }
        }
    }

    private Worded.Wording wording(Worded<?> item) {
        LocalDate day = evaluation.calendar().start(lane);
        Optional<? extends Worded.Wording> found = item.wordingOn(day, assessment.knowledge().acts());
        return found.isPresent() ? found.get() : item.wordings().getFirst();
    }

}
