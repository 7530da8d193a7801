package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.catalogue.Model;
import io.obligraph.graph.ModelLoader.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that come one a line, on their way into the graph. */
class ModelsLineByLineTest {

    private static final int COUNT = 2_500;

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String CHANGED = "Draw up and keep technical documentation of the model";

    @TempDir
    private static Path folder;

    private ManyModels models;

    private LawSnapshot law;

    @BeforeEach
    void loadTheLaw() {
        models = ManyModels.copiedTo(folder, COUNT);
        GraphSchema.apply(SharedServer.driver());
        law = loadLaw(LoadFrom.CHANGES);
    }

    @AfterAll
    static void leaveTheGraphAsItComes() {
        LawData packaged = LawData.read(null);
        LawSnapshot law = new LawLoader(SharedServer.driver()).load(packaged, LoadFrom.CHANGES).snapshot();
        new ModelLoader(SharedServer.driver(), packaged, () -> true).load(law, false);
        SharedServer.driver().executableQuery("MATCH (e:Edition) WHERE e.of <> 'law' DELETE e").execute();
        assertThat(texts("MATCH (m:Model) WHERE m.digest IS NOT NULL RETURN m.id")).isEmpty();
    }

    private LawSnapshot loadLaw(LoadFrom from) {
        return new LawLoader(SharedServer.driver()).load(models.data(), from).snapshot();
    }

    private Outcome load() {
        return load(() -> true);
    }

    private Outcome load(BooleanSupplier goesOn) {
        return new ModelLoader(SharedServer.driver(), models.data(), goesOn).load(law, false);
    }

    /** Is true so many times. */
    private static BooleanSupplier times(int count) {
        AtomicInteger left = new AtomicInteger(count);
        return () -> left.getAndDecrement() > 0;
    }

    @Test
    void aModelOnALineIsAModelLikeAnyOther() {
        load();

        Model model = model(7);
        assertThat(model.name()).isEqualTo("Many 7");
        assertThat(model.licence()).isEqualTo("CC-BY-NC-4.0");
        assertThat(model.facts().get("placedOn").value()).isEqualTo(LocalDate.of(2025, 8, 1));
        assertThat(model.facts().get("trainingComputeFlop").value()).isEqualTo(8e22);
        assertThat(model.facts().get("trainingComputeFlop").confidence()).isEqualTo("LIKELY");
        assertThat(Objects.requireNonNull(model.parameters()).source()).isNotNull();
        assertThat(model.lineage()).extracting(descent -> descent.relation() + " " + descent.other())
            .containsExactly("FINE_TUNED_FROM " + ManyModels.id(8));
        assertThat(model.descendants()).extracting(descent -> descent.relation() + " " + descent.other())
            .containsExactly("FINE_TUNED_FROM " + ManyModels.id(6));
        assertThat(ids()).hasSize(COUNT);
    }

    @Test
    void aLoadThatWasStoppedAnywhereGoesOnThereAndDoublesNothing() {
        models.write(ManyModels.lines(0));
        load();
        models.write(ManyModels.lines(COUNT));
        int batches = 2 * (COUNT / ModelLoader.BATCH + 1);
        for (int done = 1; done <= batches; done++) {
            assertThat(load(times(1))).isEqualTo(Outcome.STOPPED);
            assertThat(edition("models")).as("not complete").doesNotContainKey("id").containsKey("loading");
            assertThat(ids()).hasSize(Math.min(COUNT, done * ModelLoader.BATCH));
        }

        assertThat(load()).isEqualTo(Outcome.LOADED);

        assertThat(edition("models")).containsEntry("count", (long) COUNT).containsKey("id");
        assertThat(ids()).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(texts("MATCH (m:Model)-[:FINE_TUNED_FROM]->(:Model) WHERE m.digest IS NOT NULL RETURN m.id"))
            .hasSize(COUNT - 1)
            .doesNotHaveDuplicates();
        assertThat(texts("MATCH (m:Model)-[:STATES]->(f:Fact) WHERE m.digest IS NOT NULL RETURN m.id + f.id"))
            .hasSize(3 * COUNT)
            .doesNotHaveDuplicates();
    }

    @Test
    void whatIsThereIsNotWrittenAgainEvenIfTheLawIs() {
        load();
        List<String> before = everything();

        assertThat(load()).isEqualTo(Outcome.PRESENT);
        law = loadLaw(LoadFrom.DATA);
        assertThat(everything()).as("the law is loaded under them").isEqualTo(before);
        assertThat(edition("models")).as("until they are checked against it").doesNotContainKey("id");
        assertThat(load()).isEqualTo(Outcome.LOADED);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aChangedLineChangesItsModelAndAModelThatStandsOnNoLineIsRemoved() {
        load();
        List<String> lines = ManyModels.lines(COUNT - 1);
        lines.set(3, ManyModels.line(3, "Another name", false));
        lines.removeFirst();
        models.write(lines);

        load();

        assertThat(model(3).name()).isEqualTo("Another name");
        assertThat(model(3).lineage()).isEmpty();
        assertThat(model(2).lineage()).hasSize(1);
        assertThat(ids()).hasSize(COUNT - 2).doesNotContain(ManyModels.id(0), ManyModels.id(COUNT - 1));
        assertThat(texts("MATCH (m:Model) WHERE m.digest IS NULL RETURN m.id")).as("those of the curated files stay")
            .contains("llama-3.1-405b");
    }

    @Test
    void aModelThatMovesFromALineToACuratedFileAndBackStaysOne() {
        load();
        String curated = "  mistral-7b-v0.1:\n";
        DataFolder data = new DataFolder(folder).replace("catalogue/models/mistral.yaml", curated, """
                  many-00000:
                    name: Moved
                    kind: MODEL
                    organisation: mistral
                """ + curated);
        models.write(ManyModels.lines(COUNT).subList(1, COUNT));
        law = loadLaw(LoadFrom.CHANGES);
        assertThat(model(0).name()).isEqualTo("Moved");
        assertThat(model(0).facts()).isEmpty();
        load();
        assertThat(texts("MATCH (m:Model {id: 'many-00000'}) RETURN m.name")).containsExactly("Moved");

        models = ManyModels.copiedTo(data.path(), COUNT);
        law = loadLaw(LoadFrom.CHANGES);
        load();

        assertThat(texts("MATCH (m:Model {id: 'many-00000'}) RETURN m.name")).containsExactly("Many 0");
        assertThat(model(0).facts()).hasSize(3);
    }

    @Test
    void whatTheLawNoLongerKnowsIsCutFromTheModelsAndTiedAgainWhenItIsBack() {
        load();
        DataFolder data = new DataFolder(folder).replace("catalogue/sources.yaml", "sources:\n",
                "sources:\n  soon-gone: {title: Soon gone, url: \"https://example.org\", day: 2026-01-01}\n");
        List<String> lines = ManyModels.lines(COUNT);
        List<String> withSource = lines.stream().map(line -> line.replace("mistral-docs", "soon-gone")).toList();
        models.write(withSource);
        law = loadLaw(LoadFrom.CHANGES);
        load();
        assertThat(sources(5)).containsExactly("soon-gone");

        DataFolder.copiedTo(data.path());
        law = loadLaw(LoadFrom.CHANGES);
        assertThat(sources(5)).isEmpty();
        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(this::load)
            .withMessageContaining(ManyModels.FILE + ":1: «soon-gone» is no source");
        models.write(lines);
        load();

        assertThat(sources(5)).containsExactly("mistral-docs");
    }

    private static List<String> sources(int model) {
        return texts(
                "MATCH (:Model {id: '%s'})-[:DOCUMENTED_BY]->(s:Source) RETURN s.id".formatted(ManyModels.id(model)));
    }

    @Test
    void aWrongLineIsNamedAndLeavesTheGraphAsItWas() {
        load();
        List<String> before = everything();
        Map<String, Object> edition = edition("models");
        List<String> lines = ManyModels.lines(COUNT);
        lines.set(1_999, lines.get(1_999).replace("\"MODEL\"", "\"MODELL\""));
        lines.set(2_000, lines.get(2_000).replace("mistral-docs", "mistral-dogs"));
        lines.set(2_001, lines.get(2_001).replace("apache-2.0", "apache-9").replace("CC-BY-NC-4.0", "apache-9"));
        lines.set(2_002, lines.get(2_002).replace("\"of\": \"many-02003\"", "\"of\": \"many-99999\""));
        models.write(lines);

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(this::load)
            .satisfies(e -> assertThat(e.problems()).extracting(Object::toString)
                .anyMatch(problem -> problem.startsWith(ManyModels.FILE + ":2000: kind: "))
                .anyMatch(problem -> problem.startsWith(ManyModels.FILE + ":2001: «mistral-dogs» is no source"))
                .anyMatch(problem -> problem
                    .startsWith(ManyModels.FILE + ":2002: licence: no licence «apache-9» is known"))
                .anyMatch(problem -> problem.startsWith(ManyModels.FILE + ":2003: «many-99999» is no model")));

        assertThat(everything()).isEqualTo(before);
        assertThat(edition("models")).isEqualTo(edition);
    }

    @Test
    void whatIsNoItemOrStandsTwiceIsNamedWithItsLine() {
        load();
        List<String> lines = ManyModels.lines(5);
        lines.set(0, "name: Many");
        lines.set(1, "[1]");
        lines.set(2, "");
        lines.add(lines.get(3));
        lines.add(lines.get(4).replace("many-00004", "llama-3.1-405b"));
        models.write(lines);

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(this::load)
            .satisfies(e -> assertThat(e.problems()).extracting(Object::toString)
                .satisfiesExactly(
                        problem -> assertThat(problem).startsWith(ManyModels.FILE + ":1: this is not well-formed JSON"),
                        problem -> assertThat(problem)
                            .startsWith(ManyModels.FILE + ":2: the line must be a JSON object"),
                        problem -> assertThat(problem)
                            .isEqualTo(ManyModels.FILE + ":6: «many-00003» stands already on a line before"),
                        problem -> assertThat(problem).startsWith(ManyModels.FILE
                                + ":7: «llama-3.1-405b» stands already at catalogue/models/meta.yaml:")));
    }

    @Test
    void aLawLoadedMeanwhileStopsTheModelsOfTheLawBefore() {
        models.write(ManyModels.lines(COUNT).stream().map(line -> line.replace("Many", "Some")).toList());
        AtomicInteger batches = new AtomicInteger();

        Outcome outcome = load(() -> {
            if (batches.getAndIncrement() == 1) {
                law = loadLaw(LoadFrom.DATA);
            }
            return true;
        });

        assertThat(outcome).isEqualTo(Outcome.STOPPED);
        assertThat(edition("models")).doesNotContainKey("id");
        assertThat(load()).isEqualTo(Outcome.LOADED);
        assertThat(model(COUNT - 1).name()).isEqualTo("Some " + (COUNT - 1));
    }

    @Test
    void findingsThatWereStoppedGoOnAndALawLoadedMeanwhileStopsThoseOfTheLawBefore() {
        load();
        FindingsStore store = new FindingsStore(SharedServer.driver());
        GraphCatalogue catalogue = new GraphCatalogue(SharedServer.driver());
        store.replace(ModelFindings.of(law, catalogue, TODAY.minusDays(1)));

        store.replace(ModelFindings.of(law, catalogue, TODAY), false, times(1));
        assertThat(edition("findings")).doesNotContainKey("id").containsKey("after");
        store.replace(ModelFindings.of(law, catalogue, TODAY), false, times(1));
        assertThat(edition("findings")).containsKey("id").doesNotContainKey("after");
        assertThat(unassessed()).isEmpty();

        LawSnapshot before = law;
        AtomicInteger pages = new AtomicInteger();
        new DataFolder(folder).replace(DataFolder.MODELS, "title: " + CHANGED, "title: Document it");
        store.replace(ModelFindings.of(before, catalogue, TODAY), true, () -> {
            if (pages.getAndIncrement() == 1) {
                law = loadLaw(LoadFrom.CHANGES);
            }
            return true;
        });
        assertThat(edition("findings")).as("those of the law before are not complete").doesNotContainKey("id");
        load();
        assertThat(store.replace(ModelFindings.of(law, catalogue, TODAY))).isTrue();

        assertThat(edition("findings")).containsKey("id");
        assertThat(unassessed()).isEmpty();
        assertThat(texts("MATCH (:Assessment)-[f:HAS_FINDING]->(:Obligation {id: 'art_53_1_a'}) RETURN f.reason"))
            .isNotEmpty()
            .allMatch(reason -> reason.contains("Document it"));
        assertThat(texts("""
                MATCH (a:Assessment) WHERE NOT EXISTS { (a)<-[:ASSESSED_AS]-() } RETURN a.id""")).isEmpty();
    }

    private static List<String> unassessed() {
        return texts("MATCH (m:Model) WHERE COUNT { (m)-[:ASSESSED_AS]->() } <> 1 RETURN m.id");
    }

    private static Model model(int number) {
        String id = ManyModels.id(number);
        return Objects
            .requireNonNull(new GraphCatalogue(SharedServer.driver()).entries(Model.class, List.of(id)).get(id), id);
    }

    private static List<String> ids() {
        return texts("MATCH (m:Model) WHERE m.digest IS NOT NULL RETURN m.id");
    }

    /**
     * {@return a line for everything that came line by line, by the identity that the
     * database gave it}
     */
    private static List<String> everything() {
        List<String> lines = new ArrayList<>(texts("MATCH (m:Model) WHERE m.digest IS NOT NULL RETURN elementId(m)"));
        lines.addAll(texts("MATCH (m:Model)-[r]->() WHERE m.digest IS NOT NULL AND NOT type(r) IN"
                + " ['ASSESSED_AS', 'FINE_TUNED_FROM'] RETURN elementId(r)"));
        lines.addAll(texts("MATCH (m:Model)-[r:FINE_TUNED_FROM]->() WHERE m.digest IS NOT NULL RETURN elementId(r)"));
        return lines.stream().sorted().toList();
    }

    private static Map<String, Object> edition(String of) {
        return SharedServer.driver()
            .executableQuery("MATCH (e:Edition {of: $of}) RETURN properties(e)")
            .withParameters(Map.of("of", of))
            .execute()
            .records()
            .getFirst()
            .get(0)
            .asMap();
    }

    private static List<String> texts(String query) {
        return SharedServer.driver()
            .executableQuery(query)
            .execute()
            .records()
            .stream()
            .map(row -> row.get(0).asString(null))
            .toList();
    }

}
