package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the facts on which undetermined findings depend, and how much an answer to each
 * settles.
 */
final class Questions {

    private final Assessment assessment;

    private final Program program;

    private final Evaluation evaluation;

    Questions(Assessment assessment) {
        this.assessment = assessment;
        this.program = assessment.rules().program;
        this.evaluation = assessment.evaluation();
    }

    List<OpenQuestion> ask() {
        Map<String, Integer> dependents = new TreeMap<>();
        for (Finding finding : assessment.findings()) {
            if (finding.status() == Status.UNDETERMINED) {
                openFacts(finding).forEach(fact -> dependents.merge(fact, 1, Integer::sum));
            }
        }
        record Weighed(OpenQuestion question, double settles) {
        }
        List<Weighed> weighed = new ArrayList<>();
        Map<String, Double> settles = new TreeMap<>();
        for (Fact fact : assessment.book().facts().values()) {
            Integer findings = dependents.get(fact.key());
            if (findings != null) {
                double average = settles(fact, settles);
                weighed.add(new Weighed(new OpenQuestion(fact.key(), (int) Math.round(average), findings), average));
            }
        }
        return weighed.stream()
            .sorted(Comparator.comparingDouble(Weighed::settles)
                .thenComparingInt(each -> each.question().findings())
                .reversed())
            .map(Weighed::question)
            .toList();
    }

    private Set<String> openFacts(Finding finding) {
        int binds = finding.nodes().binds();
        long lanes = evaluation.unknown(binds) & lanesThatDecide(binds);
        Set<String> facts = new HashSet<>();
        follow(binds, lanes, new long[program.size()], facts);
        for (Fact fact : assessment.book().facts().values()) {
            boolean unanswered = evaluation.project().answer(fact.key()).isEmpty();
            if (unanswered && fact.implies().keySet().stream().anyMatch(facts::contains)) {
                facts.add(fact.key());
            }
        }
        return facts;
    }

    /**
     * {@return the lanes from the day on, up to the first on which it binds for certain:
     * what is open there can decide the status}
     */
    private long lanesThatDecide(int binds) {
        long fromNow = -1L << assessment.lane();
        long certain = evaluation.certain(binds) & fromNow;
        return certain == 0 ? fromNow : fromNow & Long.lowestOneBit(certain) - 1;
    }

    private void follow(int node, long lanes, long[] followed, Set<String> facts) {
        int at = Program.node(node);
        long open = evaluation.unknown(node) & lanes & ~followed[at];
        if (open == 0) {
            return;
        }
        followed[at] |= open;
        if (at < program.tests().size()) {
            FactTest test = program.tests().get(at);
            unanswered(test.fact(), facts);
            if (test instanceof Compares compares && compares.bound().of() != null) {
                unanswered(compares.bound().of(), facts);
            }
            return;
        }
        for (int argument : program.arguments(node)) {
            follow(argument, open, followed, facts);
        }
    }

    private void unanswered(String fact, Set<String> facts) {
        if (evaluation.project().isOpen(fact)) {
            facts.add(fact);
        }
    }

    private double settles(Fact fact, Map<String, Double> known) {
        Double found = known.get(fact.key());
        if (found != null) {
            return found;
        }
        List<Map<String, Answer>> ways = Trials.of(fact, program.tests(),
                evaluation.project().answer(fact.key()).orElse(null));
        double average = ways.stream().mapToInt(this::settledBy).average().orElse(0);
        known.put(fact.key(), average);
        return average;
    }

    private int settledBy(Map<String, Answer> more) {
        SequencedMap<String, Answer> answers = new LinkedHashMap<>(more);
        evaluation.project().answers().forEach((fact, answer) -> {
            if (!evaluation.project().isOpen(fact)) {
                answers.put(fact, answer);
            }
            else {
                answers.putIfAbsent(fact, answer);
            }
        });
        List<Outcome> then = assessment.outcomesFor(new Project(answers, Map.of()));
        int settled = 0;
        for (int i = 0; i < then.size(); i++) {
            boolean wasOpen = assessment.findings().get(i).status() == Status.UNDETERMINED;
            if (wasOpen && then.get(i).status() != Status.UNDETERMINED) {
                settled++;
            }
        }
        return settled;
    }

}
