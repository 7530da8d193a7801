package io.obligraph.web;

import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a line of a list.
 *
 * @param status the status
 * @param since since or from when, {@code null} for no such day
 * @param obligation the obligation
 * @param provision the provision that states it
 * @param parties whom the finding is about
 * @param exemptedBy the exemptions that lift it
 */
record FindingRow(Status status, @Nullable LocalDate since, Ref obligation, Citation provision, List<Ref> parties,
        List<Ref> exemptedBy) {

    static FindingRow of(LawDay law, Finding finding) {
        return new FindingRow(finding.status(), finding.since(), law.ref(finding.obligation()),
                law.cite(finding.wording().provision()),
                finding.parties().stream().map(party -> law.party(party.id())).toList(),
                finding.exemptedBy().stream().map(law::ref).toList());
    }

}
