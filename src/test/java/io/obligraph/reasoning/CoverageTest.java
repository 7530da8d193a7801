package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Vocabulary;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

    private final Reasoner reasoner = new Reasoner(book);

    private final Vocabulary vocabulary = new Vocabulary(book);

    private final List<Scenario> scenarios = Scenario.all();

    @Test
    void someScenarioExpectsEveryObligationToApply() {
        Set<String> open = new LinkedHashSet<>(book.obligations().keySet());
        for (Scenario scenario : scenarios) {
            Set<String> expected = scenario.expect().getOrDefault(Status.APPLIES, Map.of()).keySet();
            assess(scenario).findings()
                .stream()
                .filter(finding -> finding.status() == Status.APPLIES)
                .filter(finding -> expected.stream().anyMatch(id -> standsOn(finding, id)))
                .forEach(finding -> open.remove(finding.obligation().id()));
        }
        assertThat(open).isEmpty();
    }

    @Test
    void someScenarioExpectsEveryExemptionToHoldAndSomeToBeLost() {
        assertThat(book.exemptions().keySet()).as("hold in no scenario")
            .filteredOn(this::canHold)
            .allMatch(id -> expected(id, Truth.TRUE), "expected to hold");
        assertThat(book.exemptions().keySet()).as("are lost in no scenario")
            .filteredOn(this::canHold)
            .allMatch(id -> expected(id, Truth.FALSE), "expected to be lost");
    }

    @Test
    void thereAreManyScenarios() {
        assertThat(scenarios).filteredOn(scenario -> !scenario.file().startsWith("contract/")).hasSizeGreaterThan(290);
    }

    private boolean expected(String exemption, Truth truth) {
        return scenarios.stream()
            .anyMatch(scenario -> scenario.exemptions().getOrDefault(truth, List.of()).contains(exemption));
    }

    /**
     * An exemption that holds only under a reading that is not taken has nothing to show.
     */
    private boolean canHold(String exemption) {
        return reasoner.assess(vocabulary.project(Map.of()), TODAY, TODAY)
            .exemptions()
            .stream()
            .anyMatch(finding -> finding.exemption().id().equals(exemption) && finding.holds() != Truth.FALSE);
    }

    private Assessment assess(Scenario scenario) {
        return reasoner.assess(vocabulary.project(scenario.project()), scenario.day(),
                scenario.knownOn() == null ? TODAY : scenario.knownOn());
    }

    private static boolean standsOn(Finding finding, String id) {
        return List.of(finding.obligation().id(), finding.wording().provision())
            .stream()
            .anyMatch(place -> place.equals(id) || place.startsWith(id + "_") || place.startsWith(id + "-"));
    }

}
