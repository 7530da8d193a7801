package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Change.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-07-01");

    private static final LocalDate BEFORE = LocalDate.parse("2026-07-23");

    private static final LocalDate AFTER = LocalDate.parse("2026-07-24");

    private final Reasoner reasoner = new Reasoner(LawBookReader.readTrusted(DataFiles.packaged()));

    @Test
    void theAmendmentMovedTheRequirementsForHighRiskSystems() {
        assertThat(of("art_9_1", DAY, BEFORE, DAY, AFTER))
            .containsExactly("MOVED 2026-08-02 2027-12-02 reg_2026_1744 art_113_c_i");
    }

    @Test
    void theAmendmentAddedProhibitions() {
        assertThat(of("art_5_1_ba", DAY, BEFORE, DAY, AFTER))
            .containsExactly("ADDED null 2026-12-02 reg_2026_1744 art_5_1_ba");
    }

    @Test
    void literacyIsRewordedOnTheDayOnWhichTheAmendmentComesIntoForce() {
        assertThat(of("art_4_1", LocalDate.parse("2026-07-26"), AFTER, LocalDate.parse("2026-07-27"), AFTER))
            .containsExactly("REWORDED 2025-02-02 2025-02-02 reg_2026_1744 art_4_1");
    }

    @Test
    void theChapterOnGeneralPurposeModelsBeginsOnItsDay() {
        LocalDate eve = LocalDate.parse("2025-08-01");
        assertThat(of("art_53_1_c", eve, eve, eve.plusDays(1), eve))
            .containsExactly("BEGINS 2025-08-02 2025-08-02 reg_2024_1689 art_113_b");
    }

    @Test
    void nothingDiffersFromTheSameDayByTheSameKnowledge() {
        assertThat(reasoner.changes(DAY, AFTER, DAY, AFTER)).isEmpty();
    }

    @Test
    void thereIsNoLawToKnowBeforeTheFirstPublication() {
        LocalDate eve = LocalDate.parse("2024-07-11");
        List<Change> changes = reasoner.changes(eve, eve, eve, eve.plusDays(1));
        assertThat(changes).allMatch(change -> change.kind() == Kind.ADDED);
        assertThat(changes).hasSizeGreaterThan(100);
    }

    @Test
    void ofAProjectOnlyWhatDiffersIsTold() {
        Project project = new Vocabulary(reasoner.book())
            .project(Map.of("artefacts", List.of("GPAI_MODEL"), "roles", List.of("PROVIDER"), "placedOnUnionMarket",
                    true, "placedOn", "2026-01-15", "exclusions", List.of(), "modifiesGpaiModel", false));
        LocalDate eve = LocalDate.parse("2026-08-01");
        List<FindingChange> changes = reasoner.assess(project, eve, AFTER)
            .changesTo(reasoner.assess(project, eve.plusDays(1), AFTER));
        assertThat(changes).extracting(change -> change.after().obligation().id())
            .contains("art_91_5", "art_92_5")
            .doesNotContain("art_53_1_c", "art_4_1");
    }

    private List<String> of(String obligation, LocalDate from, LocalDate knownFrom, LocalDate to, LocalDate knownTo) {
        return reasoner.changes(from, knownFrom, to, knownTo)
            .stream()
            .filter(change -> change.obligation().id().equals(obligation))
            .map(change -> "%s %s %s %s %s".formatted(change.kind(), change.before(), change.after(), change.act(),
                    change.provision()))
            .toList();
    }

}
