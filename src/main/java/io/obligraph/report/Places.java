package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Reason;
import java.util.List;
import java.util.Objects;

/** Where in the documents the grounds of findings stand. */
final class Places {

    private Places() {
    }

    /** The places that a finding rests on, in the order of its derivation. */
    static List<Evidence> of(Report report, Finding finding) {
        return finding.because()
            .stream()
            .map(Reason::fact)
            .filter(Objects::nonNull)
            .map(fact -> source(report, fact))
            .map(report.evidence()::get)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    }

    private static String source(Report report, String fact) {
        return report.assessment().project().concluded().getOrDefault(fact, fact);
    }

}
