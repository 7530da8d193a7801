package io.obligraph.web;

import io.obligraph.law.Authority;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.TierFinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an obligation is for a project what it is, why a project is in a tier, or why a
 * fine is in its reach.
 *
 * @param title the title of the obligation or fine, or the name of the tier
 * @param finding what the obligation is for the project, {@code null} for anything else
 * @param summary what to do, what the tier takes in, or what is fined
 * @param why the derivation
 * @param readings the open questions of the law on whose answer it depends
 * @param supervisedBy the names of the authorities that supervise it
 * @param check the address of the check
 */
record ReasonsPage(String title, @Nullable FindingRow finding, String summary, Why why, List<Ref> readings,
        List<String> supervisedBy, String check) {

    static ReasonsPage of(Checked checked, Finding finding) {
        return new ReasonsPage(finding.wording().title(), FindingRow.of(checked.law(), finding),
                finding.wording().summary(), Why.of(checked, finding.because()),
                finding.readings()
                    .stream()
                    .map(reading -> new Ref(reading.id(), reading.question(), Links.reading(reading.id())))
                    .toList(),
                finding.supervisedBy().stream().map(Authority::name).toList(), checked.address().asking(null).page());
    }

    static ReasonsPage of(Checked checked, PenaltyFinding finding) {
        return new ReasonsPage(finding.wording().title(), null, finding.wording().summary(),
                Why.of(checked, finding.because()), List.of(), List.of(), checked.address().asking(null).page());
    }

    static ReasonsPage of(Checked checked, TierFinding finding) {
        return new ReasonsPage(finding.tier().name(), null, finding.tier().summary(),
                Why.of(checked, finding.because()), List.of(), List.of(), checked.address().asking(null).page());
    }

}
