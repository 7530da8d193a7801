package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.obligraph.law.Expression;
import io.obligraph.law.FactTest;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.exceptions.ClientException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedQueriesTest {

    private final SavedQueries queries = SavedQueries.packaged();

    private LawBook book;

    @BeforeAll
    void loadTheData() {
        GraphSchema.apply(SharedServer.driver());
        LawSnapshot law = new LawLoader(SharedServer.driver()).load(LawData.read(null), LoadFrom.CHANGES).snapshot();
        book = law.book();
        new FindingsStore(SharedServer.driver())
            .replace(ModelFindings.of(law, new GraphCatalogue(SharedServer.driver()), LocalDate.of(2026, 11, 24)));
    }

    Stream<SavedQuery> each() {
        return queries.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    void everyQueryFindsSomethingWithItsDefaults(SavedQuery query) {
        assertThat(run(query.id(), Map.of())).isNotEmpty();
    }

    @Test
    void thereAreAtLeastTenOfThemOfAllKinds() {
        assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(each().map(SavedQuery::result)).contains(SavedQuery.Result.values());
    }

    @ParameterizedTest
    @MethodSource("each")
    void everyColumnHasATypeAndARowHasACellForEach(SavedQuery query) {
        QueryResult result = new GraphQueryRunner(SharedServer.driver(), queries).run(query.id(), Map.of());

        assertThat(result.complete()).isTrue();
        assertThat(result.columns()).doesNotHaveDuplicates();
        assertThat(result.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(result.columns()));
        if (query.result() == SavedQuery.Result.GRAPH) {
            assertThat(result.columns()).extracting(QueryResult.Column::name).contains("source", "relation", "target");
        }
    }

    @Test
    void moreThanAThousandRowsAreCutAndItIsSaid() {
        var many = SavedQueries
            .of(List.of(SavedQuery.parse("many", "// Many\n//\n// How many?\nUNWIND range(1, 5000) AS n RETURN n")));

        QueryResult result = new GraphQueryRunner(SharedServer.driver(), many).run("many", Map.of());

        assertThat(result.rows()).hasSize(1_000);
        assertThat(result.complete()).isFalse();
        assertThat(result.columns()).containsExactly(new QueryResult.Column("n", QueryResult.ColumnType.NUMBER));
    }

    @Test
    void aValueThatAParameterCannotHaveIsNamed() {
        var runner = new GraphQueryRunner(SharedServer.driver(), queries);

        assertThatIllegalArgumentException().isThrownBy(() -> runner.run("licences-of-models", Map.of("limit", "many")))
            .withMessageContaining("«many» cannot be the parameter limit");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner.run("what-binds-whom-from-when", Map.of("from", "someday")))
            .withMessageContaining("what-binds-whom-from-when cannot be run with");
    }

    @Test
    void whatBindsAProviderOfModelsAndFromWhen() {
        List<Map<String, Object>> rows = run("what-binds-whom-from-when", Map.of("party", "GPAI_PROVIDER"));

        assertThat(rows).filteredOn(row -> row.get("obligation").equals("art_53_1_a"))
            .singleElement()
            .satisfies(row -> assertThat(row).containsEntry("from", LocalDate.of(2025, 8, 2))
                .containsEntry("party", "Provider of a general-purpose AI model")
                .containsEntry("provision", "Article 53(1), point (a)")
                .containsEntry("eli", "http://data.europa.eu/eli/reg/2024/1689/art_53/par_1/pnt_a/oj"));
        assertThat(rows).extracting(row -> row.get("obligation"))
            .containsExactlyInAnyOrderElementsOf(boundNow("GPAI_PROVIDER"));
    }

    private List<Object> boundNow(String party) {
        return book.obligations()
            .values()
            .stream()
            .filter(obligation -> now(obligation).when() != null)
            .filter(obligation -> now(obligation).binds().stream().anyMatch(bound -> bound.party().equals(party)))
            .<Object>map(Obligation::id)
            .toList();
    }

    @Test
    void whatBindsFromADayOn() {
        assertThat(run("what-binds-whom-from-when", Map.of("party", "PROVIDER", "from", "2027-12-02")))
            .extracting(row -> row.get("obligation"))
            .contains("art_9_1")
            .doesNotContain("art_50_2", "art_4_1");
    }

    @Test
    void whatTheExemptionOfOpenModelsDependsOn() {
        List<Map<String, Object>> rows = run("what-an-exemption-depends-on", Map.of("exemption", "art_53_2"));

        assertThat(rows).allSatisfy(row -> assertThat(row).containsEntry("lifts", List.of("art_53_1_a", "art_53_1_b"))
            .containsEntry("provision", "Article 53(2)"));
        assertThat(rows).filteredOn(row -> row.get("dependsOn").equals("monetised"))
            .singleElement()
            .satisfies(row -> assertThat(row).containsEntry("mustNotHold", true).containsEntry("operator", "is true"));
        assertThat(rows).filteredOn(row -> "WEIGHTS".equals(row.get("value")))
            .singleElement()
            .satisfies(
                    row -> assertThat(row).containsEntry("mustNotHold", false).containsEntry("dependsOn", "published"));
        Set<String> facts = new HashSet<>();
        collect(now("art_53_2"), facts, new HashSet<>());
        assertThat(rows).filteredOn(row -> row.get("kind").equals("Fact"))
            .extracting(row -> row.get("dependsOn"))
            .hasSameElementsAs(facts);
    }

    private Expression now(String exemption) {
        return Objects.requireNonNull(book.exemptions().get(exemption).wordings().getLast().when());
    }

    @Test
    void whichFactsDecideMostObligations() {
        Map<String, Long> found = run("facts-that-decide-most-obligations", Map.of("limit", 1_000)).stream()
            .collect(Collectors.toMap(row -> (String) row.get("fact"), row -> (Long) row.get("obligations")));

        assertThat(new TreeMap<>(found)).isEqualTo(new TreeMap<>(obligationsByFact()));
    }

    /** Counts in the law book, not in the graph, what the query is to find. */
    private Map<String, Long> obligationsByFact() {
        Map<String, Long> counts = new HashMap<>();
        for (Obligation obligation : book.obligations().values()) {
            Obligation.Wording now = now(obligation);
            Set<String> facts = new HashSet<>();
            Set<String> seen = new HashSet<>();
            collect(now.when(), facts, seen);
            now.binds()
                .forEach(binding -> collect(
                        binding.when() == null ? book.parties().get(binding.party()).when() : binding.when(), facts,
                        seen));
            List<String> parties = now.binds().stream().map(Obligation.Binding::party).toList();
            book.exemptions()
                .values()
                .stream()
                .map(exemption -> exemption.wordings().getLast())
                .filter(exemption -> book.selects(exemption.lifts(), obligation.id(), now.provision()))
                .filter(exemption -> helps(exemption.parties(), parties))
                .forEach(exemption -> collect(exemption.when(), facts, seen));
            book.gracePeriods()
                .values()
                .stream()
                .map(grace -> grace.wordings().getLast())
                .filter(grace -> book.selects(grace.delays(), obligation.id(), now.provision()))
                .filter(grace -> helps(grace.parties(), parties))
                .forEach(grace -> collect(grace.when(), facts, seen));
            facts.forEach(fact -> counts.merge(fact, 1L, Long::sum));
        }
        return counts;
    }

    private static boolean helps(List<String> only, List<String> bound) {
        return only.isEmpty() || bound.stream().anyMatch(only::contains);
    }

    /** Collects the facts on which an expression depends by the newest wordings. */
    private void collect(@Nullable Expression expression, Set<String> facts, Set<String> seen) {
        switch (expression) {
            case null -> {
            }
            case Expression.Named named -> {
                if (seen.add(named.condition())) {
                    collect(book.conditions().get(named.condition()).wordings().getLast().when(), facts, seen);
                }
            }
            case FactTest.Compares compares -> {
                facts.add(compares.fact());
                if (compares.bound().of() != null) {
                    facts.add(compares.bound().of());
                }
            }
            case FactTest test -> facts.add(test.fact());
            default -> expression.parts().forEach(part -> collect(part, facts, seen));
        }
    }

    private static Obligation.Wording now(Obligation obligation) {
        return obligation.wordings().getLast();
    }

    @Test
    void aQueryThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> run("nothing", Map.of()))
            .withMessageContaining("There is no query «nothing»");
    }

    @Test
    void aParameterThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException().isThrownBy(() -> run("what-an-exemption-depends-on", Map.of("id", "x")))
            .withMessageContaining("has no parameter «id»; it has [exemption]");
    }

    @Test
    void aQueryWithoutATitleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SavedQuery.parse("bare", "RETURN 1"))
            .withMessageStartingWith("bare: a query begins with a comment");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> SavedQuery.parse("odd", "// Odd\n//\n// Is it?\n//\n// :param one\nRETURN 1"))
            .withMessageContaining(":param NAME => DEFAULT | MEANING");
    }

    @Test
    void aQueryThatWritesIsRefusedByTheServer() {
        assertThatExceptionOfType(ClientException.class)
            .isThrownBy(() -> SavedQueries
                .of(List.of(SavedQuery.parse("writes", "// It writes\n//\n// Does it?\nCREATE (:Obligation)")))
                .run(SharedServer.driver(), "writes", Map.of()))
            .withMessageContaining("read");
    }

    private List<Map<String, Object>> run(String id, Map<String, ?> parameters) {
        return queries.run(SharedServer.driver(), id, parameters);
    }

}
