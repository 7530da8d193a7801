package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** How the law stands in the graph, wherever the server runs. */
abstract class LawGraphContract {

    private static final LawData PACKAGED = LawData.read(null);

    private static final LawBook BOOK = LawBookReader.readTrusted(DataFiles.packaged());

    @TempDir
    private Path folder;

    private LoadedLaw loaded;

    abstract Driver driver();

    /** Cheap where the test before left the packaged data as they were. */
    @BeforeEach
    void loadTheData() {
        GraphSchema.apply(driver());
        loaded = load(PACKAGED, LoadFrom.CHANGES);
    }

    @Test
    void theGraphGivesBackTheLawThatWasLoaded() {
        LawBook read = loaded.snapshot().book();

        assertThat(read).isEqualTo(BOOK);
        assertThat(orders(read)).as("everything stands in the same order").isEqualTo(orders(BOOK));
        assertThat(load(PACKAGED, LoadFrom.GRAPH).snapshot().book()).isEqualTo(BOOK);
    }

    private static List<List<String>> orders(LawBook book) {
        List<List<String>> orders = new ArrayList<>();
        for (SequencedMap<String, ?> items : List.of(book.acts(), book.provisions(), book.groups(), book.facts(),
                book.licences(), book.conditions(), book.readings(), book.parties(), book.tiers(), book.obligations(),
                book.exemptions(), book.gracePeriods(), book.penalties(), book.authorities())) {
            orders.add(List.copyOf(items.keySet()));
        }
        book.facts().values().forEach(fact -> orders.add(List.copyOf(fact.values().keySet())));
        book.readings().values().forEach(reading -> orders.add(List.copyOf(reading.answers().keySet())));
        return orders;
    }

    @Test
    void loadingTheSameDataTwiceWritesNothing() {
        List<String> before = everything();

        LoadedLaw second = load(PACKAGED, LoadFrom.CHANGES);

        assertThat(second.written()).isFalse();
        assertThat(second.edition()).isEqualTo(loaded.edition());
        assertThat(everything()).isEqualTo(before);
    }

    /**
     * {@return a line for every node and relationship, by the identity that the database
     * gave it}
     */
    private List<String> everything() {
        return texts("MATCH (n) RETURN elementId(n) + coalesce(toString(n.loadedAt), '') AS line"
                + " UNION ALL MATCH ()-[r]->() RETURN elementId(r) AS line")
            .stream()
            .sorted()
            .toList();
    }

    @Test
    void otherDataTakeThePlaceOfTheOldOnes() {
        LawData changed = changed();

        LoadedLaw other = load(changed, LoadFrom.CHANGES);

        assertThat(other.written()).isTrue();
        assertThat(other.edition().id()).isEqualTo(changed.edition()).isNotEqualTo(loaded.edition().id());
        assertThat(titles("art_53_1_a")).containsExactly("Document the model");
        assertThat(texts("MATCH (edition:Edition) RETURN edition.id")).containsExactly(changed.edition());
        assertThat(load(PACKAGED, LoadFrom.CHANGES).snapshot().book()).isEqualTo(BOOK);
    }

    private LawData changed() {
        return LawData.read(DataFolder.copiedTo(folder)
            .replace(DataFolder.MODELS, "title: Draw up and keep technical documentation of the model",
                    "title: Document the model")
            .path());
    }

    @Test
    void whatWasChangedInTheGraphStaysUntilTheDataAreLoadedAgain() {
        run("MATCH (o:Obligation {id: 'art_53_1_a'}) SET o.title = 'Write it down'");

        assertThat(load(PACKAGED, LoadFrom.CHANGES).snapshot().book()).isNotEqualTo(BOOK);
        assertThat(load(PACKAGED, LoadFrom.DATA).snapshot().book()).isEqualTo(BOOK);
    }

    @Test
    void theOldEditionIsThereUntilTheNewOneIsCommitted() {
        try (Session session = driver().session(); Transaction transaction = session.beginTransaction()) {
            replaceByChanged(transaction);
            assertThat(titles("art_53_1_a")).containsExactly("Draw up and keep technical documentation of the model");
            transaction.commit();
        }

        assertThat(titles("art_53_1_a")).containsExactly("Document the model");
    }

    @Test
    void aLoadThatBreaksOffLeavesTheOldEditionWhole() {
        try (Session session = driver().session(); Transaction transaction = session.beginTransaction()) {
            replaceByChanged(transaction);
        }

        assertThat(load(PACKAGED, LoadFrom.GRAPH).snapshot().book()).isEqualTo(BOOK);
    }

    @Test
    void aLoadThatTheServerEndsLeavesTheOldEditionWhole() {
        TransactionConfig config = TransactionConfig.builder()
            .withMetadata(Map.of("loads", "changed data"))
            .withTimeout(Duration.ofMinutes(2))
            .build();
        try (Session session = driver().session(); Transaction transaction = session.beginTransaction(config)) {
            replaceByChanged(transaction);
            List<String> loading = texts("SHOW TRANSACTIONS YIELD transactionId, metaData"
                    + " WHERE metaData.loads = 'changed data' RETURN transactionId");
            assertThat(loading).hasSize(1);
            run("TERMINATE TRANSACTION '%s'".formatted(loading.getFirst()));
            assertThatExceptionOfType(Neo4jException.class).isThrownBy(transaction::commit);
        }

        assertThat(load(PACKAGED, LoadFrom.GRAPH).snapshot().book()).isEqualTo(BOOK);
    }

    private void replaceByChanged(Transaction transaction) {
        GraphStore store = new GraphStore(transaction);
        store.lock();
        LawData changed = changed();
        store.replace(changed.edition(), changed.source(), changed.content().draw());
    }

    @Test
    void dataWithMistakesAreNotLoaded() {
        DataFolder data = DataFolder.copiedTo(folder)
            .replace(DataFolder.MODELS, "when: gpai-systemic-risk\n  art_55_1_b", "when: gpai-risk\n  art_55_1_b");
        LawData wrong = LawData.read(data.path());

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(() -> load(wrong, LoadFrom.CHANGES))
            .satisfies(e -> assertThat(e.problems()).singleElement()
                .asString()
                .startsWith(DataFolder.MODELS + ":")
                .contains("«gpai-risk»"));

        assertThat(load(PACKAGED, LoadFrom.GRAPH).written()).isFalse();
    }

    @Test
    void ofTwoInstancesThatStartTogetherOneLoads() throws Exception {
        emptyTheGraph();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<LoadedLaw> instance = () -> {
            together.await();
            return load(PACKAGED, LoadFrom.CHANGES);
        };
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<LoadedLaw> loaded = new ArrayList<>();
            for (Future<LoadedLaw> future : instances.invokeAll(List.of(instance, instance))) {
                loaded.add(future.get());
            }

            assertThat(loaded).extracting(LoadedLaw::written).containsExactlyInAnyOrder(true, false);
            assertThat(loaded).extracting(law -> law.snapshot().book()).containsOnly(BOOK);
        }
        assertThat(texts("MATCH (o:Obligation) RETURN o.id")).hasSize(BOOK.obligations().size());
    }

    @Test
    void anEmptyGraphSaysSo() {
        emptyTheGraph();

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(() -> load(PACKAGED, LoadFrom.GRAPH))
            .withMessageContaining("the graph holds no law");
    }

    @Test
    void analystsAskForTheLawAsItIsNowWithoutKnowingOfWordings() {
        assertThat(texts("MATCH (:Obligation {id: 'art_53_1_a'})-[:BINDS]->(p:Party) RETURN p.id"))
            .containsExactly("GPAI_PROVIDER");
        assertThat(texts("MATCH (:Obligation {id: 'art_53_1_a'})-[:STATED_IN]->(p:Provision) RETURN p.number"))
            .containsExactly("Article 53(1), point (a)");
        assertThat(texts("MATCH (:Obligation {id: 'art_55_1_a'})-[:APPLIES_WHEN]->(c:Condition) RETURN c.id"))
            .containsExactly("gpai-systemic-risk");
        assertThat(texts("MATCH (:Exemption {id: 'art_53_2'})-[:LIFTS]->(o:Obligation) RETURN o.id ORDER BY o.id"))
            .containsExactly("art_53_1_a", "art_53_1_b");
        assertThat(texts("MATCH (:GracePeriod {id: 'art_111_4'})-[:DELAYS]->(o:Obligation) RETURN o.id"))
            .containsExactly("art_50_2");
        assertThat(texts("MATCH (:Act {id: 'reg_2026_1744'})-[:AMENDS]->(a:Act) RETURN a.id"))
            .containsExactly("reg_2024_1689");
        assertThat(texts("MATCH (:Provision {id: 'art_53_1_a'})-[:PART_OF*]->(a:Act) RETURN a.id"))
            .containsExactly("reg_2024_1689");
        assertThat(texts("MATCH (r:Provision {id: 'rct_103'})-[:EXPLAINS]->(p) RETURN p.id")).contains("art_53_2");
        assertThat(texts("MATCH (:Condition {id: 'high-impact-capabilities'})-[:ANY_OF]->()-[t:TESTS]->(f:Fact)"
                + " RETURN f.id + ' ' + t.operator + ' ' + toString(t.value)"))
            .containsExactly("trainingComputeFlop > 1.0E25");
    }

    @Test
    void formerWordingsStandBesideTheNewestOne() {
        assertThat(texts("MATCH (:Obligation {id: 'art_4_1'})-[:SET_BY]->(a:Act) RETURN a.id"))
            .containsExactly("reg_2026_1744");
        assertThat(
                texts("MATCH (:Obligation {id: 'art_4_1'})-[:FORMERLY]->(w:FormerWording)-[:STATED_IN]->(p:Provision)"
                        + " MATCH (w)-[:SET_BY]->(a:Act) RETURN p.id + ' by ' + a.id"))
            .containsExactly("art_4 by reg_2024_1689");
    }

    @Test
    void anObligationSaysFromWhichDayItCanBind() {
        assertThat(bindsFrom("art_53_1_a")).isEqualTo(LocalDate.of(2025, 8, 2));
        assertThat(bindsFrom("art_9_1")).as("rests on Annex III").isEqualTo(LocalDate.of(2027, 12, 2));
    }

    private LocalDate bindsFrom(String obligation) {
        return driver().executableQuery("MATCH (o:Obligation {id: $id}) RETURN o.bindsFrom")
            .withParameters(Map.of("id", obligation))
            .execute()
            .records()
            .getFirst()
            .get(0)
            .asLocalDate();
    }

    @Test
    void everythingIsFoundByItsTitle() {

        String search = "CALL db.index.fulltext.queryNodes('titles', '%s') YIELD node RETURN node.id LIMIT 20";
        assertThat(texts(search.formatted("documenting technically"))).contains("art_53_1_a", "art_11");
        assertThat(texts(search.formatted("\"Article 53(2)\""))).contains("art_53_2");
        assertThat(texts(search.formatted("Llama"))).anyMatch(id -> id.startsWith("llama"));
    }

    @Test
    void anIdStandsOnlyOnce() {
        assertThatExceptionOfType(Neo4jException.class).isThrownBy(() -> run("CREATE (:Obligation {id: 'art_53_1_a'})"))
            .withMessageContaining("already exists");
    }

    @Test
    void theSchemaIsAppliedOnceAndGrowsWithTheKinds() {
        String names = "SHOW INDEXES YIELD name, labelsOrTypes RETURN name + toString(size(labelsOrTypes)) ORDER BY name";
        List<String> before = texts(names);
        run("DROP INDEX titles");
        run("CREATE FULLTEXT INDEX titles FOR (node:Provision) ON EACH [node.title]");

        GraphSchema.apply(driver());
        GraphSchema.apply(driver());

        assertThat(texts(names)).isEqualTo(before);
    }

    private void emptyTheGraph() {
        run("MATCH (node) DETACH DELETE node");
    }

    private LoadedLaw load(LawData data, LoadFrom from) {
        return new LawLoader(driver()).load(data, from);
    }

    private List<String> titles(String obligation) {
        return texts("MATCH (o:Obligation {id: '%s'}) RETURN o.title".formatted(obligation));
    }

    private List<String> texts(String query) {
        return driver().executableQuery(query)
            .execute()
            .records()
            .stream()
            .map(row -> row.get(0).asString(null))
            .toList();
    }

    private void run(String statement) {
        driver().executableQuery(statement).execute();
    }

}
