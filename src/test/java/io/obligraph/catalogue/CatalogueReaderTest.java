package io.obligraph.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
              roles: {value: [PROVIDER], because: The seat of the provider.}
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
        assertThat(book.organisations().get("maker").models()).containsExactly("base", "tuned");
        assertThat(base.facts().get("placedOn").asOf()).as("the day of its source").hasToString("2026-01-02");
    }

    @Test
    void theSeatAssumesWhatNobodyStates() {
        CatalogueBook book = read(MODELS);

        assertThat(book.seat().facts(book.models().get("tuned"), book.organisations().get("maker")))
            .isEqualTo(Map.of("roles", List.of("PROVIDER"), "establishedInUnion", true));
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
