package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every answer to every scenario has a derivation that is well-formed and ends in
 * grounds.
 */
class DerivationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** What may end a derivation without naming a fact: a day, an act, or a reading. */
    private static final Pattern NO_FACT_NEEDED = Pattern
        .compile(".* (applies only from|applies from|has applied since|gave time only until) .*"
                + "|.* (was not part of the law as it was known|was not yet published|removed it)"
                + "|An open question of .* is (not )?answered .*");

    private static final int LONGEST = 400;

    private final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

    private final Reasoner reasoner = new Reasoner(book);

    private final Vocabulary vocabulary = new Vocabulary(book);

    @Test
    void everyFindingOfEveryScenarioHasGrounds() {
        Scenario.all().parallelStream().forEach(scenario -> {
            Assessment assessment = assess(scenario);
            assessment.findings().forEach(finding -> {
                String name = scenario.id() + ", " + finding.obligation().id();
                List<Reason> because = finding.because();
                assertIsWellFormed(name, because);
                assertEndsInGrounds(name, because, assessment.project());
                assertThat(because.getFirst().holds()).as(name).isEqualTo(switch (finding.status()) {
                    case APPLIES, UPCOMING -> Truth.TRUE;
                    case UNDETERMINED -> Truth.UNKNOWN;
                    case EXEMPT, NOT_APPLICABLE -> Truth.FALSE;
                });
            });
        });
    }

    @Test
    void everyTierExemptionAndFineOfEveryScenarioHasGrounds() {
        Scenario.all().parallelStream().forEach(scenario -> {
            Assessment assessment = assess(scenario);
            assessment.tiers().forEach(tier -> {
                assertIsWellFormed(scenario.id() + ", " + tier.tier().id(), tier.because());
                assertEndsInGrounds(scenario.id() + ", " + tier.tier().id(), tier.because(), assessment.project());
                assertThat(tier.because().getFirst().holds()).isEqualTo(tier.holds());
            });
            assessment.exemptions().forEach(exemption -> {
                String name = scenario.id() + ", " + exemption.exemption().id();
                assertIsWellFormed(name, exemption.because());
                assertEndsInGrounds(name, exemption.because(), assessment.project());
                assertThat(exemption.because().getFirst().holds()).isEqualTo(exemption.holds());
            });
            assessment.penalties().forEach(penalty -> assertIsWellFormed(scenario.id(), penalty.because()));
        });
    }

    private Assessment assess(Scenario scenario) {
        return reasoner.assess(vocabulary.project(scenario.project()), scenario.day(),
                scenario.knownOn() == null ? TODAY : scenario.knownOn());
    }

    private void assertIsWellFormed(String name, List<Reason> reasons) {
        assertThat(reasons).as(name).isNotEmpty();
        assertThat(reasons.getFirst().depth()).as(name).isZero();
        for (int i = 1; i < reasons.size(); i++) {
            assertThat(reasons.get(i).depth()).as("%s, step %s", name, reasons.get(i))
                .isBetween(1, reasons.get(i - 1).depth() + 1);
        }
        for (Reason reason : reasons) {
            assertThat(reason.statement()).as(name)
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(LONGEST)
                .doesNotContain("null", "  ", "\n")
                .doesNotEndWith(".")
                .matches("[\\p{Lu}«].*");
            assertThat(reason.provision() == null || book.provisions().containsKey(reason.provision()))
                .as("%s, step %s", name, reason)
                .isTrue();
        }
    }

    private void assertEndsInGrounds(String name, List<Reason> reasons, Project project) {
        Set<String> derivedBefore = new HashSet<>();
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            boolean leaf = i + 1 == reasons.size() || reasons.get(i + 1).depth() <= reason.depth();
            if (reason.fact() != null) {
                assertThat(leaf).as("%s, step %s", name, reason).isTrue();
                assertThat(reason.provision()).as("%s, step %s", name, reason).isNotNull();
                assertThat(reason.given()).as("%s, step %s", name, reason)
                    .isEqualTo(project.given(reason.fact()).orElse(null));
            }
            else if (leaf) {
                assertThat(NO_FACT_NEEDED.matcher(reason.statement()).matches()
                        || derivedBefore.contains(reason.statement()))
                    .as("%s, step %s of %s", name, reason, reasons)
                    .isTrue();
            }
            else {
                derivedBefore.add(reason.statement());
            }
        }
    }

}
