package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.intake.Dossier.Source;
import io.obligraph.intake.Statement.Strength;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private static final Intake INTAKE = new Intake(Laws.VOCABULARY);

    private static final Document CARD = document("README.md",
            "---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\nPre-trained on 2T tokens. It has 3B parameters.\n");

    @Test
    void whatADocumentThatPrecedesSaysCountsAndTheOtherIsShown() {
        Dossier dossier = read(document("obligraph.yaml", "licence: llama3.1"), CARD);

        assertThat(dossier.values()).isEqualTo(Map.of("licence", "llama3.1"));
        assertThat(dossier.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.decided()).isTrue();
            assertThat(contradiction.first().evidence().document()).isEqualTo("obligraph.yaml");
            assertThat(contradiction.second().evidence())
                .isEqualTo(new Evidence(DocumentKind.MODEL_CARD, "README.md", 2, "license: apache-2.0"));
        });
    }

    @Test
    void equalsThatContradictEachOtherLeaveTheFactUnknown() {
        Dossier dossier = read(document("a/pyproject.toml", "[project]\nlicense = 'MIT'"),
                document("b/pyproject.toml", "[project]\nlicense = 'ISC'"));

        assertThat(dossier.values()).isEmpty();
        assertThat(dossier.proposals()).isEmpty();
        assertThat(dossier.contradictions()).extracting(Contradiction::decided).containsExactly(false);
        assertThat(dossier.indications().get("licence")).extracting(Statement::value).containsExactly("MIT", "ISC");
    }

    @Test
    void equalsThatContradictEachOtherAreDecidedByADocumentThatPrecedesThem() {
        Dossier dossier = read(document("a/pyproject.toml", "[project]\nlicense = 'MIT'"),
                document("b/pyproject.toml", "[project]\nlicense = 'ISC'"),
                document("CITATION.cff", "license: MIT\ntitle: x"));

        assertThat(dossier.values()).isEqualTo(Map.of("licence", "MIT"));
        assertThat(dossier.grounds().get("licence")).extracting(ground -> ground.evidence().document())
            .containsExactly("CITATION.cff", "a/pyproject.toml");
        assertThat(dossier.contradictions()).extracting(Contradiction::decided).containsExactly(true);
    }

    @Test
    void twoNamesOfTheSameLicenceAreNoContradiction() {
        Dossier dossier = read(document("obligraph.yaml", "licence: Apache 2.0"), CARD);

        assertThat(dossier.contradictions()).isEmpty();
        assertThat(dossier.grounds().get("licence")).hasSize(2);
    }

    @Test
    void aListIsNotContradictedByAPartOfItButByAnotherValue() {
        Dossier agreeing = read(document("obligraph.yaml", "artefacts: [GPAI_MODEL, AI_SYSTEM]"), CARD);
        Dossier differing = read(document("obligraph.yaml", "artefacts: [AI_SYSTEM]"), CARD);

        assertThat(agreeing.contradictions()).isEmpty();
        assertThat(agreeing.grounds().get("artefacts")).extracting(Statement::strength)
            .containsExactly(Strength.STATED, Strength.INDICATED);
        assertThat(differing.contradictions()).extracting(contradiction -> contradiction.second().strength())
            .containsExactly(Strength.INDICATED);
    }

    @Test
    void whatIsIndicatedAgainstWhatFollowsFromAnAnswerIsShown() {
        Dossier dossier = read(document("README.md",
                "---\nlicense: mit\nextra_gated_eu_disallowed: true\npipeline_tag: text-generation\n---\n"));

        assertThat(dossier.contradictions()).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.first().fact()).isEqualTo("licence");
            assertThat(contradiction.second().fact()).isEqualTo("licenceIsFreeAndOpenSource");
            assertThat(contradiction.why()).contains("follows licenceIsFreeAndOpenSource true");
        });
    }

    @Test
    void aLicenceThatIsNotKnownIsShownWithItsWordsAndNothingBelowItTakesItsPlace() {
        Dossier dossier = read(
                document("README.md", "---\nlicense: our-licence-3\npipeline_tag: text-generation\n---\n"),
                document("CITATION.cff", "license: MIT\ntitle: x"));

        assertThat(dossier.values()).isEmpty();
        assertThat(dossier.proposals()).doesNotContainKey("licence");
        assertThat(dossier.unknownLicences()).extracting(Statement::value).containsExactly("our-licence-3");
        assertThat(dossier.contradictions()).extracting(Contradiction::decided).containsExactly(false);
        assertThat(dossier.problems()).isEmpty();
    }

    @Test
    void trainingComputeIsEstimatedOnlyWhenAskedForAndMarkedAsEstimated() {
        Dossier asked = INTAKE.estimating().read(List.of(CARD));

        assertThat(read(CARD).values()).doesNotContainKey("trainingComputeFlop");
        assertThat(asked.values()).containsEntry("trainingComputeFlop", 6 * 3e9 * 2e12);
        assertThat(asked.grounds().get("trainingComputeFlop")).singleElement().satisfies(estimate -> {
            assertThat(estimate.strength()).isEqualTo(Strength.ESTIMATED);
            assertThat(estimate.evidence().line()).isEqualTo(5);
            assertThat(estimate.because()).startsWith("6 × 3.0e+09 parameters");
        });
    }

    @Test
    void nothingIsEstimatedOfAModelThatWasMadeFromAnotherOrWhereThereAreSeveralNumbers() {
        Document derived = document("README.md",
                "---\nbase_model: a/b\n---\nPre-trained on 2T tokens. It has 3B parameters.\n");
        Document several = document("README.md",
                "---\nlicense: mit\n---\nTrained on 2T tokens and then trained on 100B tokens. It has 3B parameters.\n");

        assertThat(INTAKE.estimating().read(List.of(derived)).values()).isEmpty();
        assertThat(INTAKE.estimating().read(List.of(several)).values()).doesNotContainKey("trainingComputeFlop");
    }

    @Test
    void whatIsStatedGoesBeforeAnEstimateAndDiffersFromItOnlyIfItIsFarAway() {
        Dossier near = INTAKE.estimating().read(List.of(CARD, document("obligraph.yaml", "trainingComputeFlop: 5e22")));
        Dossier far = INTAKE.estimating().read(List.of(CARD, document("obligraph.yaml", "trainingComputeFlop: 5e24")));

        assertThat(near.values()).containsEntry("trainingComputeFlop", 5e22);
        assertThat(near.contradictions()).isEmpty();
        assertThat(far.values()).containsEntry("trainingComputeFlop", 5e24);
        assertThat(far.contradictions()).hasSize(1);
    }

    @Test
    void theKindOfADocumentMayBeGiven() {
        byte[] facts = "monetised: false".getBytes(StandardCharsets.UTF_8);

        assertThat(INTAKE.read(List.of(new Document("project.txt", facts))).sources())
            .containsExactly(new Source("project.txt", null, false));
        assertThat(INTAKE.read(List.of(new Document("project.txt", facts, DocumentKind.FACTS_FILE))).values())
            .isEqualTo(Map.of("monetised", false));
    }

    @Test
    void aDocumentThatIsNotOfTheGivenKindIsTold() {
        for (DocumentKind kind : List.of(DocumentKind.MODEL_CARD, DocumentKind.DATASET_CARD, DocumentKind.MODEL_CONFIG,
                DocumentKind.CITATION, DocumentKind.PACKAGE_METADATA, DocumentKind.FACTS_FILE)) {
            Document document = new Document("notes.txt", "Buy milk".getBytes(StandardCharsets.UTF_8), kind);

            assertThat(INTAKE.read(List.of(document)).problems()).as(kind.name()).singleElement().satisfies(problem -> {
                assertThat(problem.kind()).isEqualTo(kind);
                assertThat(problem.document()).isEqualTo("notes.txt");
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.expected()).isNotBlank();
            });
        }
    }

    @Test
    void theOrderInWhichDocumentsAreGivenDoesNotMatter() {
        List<Document> documents = Arrays.asList(CARD, document("obligraph.yaml", "licence: mit\nmonetised: false"),
                document("package.json", "{\"license\": \"ISC\"}"),
                document("pyproject.toml", "[project]\nlicense='MIT'"),
                document("CITATION.cff", "license: MIT\ntitle: x"), document("model.safetensors", ""),
                document("x.bin.txt", "?"));
        Dossier expected = INTAKE.read(List.copyOf(documents));

        IntStream.range(0, 20).forEach(seed -> {
            Collections.shuffle(documents, new Random(seed));
            assertThat(INTAKE.read(List.copyOf(documents))).isEqualTo(expected);
        });
    }

    @Test
    void aStatementThatADocumentRepeatsIsShownAFewTimesOnly() {
        String tags = "- gguf\n".repeat(100);

        Dossier dossier = read(document("README.md", "---\nlicense: mit\ntags:\n" + tags + "---\n"));

        assertThat(dossier.indications()
            .get("published")
            .stream()
            .filter(each -> each.evidence().words().contains("gguf"))).hasSize(5);
    }

    private static Dossier read(Document... documents) {
        return INTAKE.read(List.of(documents));
    }

    private static Document document(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

}
