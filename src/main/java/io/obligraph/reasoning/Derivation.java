package io.obligraph.reasoning;

import io.obligraph.law.Application;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.FactTest;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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

    private final Grounds grounds;

    private final Sentences sentences;

    private final int lane;

    private final int since;

    private final Told told = new Told();

    private final Set<Integer> visited = new HashSet<>();

    private final Set<Object> opened = new HashSet<>();

    private String context = "";

    private boolean oneGroundIsEnough;

    /**
     * Makes a derivation.
     * @param lane the lane on which to explain
     * @param since the lane from which the conclusion holds, -1 where that is no question
     */
    Derivation(Assessment assessment, int lane, int since) {
        this.assessment = assessment;
        this.program = assessment.rules().program;
        this.evaluation = assessment.evaluation();
        this.grounds = assessment.grounds(lane);
        this.sentences = new Sentences(assessment.book());
        this.lane = lane;
        this.since = since;
    }

    List<Reason> of(Finding finding) {
        Truth holds = switch (finding.status()) {
            case APPLIES, UPCOMING -> Truth.TRUE;
            case UNDETERMINED -> Truth.UNKNOWN;
            case EXEMPT, NOT_APPLICABLE -> Truth.FALSE;
        };
        state(0, sentences.of(finding, wording(finding.obligation())), holds,
                wording(finding.obligation()).provision());
        switch (finding.status()) {
            case APPLIES, UNDETERMINED -> derive(finding.nodes().binds(), 1);
            case UPCOMING -> {
                notYet(finding.nodes().binds());
                derive(finding.nodes().binds(), 1);
            }
            case EXEMPT -> finding.nodes()
                .bonds()
                .stream()
                .filter(bond -> evaluation.value(bond.exempt(), lane) == Truth.TRUE)
                .filter(bond -> evaluation.value(bond.base(), lane) != Truth.FALSE)
                .forEach(bond -> {
                    derive(bond.exempt(), 1);
                    derive(bond.base(), 1);
                });
            case NOT_APPLICABLE -> {
                derive(finding.nodes().base(), 1);
                removed(wording(finding.obligation()), 1);
            }
        }
        return told.reasons();
    }

    List<Reason> of(Rules.TierNodes nodes, Truth holds) {
        state(0, sentences.of(nodes.tier(), holds), holds, nodes.tier().basis().getFirst());
        derive(nodes.holds(), 1);
        return told.reasons();
    }

    List<Reason> of(Rules.PartyNode node, Truth holds) {
        state(0, sentences.of(node.party(), holds), holds, node.party().basis().getFirst());
        derive(node.holds(), 1);
        return told.reasons();
    }

    List<Reason> of(Rules.ExemptionNode node) {
        derive(node.holds(), 0);
        return told.reasons();
    }

    List<Reason> of(Rules.PenaltyNodes nodes, Truth lower, List<Finding> punished) {
        state(0, sentences.of(nodes.wording(), lower), Truth.TRUE, nodes.wording().provision());
        punished.forEach(finding -> state(1, sentences.of(finding, finding.wording()), Truth.TRUE,
                finding.wording().provision()));
        if (nodes.lower() >= 0) {
            derive(nodes.lower(), 1);
        }
        return told.reasons();
    }

    /**
     * States what keeps something away on the day asked about and no longer on the lane
     * that is explained; of what one rule on days keeps away until one day, one thing is
     * enough.
     */
    private void notYet(int term) {
        Derivation today = new Derivation(assessment, assessment.lane(), -1);
        today.deriveDelays(term, lane);
        told.addAll(today.told);
        opened.addAll(today.opened);
    }

    private void deriveDelays(int term, int later) {
        if (evaluation.value(term, lane) != Truth.FALSE || evaluation.value(term, later) != Truth.TRUE) {
            return;
        }
        boolean grace = Program.negated(term) && program.label(term) instanceof Label.OfGracePeriod;
        boolean shut = program.label(term) instanceof Label.OfGate label && opened.add(opening(label.gate()));
        if (grace || shut) {
            derive(term, 1);
        }
        else if (!Program.negated(term) && visited.add(term)) {
            for (int argument : program.arguments(term)) {
                deriveDelays(argument, later);
            }
        }
    }

    /**
     * Derives the node that a term speaks of, with the value of the node; a negated term
     * reads as the negated statement.
     */
    private void derive(int term, int depth) {
        int node = term & ~1;
        Truth value = evaluation.value(node, lane);
        switch (program.label(node)) {
            case null -> parts(node, depth);
            case Label.OfCondition label -> condition(node, label.condition(), value, depth);
            case Label.OfExemption label -> {
                Exemption.Wording wording = wording(label.exemption());
                briefly(node, depth, sentences.of(wording, value), value, wording.provision());
            }
            case Label.OfGracePeriod label -> grace(node, label.gracePeriod(), value, depth);
            case Label.OfTest label -> test(label.test(), null, null, value, depth);
            case Label.OfGate label -> gate(node, label.gate(), value, depth);
            case Label.OfReading label -> state(depth, sentences.of(label.reading(), value), value,
                    assessment.book().readings().get(label.reading().reading()).basis().getFirst());
        }
    }

    private void condition(int node, Condition condition, Truth value, int depth) {
        Condition.Wording wording = wording(condition);
        String statement = sentences.of(wording, value);
        Optional<FactTest> only = grounds.onlyTest(node);
        if (only.isPresent()) {
            test(only.get(), statement, wording.provision(), value, depth);
        }
        else if (grounds.isHeldBack(node)) {
            step(node, depth, sentences.heldBack(wording), value, wording.provision());
        }
        else {
            step(node, depth, statement, value, wording.provision());
            removed(wording, depth + 1);
        }
    }

    private void removed(Worded.Wording wording, int depth) {
        if (wording.when() == null) {
            state(depth, sentences.removed(wording), Truth.FALSE, wording.provision());
        }
    }

    private void grace(int node, GracePeriod gracePeriod, Truth value, int depth) {
        GracePeriod.Wording wording = wording(gracePeriod);
        boolean over = value == Truth.FALSE && !day().isBefore(wording.until());
        String statement = sentences.of(wording, value, over);
        if (over) {
            state(depth, statement, value, wording.provision());
        }
        else {
            briefly(node, depth, statement, value, wording.provision());
        }
    }

    /**
     * A gate is a ground where it is shut, and where it opened on the day since which the
     * conclusion holds; of those that one rule on days opened, one is enough.
     */
    private void gate(int node, Gate gate, Truth value, int depth) {
        boolean decidedTheDay = since > 0 && evaluation.value(node, since) == Truth.TRUE
                && evaluation.value(node, since - 1) != Truth.TRUE;
        if (value != Truth.FALSE && !(decidedTheDay && opened.add(opening(gate)))) {
            return;
        }
        String statement = sentences.of(gate, assessment, value);
        if (!statement.isEmpty()) {
            state(depth, statement, value,
                    gate instanceof Gate.Applies applies ? setBy(applies).orElse(applies.provision()) : null);
        }
    }

    private Optional<String> setBy(Gate.Applies gate) {
        return assessment.knowledge().rule(gate.provision()).map(Application::provision);
    }

    /**
     * {@return what opens a gate: the rule on days and its day; for what no day opens the
     * gate itself}
     */
    private Object opening(Gate gate) {
        return gate instanceof Gate.Applies applies
                ? List.of(setBy(applies), assessment.knowledge().appliesFrom(applies.provision(), applies.act()))
                : gate;
    }

    private void test(FactTest test, @Nullable String statement, @Nullable String provision, Truth value, int depth) {
        Truth own = TestValue.of(test, evaluation.project(), day());
        String says = statement == null || own == Truth.UNKNOWN ? sentences.of(test, own) : statement;
        String basis = provision == null ? sentences.basis(test, context) : provision;
        String given = evaluation.project().given(test.fact()).orElse(null);
        told.say(new Reason(depth, says, value, basis, test.fact(), given));
    }

    private void state(int depth, String statement, Truth value, @Nullable String provision) {
        told.say(new Reason(depth, statement, value, provision, null, null));
    }

    private void step(int node, int depth, String statement, Truth value, String provision) {
        if (told.say(new Reason(depth, statement, value, provision, null, null)) && told.derives(statement)) {
            String outside = context;
            context = provision;
            parts(node, depth + 1);
            context = outside;
        }
    }

    /**
     * Derives what helps or does not help against a conclusion. Of what does not help,
     * one ground is told, the shortest; and where that comes down to a single fact, in
     * the same sentence, and so again where it comes again.
     */
    private void briefly(int node, int depth, String statement, Truth value, String provision) {
        boolean aside = depth > 0 && value == Truth.FALSE;
        boolean before = oneGroundIsEnough;
        oneGroundIsEnough |= aside;
        Told.Mark mark = told.mark();
        step(node, depth, statement, value, provision);
        oneGroundIsEnough = before;
        if (aside && told.isChainSince(mark)) {
            Reason fact = told.takeBack(mark);
            told.say(new Reason(depth, statement + ": " + Sentences.inside(fact.statement()), value, provision,
                    fact.fact(), fact.given()));
        }
    }

    private void parts(int node, int depth) {
        grounds.of(node, oneGroundIsEnough).forEach(alike -> {
            if (alike.size() == 1) {
                derive(alike.getFirst(), depth);
            }
            else {
                together(alike, depth);
            }
        });
    }

    private void together(List<Integer> alike, int depth) {
        FactTest test = ((Label.OfTest) Objects.requireNonNull(program.label(alike.getFirst()))).test();
        Truth value = evaluation.value(alike.getFirst() & ~1, lane);
        String statement = value == Truth.UNKNOWN ? sentences.of(test, value)
                : sentences.noneOf(test.fact(), alike.size());
        String given = evaluation.project().given(test.fact()).orElse(null);
        told.say(new Reason(depth, statement, value, sentences.basis(test.fact(), context), test.fact(), given));
    }

    private LocalDate day() {
        return evaluation.calendar().start(lane);
    }

    private <W extends Worded.Wording> W wording(Worded<W> item) {
        return item.wordingOn(day(), assessment.knowledge().acts()).orElse(item.wordings().getFirst());
    }

}
