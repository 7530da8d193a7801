package io.obligraph.reasoning;

import io.obligraph.law.Reading;
import io.obligraph.reasoning.Rules.ObligationNodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same project under every other answer to each open question of interpretation, one
 * question at a time.
 */
final class OtherReadings {

    private record Other(Reading reading, Evaluation evaluation) {
    }

    private final Assessment assessment;

    private final List<Other> others = new ArrayList<>();

    OtherReadings(Assessment assessment, Map<String, String> taken) {
        this.assessment = assessment;
        for (Reading reading : assessment.book().readings().values()) {
            for (String answer : reading.answers().keySet()) {
                if (!answer.equals(reading.taken())) {
                    Map<String, String> changed = new HashMap<>(taken);
                    changed.put(reading.id(), answer);
                    others.add(new Other(reading, assessment.under(changed)));
                }
            }
        }
    }

    /**
     * {@return the readings that would change status or day of an outcome}
     */
    List<Reading> decisiveFor(ObligationNodes nodes, Outcome outcome) {
        return others.stream()
            .filter(other -> differs(nodes, outcome, other.evaluation()))
            .map(Other::reading)
            .distinct()
            .toList();
    }

    private boolean differs(ObligationNodes nodes, Outcome outcome, Evaluation evaluation) {
        Outcome other = Outcome.of(nodes, evaluation, assessment.lane());
        return other.status() != outcome.status() || other.since() != outcome.since();
    }

}
