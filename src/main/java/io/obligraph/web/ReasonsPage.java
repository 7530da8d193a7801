package io.obligraph.web;

import io.obligraph.reasoning.Finding;
import io.obligraph.law.Authority;
import java.util.List;

/**
 * Why an obligation is for a project what it is.
 *
 * @param title the title of the obligation
 * @param finding what it is for the project
 * @param summary what to do
 * @param why the derivation
 * @param readings the open questions of the law on whose answer it depends
 * @param supervisedBy the names of the authorities that supervise it
 * @param check the address of the check
 */
record ReasonsPage(String title, FindingRow finding, String summary, Why why, List<Ref> readings,
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

}
