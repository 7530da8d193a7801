package io.obligraph.reasoning;

import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of one project on one day, by the knowledge of one day. Statuses are
 * decided when it is made; reasons, questions and dependence on readings are found when
 * asked for.
 */
public final class Assessment {

    private final Rules rules;

    private final LocalDate on;

    private final LocalDate knownOn;

    private final Knowledge knowledge;

    private final Calendar law;

    private final Map<String, String> readings;

    private final Evaluation evaluation;

    private final int lane;

    private final Map<Integer, Grounds> grounds = new ConcurrentHashMap<>();

    private final List<Finding> findings;

    private @Nullable OtherReadings otherReadings;

    Assessment(Rules rules, Project project, LocalDate on, LocalDate knownOn, Knowledge knowledge, Calendar law,
            Map<String, String> readings) {
        this(rules, Evaluation.of(rules.program, rules.table, project, law, readings), on, knownOn, knowledge, law,
                readings);
    }

    /** Makes it of an evaluation that assessments on other days may share. */
    Assessment(Rules rules, Evaluation evaluation, LocalDate on, LocalDate knownOn, Knowledge knowledge, Calendar law,
            Map<String, String> readings) {
        this.rules = rules;
        this.on = on;
        this.knownOn = knownOn;
        this.knowledge = knowledge;
        this.law = law;
        this.readings = readings;
        this.evaluation = evaluation;
        this.lane = evaluation.calendar().laneOf(on);
        this.findings = rules.obligations.stream()
            .map(nodes -> new Finding(this, nodes, Outcome.of(nodes, evaluation, lane)))
            .toList();
    }

    /**
     * {@return the day that the question is about}
     */
    public LocalDate on() {
        return on;
    }

    /**
     * {@return the day whose knowledge of the law is used}
     */
    public LocalDate knownOn() {
        return knownOn;
    }

    /**
     * {@return the project, with what follows from what was said}
     */
    public Project project() {
        return evaluation.project();
    }

    /**
     * {@return a finding for every obligation, in the order of the text}
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * {@return a finding for every tier}
     */
    public List<TierFinding> tiers() {
        return rules.tiers.stream().map(this::tier).toList();
    }

    private TierFinding tier(Rules.TierNodes nodes) {
        Truth holds = evaluation.value(nodes.holds(), lane);
        return new TierFinding(nodes.tier(), holds, holds == Truth.TRUE ? since(nodes.applies()) : null,
                () -> new Derivation(this, lane, -1).of(nodes, holds));
    }

    /**
     * {@return a finding for every party}
     */
    public List<PartyFinding> parties() {
        return rules.parties.stream().map(this::party).toList();
    }

    private PartyFinding party(Rules.PartyNode node) {
        Truth holds = evaluation.value(node.holds(), lane);
        return new PartyFinding(node.party(), holds, () -> new Derivation(this, lane, -1).of(node, holds));
    }

    private @Nullable LocalDate since(int node) {
        long applies = evaluation.certain(node);
        int next = Outcome.first(applies & -1L << lane);
        if (next < 0) {
            return null;
        }
        return evaluation.calendar().start(next == lane ? Outcome.startOfRun(applies, lane) : next);
    }

    /**
     * {@return a finding for every exemption, in the order of the text}
     */
    public List<ExemptionFinding> exemptions() {
        return rules.exemptions.stream().map(this::exemption).toList();
    }

    private ExemptionFinding exemption(Rules.ExemptionNode node) {
        Truth holds = evaluation.value(node.holds(), lane);
        return new ExemptionFinding(node.exemption(), holds, concernedBy(node.exemption().id()),
                () -> new Derivation(this, lane, -1).of(node));
    }

    private List<Obligation> concernedBy(String exemption) {
        return findings.stream()
            .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
            .filter(finding -> finding.nodes()
                .bonds()
                .stream()
                .anyMatch(bond -> bond.exemptions().containsKey(exemption)))
            .map(Finding::obligation)
            .toList();
    }

    /**
     * {@return the facts to ask for next, the one that settles most first: those, and
     * only those, on which some undetermined finding depends; empty if nothing is
     * undetermined}
     */
    public List<OpenQuestion> openQuestions() {
        return new Questions(this).ask();
    }

    /**
     * {@return the fines in reach on the day, the highest first: those that punish the
     * breach of an obligation that binds the project}
     */
    public List<PenaltyFinding> penalties() {
        return new Consequences(this).penalties();
    }

    /**
     * {@return the findings whose status, day or wording is another one afterwards, in
     * the order of the text}
     * @param after an assessment by the same reasoner
     */
    public List<FindingChange> changesTo(Assessment after) {
        List<FindingChange> changes = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Finding before = findings.get(i);
            Finding then = after.findings.get(i);
            if (before.status() != then.status() || !Objects.equals(before.since(), then.since())
                    || !before.wording().equals(then.wording())) {
                changes.add(new FindingChange(before, then));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * {@return the value of a node on the day}
     */
    Truth value(int node) {
        return evaluation.value(node, lane);
    }

    LawBook book() {
        return rules.book;
    }

    Rules rules() {
        return rules;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Evaluation evaluation() {
        return evaluation;
    }

    int lane() {
        return lane;
    }

    Grounds grounds(int onLane) {
        return grounds.computeIfAbsent(onLane, at -> new Grounds(rules.program, evaluation, at));
    }

    Derivation derivation(Outcome outcome) {
        return new Derivation(this, outcome.decisive(), outcome.since());
    }

    /**
     * {@return the outcome of every obligation if the project had said this}
     */
    List<Outcome> outcomesFor(Project other) {
        Evaluation changed = Evaluation.of(rules.program, rules.table, other, law, readings);
        int laneThen = changed.calendar().laneOf(on);
        return rules.obligations.stream().map(nodes -> Outcome.of(nodes, changed, laneThen)).toList();
    }

    Evaluation under(Map<String, String> otherReadings) {
        return Evaluation.of(rules.program, rules.table, evaluation.project(), law, otherReadings);
    }

    synchronized OtherReadings otherReadings() {
        if (otherReadings == null) {
            otherReadings = new OtherReadings(this, readings);
        }
        return otherReadings;
    }

}
