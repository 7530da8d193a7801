package io.obligraph.reasoning;

import io.obligraph.law.Authority;
import io.obligraph.law.LawBook;
import io.obligraph.law.Penalty;
import java.util.Comparator;
import java.util.List;

/** What follows from findings: fines in reach, and the authorities that supervise. */
final class Consequences {

    private final Assessment assessment;

    private final LawBook book;

    Consequences(Assessment assessment) {
        this.assessment = assessment;
        this.book = assessment.book();
    }

    /**
     * {@return the fines in reach on the day, the highest first}
     */
    List<PenaltyFinding> penalties() {
        return assessment.rules().penalties.stream()
            .filter(nodes -> assessment.value(nodes.holds()) != Truth.FALSE)
            .map(this::penalty)
            .filter(penalty -> !penalty.punishes().isEmpty())
            .sorted(Comparator.comparingLong((PenaltyFinding penalty) -> penalty.wording().amount())
                .thenComparingDouble(penalty -> penalty.wording().share())
                .reversed())
            .toList();
    }

    private PenaltyFinding penalty(Rules.PenaltyNodes nodes) {
        Truth lower = nodes.lower() < 0 ? Truth.FALSE : assessment.value(nodes.lower());
        List<Finding> punished = assessment.findings()
            .stream()
            .filter(finding -> finding.status() == Status.APPLIES)
            .filter(finding -> punishes(nodes.wording(), finding))
            .toList();
        return new PenaltyFinding(nodes.penalty(), nodes.wording(), lower, punished,
                () -> new Derivation(assessment, assessment.lane(), -1).of(nodes, lower, punished));
    }

    private boolean punishes(Penalty.Wording penalty, Finding finding) {
        return book.selects(penalty.punishes(), finding.obligation().id(), finding.wording().provision())
                && (penalty.parties().isEmpty()
                        || finding.parties().stream().anyMatch(party -> penalty.parties().contains(party.id())));
    }

    /**
     * {@return the authorities that supervise an obligation, or may, as far as it is
     * known}
     */
    List<Authority> supervisorsOf(Finding finding) {
        return assessment.rules().competences.stream()
            .filter(node -> assessment.value(node.holds()) != Truth.FALSE)
            .filter(node -> book.selects(node.competence().supervises(), finding.obligation().id(),
                    finding.wording().provision()))
            .map(Rules.CompetenceNode::authority)
            .distinct()
            .toList();
    }

}
