package io.obligraph.reasoning;

import io.obligraph.law.Application;
import io.obligraph.law.Obligation;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Change.Kind;
import io.obligraph.reasoning.Rules.ObligationNodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what differs in the law between two sides, each a day and a knowledge of the law.
 */
final class Changes {

    /**
     * One side: the law for a project of which nothing is known, so that only what the
     * law itself says counts.
     */
    record Side(LocalDate day, Knowledge knowledge, Evaluation evaluation) {

        static Side of(Rules rules, LocalDate day, Knowledge knowledge, Calendar calendar,
                Map<String, String> readings) {
            return new Side(day, knowledge,
                    Evaluation.of(rules.program, rules.table, Project.UNKNOWN, calendar, readings));
        }

        Optional<Obligation.Wording> wording(Obligation obligation) {
            return obligation.wordingOn(day, knowledge.acts()).filter(wording -> wording.when() != null);
        }

        /**
         * {@return the lanes on which an obligation can bind somebody}
         */
        long possible(ObligationNodes nodes) {
            return evaluation.possible(nodes.base());
        }

        boolean possibleOnTheDay(ObligationNodes nodes) {
            return (possible(nodes) >>> evaluation.calendar().laneOf(day) & 1) != 0;
        }

        @Nullable LocalDate first(ObligationNodes nodes) {
            int lane = Outcome.first(possible(nodes));
            return lane < 0 ? null : evaluation.calendar().start(lane);
        }
    }

    private final Rules rules;

    private final Side from;

    private final Side to;

    private final List<Change> changes = new ArrayList<>();

    Changes(Rules rules, Side from, Side to) {
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    List<Change> find() {
        rules.obligations.forEach(this::compare);
        return List.copyOf(changes);
    }

    private void compare(ObligationNodes nodes) {
        Optional<Obligation.Wording> before = from.wording(nodes.obligation());
        Optional<Obligation.Wording> after = to.wording(nodes.obligation());
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if (before.isEmpty() || after.isEmpty()) {
            Obligation.Wording worded = after.orElseGet(() -> nodes.obligation().wordings().getLast());
            add(nodes, before.isEmpty() ? Kind.ADDED : Kind.REMOVED, worded.act(), worded.provision());
        }
        else if (!Objects.equals(from.first(nodes), to.first(nodes))) {
            byDay(nodes, Kind.MOVED, to);
        }
        if (!from.possibleOnTheDay(nodes) && to.possibleOnTheDay(nodes)) {
            byDay(nodes, Kind.BEGINS, to);
        }
        if (from.possibleOnTheDay(nodes) && !to.possibleOnTheDay(nodes) && after.isPresent()) {
            byDay(nodes, Kind.ENDS, to);
        }
        if (before.isPresent() && after.isPresent() && !before.get().equals(after.get())) {
            add(nodes, Kind.REWORDED, after.get().act(), after.get().provision());
        }
    }

    private void add(ObligationNodes nodes, Kind kind, String act, String provision) {
        changes.add(new Change(nodes.obligation(), kind, from.first(nodes), to.first(nodes), act, provision));
    }

    private void byDay(ObligationNodes nodes, Kind kind, Side side) {
        Optional<Application> rule = decisiveRule(nodes, side);
        Obligation.Wording worded = side.wording(nodes.obligation())
            .orElseGet(() -> nodes.obligation().wordings().getLast());
        add(nodes, kind, rule.map(Application::act).orElse(worded.act()),
                rule.map(Application::provision).orElse(worded.provision()));
    }

    /**
     * {@return the rule on days whose day is the one from which the obligation can bind}
     */
    private Optional<Application> decisiveRule(ObligationNodes nodes, Side side) {
        int lane = Outcome.first(side.possible(nodes));
        return lane < 1 ? Optional.empty() : decisiveRule(nodes.base(), lane, side, new HashSet<>());
    }

    private Optional<Application> decisiveRule(int node, int lane, Side side, Set<Integer> seen) {
        if (!seen.add(node)) {
            return Optional.empty();
        }
        boolean opens = side.evaluation().value(node, lane) != Truth.FALSE
                && side.evaluation().value(node, lane - 1) == Truth.FALSE;
        if (!opens) {
            return Optional.empty();
        }
        if (rules.program.label(node) instanceof Label.OfGate gate && gate.gate() instanceof Gate.Applies applies) {
            return side.knowledge().rule(applies.provision());
        }
        for (int argument : rules.program.arguments(node)) {
            Optional<Application> found = decisiveRule(argument, lane, side, seen);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

}
