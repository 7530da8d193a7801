package io.obligraph.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.law.Answer;
import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small catalogue means, and how its mistakes are named. */
class CatalogueReaderTest {

    private static final LawBook LAW = LawBookReader.readTrusted(DataFiles.packaged());

    private static final String SOURCES = """
            sources:
              paper: {title: A paper, url: "https://example.org/paper", day: 2026-01-02}
            organisations:
              maker:
                name: Maker
                kind: COMPANY
                establishedInUnion: true
                url: https://example.org
            assumptions:
              roles:
                value: [PROVIDER]
                because: The seat of the provider.
                ofKind:
                  COMPONENT: {value: [SUPPLIER], because: The seat of the supplier.}
              exclusions: {value: [], because: It is on the market., notUnder: [CC0-1.0]}
              artefacts:
                ofKind:
                  MODEL: {value: [], open: [GPAI_MODEL, OTHER_MODEL], because: A model is no system.}
            practices:
              cards: {name: Cards, summary: Short texts.}
              sheets: {name: Sheets, summary: Long texts.}
            """;

    private static final String MODELS = """
            models:
              base:
                name: Base
                kind: MODEL
                organisation: maker
                facts:
                  licence: {value: apache-2.0, source: paper}
                  placedOn: {value: 2025-09-01, source: paper}
              tuned:
                name: Tuned
                kind: MODEL
                organisation: maker
                lineage:
                  - {relation: FINE_TUNED_FROM, of: base, source: paper}
                practices:
                  sheets: {complete: false, source: paper, day: 2025-10-01, note: In part.}
                  cards: {source: paper}
              kit:
                name: Kit
                kind: COMPONENT
                organisation: maker
                opennessClass: {value: OPEN_MODEL, source: paper}
                facts:
                  licence: {value: cc0-1.0, source: paper}
                practices:
                  cards: {complete: true, source: paper}
            """;

    @TempDir
    private Path folder;

    private CatalogueBook read(String models) {
        try {
            Files.createDirectories(folder.resolve("law"));
            Files.createDirectories(folder.resolve("catalogue/models"));
            Files.writeString(folder.resolve("law/acts.yaml"), "");
            Files.writeString(folder.resolve("catalogue/sources.yaml"), SOURCES);
            Files.writeString(folder.resolve("catalogue/models/some.yaml"), models);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CatalogueReader.read(DataFiles.in(folder), LAW);
    }

    @Test
    void aModelLeadsToItsLicenceItsMakerAndItsRelatives() {
        CatalogueBook book = read(MODELS);

        Model base = Objects.requireNonNull(book.models().get("base"));
        assertThat(base.licence()).as("identifiers are compared without regard to case").isEqualTo("Apache-2.0");
        assertThat(base.descendants()).extracting(Descent::other).containsExactly("tuned");
        assertThat(book.models().get("tuned").lineage()).extracting(Descent::other).containsExactly("base");
        assertThat(book.organisations().get("maker").models()).containsExactly("base", "tuned", "kit");
        assertThat(base.facts().get("placedOn").asOf()).as("the day of its source").hasToString("2026-01-02");
    }

    @Test
    void aModelTellsWhichPracticesItFollowsAndAPracticeWhichModelsFollowIt() {
        CatalogueBook book = read(MODELS);

        Source paper = book.sources().get("paper");
        assertThat(book.models().get("tuned").practices()).containsExactly(
                new Following("sheets", false, paper, LocalDate.of(2025, 10, 1), "In part."),
                new Following("cards", null, paper, null, null));
        assertThat(book.models().get("base").practices()).isEmpty();
        assertThat(book.practices().get("cards").models()).containsExactly("tuned", "kit");
        assertThat(book.practices().get("sheets").models()).containsExactly("tuned");
        assertThat(book.models().get("kit").practices().getFirst().asOf()).as("the day of its source")
            .hasToString("2026-01-02");
    }

    @Test
    void anOpennessClassIsReadWithItsSource() {
        CatalogueBook book = read(MODELS);

        assertThat(book.models().get("kit").opennessClass()).isNotNull()
            .satisfies(stated -> assertThat(stated.value() + " " + stated.source().id()).isEqualTo("OPEN_MODEL paper"));
        assertThat(book.models().get("base").opennessClass()).isNull();
    }

    @Test
    void theSeatAssumesWhatNobodyStates() {
        CatalogueBook book = read(MODELS);

        assertThat(book.seat().facts(book.models().get("tuned"), book.organisations().get("maker")))
            .isEqualTo(Map.of("roles", List.of("PROVIDER"), "establishedInUnion", true, "exclusions", List.of(),
                    "artefacts", new Answer.Choices(Set.of(), Set.of("GPAI_MODEL", "OTHER_MODEL"))));
    }

    @Test
    void whatIsAssumedOfAKindComesBeforeWhatIsAssumedOfAllAndALicenceCanForbidIt() {
        CatalogueBook book = read(MODELS);

        assertThat(book.seat().facts(book.models().get("kit"), null)).containsEntry("roles", List.of("SUPPLIER"))
            .as("its licence is one under which nothing is assumed of the exclusions")
            .doesNotContainKeys("exclusions", "artefacts");
        assertThat(book.seat().of("COMPONENT", null)).extracting(Assumption::because)
            .containsExactly("The seat of the supplier.", "It is on the market.");
    }

    @Test
    void whatIsStatedComesBeforeWhatIsAssumed() {
        CatalogueBook book = read(MODELS.replace("placedOn: {value: 2025-09-01", "roles: {value: [DEPLOYER]"));

        assertThat(book.seat().facts(book.models().get("base"), null)).containsEntry("roles", List.of("DEPLOYER"));
    }

    @Test
    void aReferenceThatLeadsNowhereIsNamedWithItsLineAndWhatIsNear() {
        assertProblem("organisation: maker\n    lineage", "organisation: makers\n    lineage", 12,
                "«makers» is no organisation; did you mean maker?");
        assertProblem("of: base", "of: bases", 14, "«bases» is no model; did you mean base?");
        assertProblem("2025-09-01, source: paper", "2025-09-01, source: papers", 8,
                "«papers» is no source; did you mean paper?");
        assertProblem("sheets: {complete", "sheet: {complete", 16, "«sheet» is no practice; did you mean sheets?");
    }

    @Test
    void aFactThatIsNoneOrCannotHaveItsValueIsNamedWithItsLine() {
        assertProblem("placedOn:", "placedAt:", 8, "«placedAt» is no fact; did you mean placedOn?");
        assertProblem("value: 2025-09-01", "value: soon", 8, "placedOn: «soon» cannot be used");
        assertProblem("value: apache-2.0", "value: apache-9", 7, "licence: no licence «apache-9» is known");
    }

    @Test
    void anIdThatStandsTwiceIsNamed() {
        String twice = MODELS.replace("  tuned:", "  maker-of-both:")
                + "organisations:\n  maker: {name: M, kind: COMPANY}\n";

        assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> read(twice))
            .satisfies(e -> assertThat(e.problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains("«maker» stands already at catalogue/")));
    }

    private void assertProblem(String text, String replacement, int line, String message) {
        assertThat(MODELS).contains(text);
        assertThatExceptionOfType(CatalogueException.class).isThrownBy(() -> read(MODELS.replace(text, replacement)))
            .satisfies(e -> assertThat(e.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.where()).isEqualTo("catalogue/models/some.yaml:" + line);
                assertThat(problem.message()).startsWith(message);
            }));
    }

}
