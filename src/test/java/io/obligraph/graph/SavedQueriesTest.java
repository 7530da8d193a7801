package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.graph.QueryResult.Column;
import io.obligraph.graph.QueryResult.ColumnType;
import io.obligraph.law.Expression;
import io.obligraph.law.FactTest;
import io.obligraph.law.LawBook;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.law.Penalty;
import io.obligraph.law.Selection;
import io.obligraph.reasoning.Truth;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Values;
import org.neo4j.driver.summary.Plan;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedQueriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** Those packaged with the program, with time enough on a busy machine. */
    private final SavedQueries queries = SavedQueries.packaged(Duration.ofMinutes(1));

    private LawSnapshot law;

    private LawBook book;

    @BeforeAll
    void loadTheData() {
        GraphSchema.apply(SharedServer.driver());
        law = new LawLoader(SharedServer.driver()).load(LawData.read(null), LoadFrom.CHANGES).snapshot();
        book = law.book();
        new FindingsStore(SharedServer.driver())
            .replace(ModelFindings.of(law, new GraphCatalogue(SharedServer.driver()), TODAY));
    }

    Stream<SavedQuery> each() {
        return queries.all().values().stream();
    }

    @Test
    void thereAreAtLeastTwentyOfThemOfAllKinds() {
        assertThat(queries.all()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(each().map(SavedQuery::result)).contains(SavedQuery.Result.values());
        assertThat(each().map(SavedQuery::title)).doesNotHaveDuplicates();
        assertThat(each().map(SavedQuery::question)).allSatisfy(question -> assertThat(question).contains("?"));
    }

    @ParameterizedTest
    @MethodSource("each")
    void everyQueryFindsWithItsDefaultsTheColumnsThatItDeclares(SavedQuery query) {
        List<String> found = queries.run(SharedServer.driver(), query, query.with(Map.of()), Result::keys);

        assertThat(found).isEqualTo(query.columns().stream().map(Column::name).toList());
        if (query.result() == SavedQuery.Result.GRAPH) {
            assertThat(found).contains("source", "relation", "target");
        }
    }

    @ParameterizedTest
    @MethodSource("each")
    void everyQueryFindsRowsWithItsDefaultsAndEveryCellIsOfTheTypeOfItsColumn(SavedQuery query) {
        QueryResult result = runner().run(query.id(), Map.of());

        assertThat(result.complete()).isTrue();
        assertThat(result.columns()).isEqualTo(query.columns());
        assertThat(result.rows()).isNotEmpty();
        for (int i = 0; i < result.columns().size(); i++) {
            int at = i;
            Column column = result.columns().get(i);
            assertThat(result.rows()).extracting(row -> row.get(at))
                .as(column.toString())
                .anySatisfy(cell -> assertThat(cell).isNotNull())
                .allSatisfy(cell -> assertThat(cell == null || isOf(column.type(), cell)).as("%s", cell).isTrue());
        }
    }

    private static boolean isOf(ColumnType type, Object cell) {
        return switch (type) {
            case TEXT -> cell instanceof String;
            case NUMBER -> cell instanceof Number;
            case BOOLEAN -> cell instanceof Boolean;
            case DAY -> cell instanceof String day && LocalDate.parse(day).toString().equals(day);
            case LIST -> cell instanceof List;
            case OTHER -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("each")
    void everyParameterCanBeLeftAtItsDefaultOrSaysSoWhenItsValueIsOfAnotherType(SavedQuery query) {
        query.parameters().forEach((name, parameter) -> {
            assertThat(parameter.meaning()).isNotBlank();
            if (parameter.otherwise() != null) {
                assertThatIllegalArgumentException().isThrownBy(() -> runner().run(query.id(), Map.of(name, Map.of())))
                    .withMessageContaining("cannot be the parameter " + name + " of " + query.id());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("each")
    void whatLooksLikeCypherInAParameterIsATextAndNothingElse(SavedQuery query) {
        query.parameters().forEach((name, parameter) -> {
            if (parameter.otherwise() instanceof String) {
                assertThat(runner().run(query.id(), Map.of(name, "x'}) DETACH DELETE (n) //")).rows())
                    .hasSizeLessThanOrEqualTo(runner().run(query.id(), Map.of()).rows().size());
            }
        });
        assertThat(count("MATCH (:Obligation) RETURN count(*) AS n")).isEqualTo(book.obligations().size());
    }

    @Test
    void moreThanAThousandRowsAreCutAndItIsSaid() {
        QueryResult result = runner("UNWIND range(1, 5000) AS n RETURN n").run("own", Map.of());

        assertThat(result.rows()).hasSize(QueryRunner.ROWS);
        assertThat(result.complete()).isFalse();
    }

    @Test
    void aColumnWithoutCellsHasTheTypeThatIsDeclared() {
        assertThat(runner("UNWIND [] AS n RETURN n").run("own", Map.of()).columns())
            .containsExactly(new Column("n", ColumnType.NUMBER, "numbers"));
        assertThat(runner("UNWIND [null, 1] AS n RETURN n").run("own", Map.of()).columns())
            .containsExactly(new Column("n", ColumnType.NUMBER, "numbers"));
    }

    @Test
    void aQueryThatTakesTooLongIsStoppedAndItIsSaid() {
        var slow = own("UNWIND range(1, 100000000) AS a UNWIND range(1, 1000) AS b RETURN count(*) AS n");
        var runner = new GraphQueryRunner(SharedServer.driver(),
                SavedQueries.of(List.of(slow), Duration.ofMillis(300)));

        assertThatExceptionOfType(QueryTooLarge.class).isThrownBy(() -> runner.run("own", Map.of()))
            .withMessageContaining("own takes longer than 300 ms");
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsStoppedAndItIsSaid() {
        assertThatExceptionOfType(QueryTooLarge.class).isThrownBy(() -> runner(
                "UNWIND range(1, 100000000) AS a WITH collect(a + ' is long') AS everything RETURN size(everything) AS n")
            .run("own", Map.of())).withMessageStartingWith("own ");
    }

    @Test
    void aValueThatAParameterCannotHaveIsNamed() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner().run("licences-of-models", Map.of("limit", "many")))
            .withMessageContaining("«many» cannot be the parameter limit");
        assertThatIllegalArgumentException().isThrownBy(() -> runner().run("licences-of-models", Map.of("limit", -1)))
            .withMessageContaining("licences-of-models cannot be run with");
        assertThatIllegalArgumentException().isThrownBy(() -> runner().run("licences-of-models", Map.of("limit", 1.5)))
            .withMessageContaining("licences-of-models cannot be run with");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner().run("what-binds-whom-from-when", Map.of("from", "someday")))
            .withMessageContaining("what-binds-whom-from-when cannot be run with");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> runner().run("what-binds-whom-from-when", Map.of("from", List.of("2026-08-02"))))
            .withMessageContaining("cannot be the parameter from");
    }

    @Test
    void numbersWithoutBoundsAreNumbersToo() {
        assertThat(runner().run("licences-of-models", Map.of("limit", BigInteger.TWO)).rows()).hasSize(2);
        assertThat(runner().run("compute-over-time", Map.of("threshold", new BigInteger("1" + "0".repeat(25)))).rows())
            .isEqualTo(runner().run("compute-over-time", Map.of("threshold", new BigDecimal("1e25"))).rows())
            .isEqualTo(runner().run("compute-over-time", Map.of()).rows());
        assertThat(runner().run("licences-of-models", Map.of("limit", new BigInteger("9".repeat(18)))).complete())
            .isTrue();
    }

    private GraphQueryRunner runner() {
        return new GraphQueryRunner(SharedServer.driver(), queries);
    }

    private static GraphQueryRunner runner(String cypher) {
        return new GraphQueryRunner(SharedServer.driver(),
                SavedQueries.of(List.of(own(cypher)), Duration.ofSeconds(30)));
    }

    private static SavedQuery own(String cypher) {
        return parse("own",
                "// Our own\n//\n// Is it?\n//\n// :result table\n// :column n NUMBER | numbers\n" + cypher);
    }

    private static SavedQuery parse(String id, String file) {
        return QueryNotation.read(SavedQuery.Language.CYPHER, id, file, Map.of());
    }

    private static List<String> ids(String cypher) {
        try (Session session = SharedServer.driver().session()) {
            return session.run(cypher).list(row -> row.get("id").asString());
        }
    }

    private static long count(String cypher) {
        try (Session session = SharedServer.driver().session()) {
            return session.run(cypher).single().get("n").asLong();
        }
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
    void aQueryWhoseCommentIsNotAsItMustBeIsRefused() {
        assertRefused("bare", "RETURN 1", "bare: a query begins with a comment");
        String head = "// Odd\n//\n// Is it?\n//\n";
        assertRefused("odd", head + "// :result table\n// :column n NUMBER | n\n// :param one\nRETURN 1",
                ":param NAME => DEFAULT | MEANING");
        assertRefused("odd", head + "// :result table\n// :column n NUMBER | n\n// :param one => { | m\nRETURN 1",
                "odd: the default «{» is no JSON value");
        assertRefused("odd", head + "// :column n NUMBER | n\nRETURN 1", "odd must have one line :result, not 0");
        assertRefused("odd", head + "// :result list\n// :column n NUMBER | n\nRETURN 1",
                "«list» must be table, series or graph");
        assertRefused("odd", head + "// :result table\nRETURN 1", "odd must name its columns");
        assertRefused("odd", head + "// :result table\n// :column n INT | n\nRETURN 1", "«INT» must be one of [TEXT,");
        assertRefused("odd", head + "// :result table\n// :column n NUMBER a.b | n\nRETURN 1", "must not have a path");
    }

    private static void assertRefused(String id, String file, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(id, file)).withMessageContaining(message);
    }

    @Test
    void aQueryThatWritesIsRefusedByTheServer() {
        for (String cypher : List.of("CREATE (o:Obligation) RETURN 1 AS n", "MATCH (n) DETACH DELETE n RETURN 1 AS n",
                "MATCH (o:Obligation) SET o.title = 'x' RETURN 1 AS n", "CREATE INDEX own FOR (n:X) ON (n.y)",
                "CALL db.createLabel('Own') RETURN 1 AS n")) {
            assertThatIllegalArgumentException().as(cypher)
                .isThrownBy(() -> runner(cypher).run("own", Map.of()))
                .withMessageContaining("own cannot be run with");
        }
        assertThat(count("MATCH (:Obligation) RETURN count(*) AS n")).isEqualTo(book.obligations().size());
    }

    @Test
    void everyQueryOfAnIdLooksThingsUpInAnIndex() {
        assertThat(List.of("from-a-licence-to-an-obligation", "lineage-of-a-model", "what-an-exemption-depends-on",
                "practices-around-an-obligation", "initiatives-around-a-practice", "what-an-act-changed",
                "compute-over-time", "models-near-a-threshold"))
            .allSatisfy(id -> assertThat(plan(queries.query(id))).contains("NodeUniqueIndexSeek")
                .doesNotContain("AllNodesScan"));
        assertThat(each())
            .allSatisfy(query -> assertThat(plan(query)).doesNotContain("AllNodesScan", "AllRelationshipsScan"));
    }

    private static List<String> plan(SavedQuery query) {
        try (Session session = SharedServer.driver().session()) {
            List<String> operators = new ArrayList<>();
            collect(session.run("EXPLAIN " + query.text(), Values.value(query.with(Map.of()))).consume().plan(),
                    operators);
            return operators;
        }
    }

    private static void collect(Plan plan, List<String> operators) {
        operators.add(plan.operatorType().replace("@neo4j", ""));
        plan.children().forEach(child -> collect(child, operators));
    }

    @Test
    void theModelsThatLoseTheExemptionAreThoseForWhichItDoesNotHold() {
        List<Map<String, Object>> rows = run("models-that-lose-an-exemption", Map.of());

        String free = book.conditions().get("free-and-open-source-licence").wordings().getLast().title();
        assertThat(rows).filteredOn(row -> free.equals(row.get("condition")) && row.get("licence") != null)
            .isNotEmpty()
            .allSatisfy(row -> assertThat(book.licences().get((String) row.get("licence")).freeAndOpenSource())
                .isEqualTo(false));
        assertThat(rows.stream().map(row -> (String) row.get("model")).distinct())
            .containsExactlyInAnyOrderElementsOf(losing("art_53_2"));
    }

    /** Assesses the models whose weights are public one by one. */
    private List<String> losing(String exemption) {
        Catalogue catalogue = new GraphCatalogue(SharedServer.driver());
        return catalogue.entries(Model.class, ids("MATCH (m:Model) RETURN m.id AS id"))
            .values()
            .stream()
            .filter(model -> model.facts().get("published") != null
                    && model.facts().get("published").value() instanceof List<?> published
                    && published.contains("WEIGHTS"))
            .filter(model -> {
                Organisation organisation = catalogue.entries(Organisation.class, List.of(model.organisation()))
                    .get(model.organisation());
                return law.reasoner()
                    .assess(law.vocabulary().project(catalogue.seat().facts(model, organisation)), TODAY, TODAY)
                    .exemptions()
                    .stream()
                    .anyMatch(finding -> finding.exemption().id().equals(exemption) && finding.holds() == Truth.FALSE
                            && !finding.lifts().isEmpty());
            })
            .map(Model::id)
            .toList();
    }

    @Test
    void theShortestPathFromALicenceToAnObligationIsConnected() {
        List<Map<String, Object>> rows = run("from-a-licence-to-an-obligation", Map.of());

        assertThat(rows.getFirst()).containsEntry("source", "llama3.1").containsEntry("relation", "RESTS_ON");
        Licence.Limit limit = book.licences().get("llama3.1").limits().get("use");
        assertThat(rows.getFirst()).containsEntry("note", "use: " + limit.by() + " (" + limit.clause() + ")");
        assertThat(rows.getLast()).containsEntry("source", "art_53_2")
            .containsEntry("relation", "LIFTS")
            .containsEntry("target", "art_53_1_a");
        for (int i = 1; i < rows.size(); i++) {
            assertThat(List.of(rows.get(i).get("source"), rows.get(i).get("target")))
                .containsAnyOf(rows.get(i - 1).get("source"), rows.get(i - 1).get("target"));
        }
    }

    @Test
    void theFinesPunishWhatTheLawBookPunishes() {
        List<Map<String, Object>> rows = run("fines-by-obligations", Map.of());

        assertThat(rows).extracting(row -> row.get("penalty"))
            .containsExactlyInAnyOrderElementsOf(book.penalties().keySet());
        assertThat(rows).allSatisfy(row -> {
            Penalty.Wording penalty = book.penalties().get((String) row.get("penalty")).wordings().getLast();
            assertThat(row).containsEntry("obligations", chosen(penalty.punishes(), penalty.parties()));
        });
    }

    /** Counts in the law book the obligations that a rule chooses for some parties. */
    private long chosen(Selection selection, List<String> parties) {
        return book.obligations()
            .values()
            .stream()
            .filter(obligation -> now(obligation).when() != null)
            .filter(obligation -> book.selects(selection, obligation.id(), now(obligation).provision()))
            .filter(obligation -> helps(parties,
                    now(obligation).binds().stream().map(Obligation.Binding::party).toList()))
            .count();
    }

    @Test
    void theObligationsThatWaitAreThoseThatTheGracePeriodsDelay() {
        assertThat(run("grace-periods", Map.of())).allSatisfy(row -> {
            var grace = book.gracePeriods().get((String) row.get("gracePeriod")).wordings().getLast();
            assertThat(row).containsEntry("until", grace.until())
                .containsEntry("obligations", chosen(grace.delays(), grace.parties()));
        });
    }

    @Test
    void whatMovesOnADayMovesToWhatHoldsFromThatDayOn() {
        List<Map<String, Object>> rows = run("whose-models-move", Map.of("day", "2027-08-02", "limit", 1_000));

        assertThat(rows).isNotEmpty()
            .allSatisfy(row -> assertThat(row).containsEntry("day", LocalDate.of(2027, 8, 2)))
            .allSatisfy(row -> assertThat(row.get("from")).isNotEqualTo(row.get("to")));
        assertThat(rows.stream().mapToLong(row -> (Long) row.get("findings")).sum()).isEqualTo(count(
                "MATCH (:Model)-[:ASSESSED_AS]->()-[f:HAS_FINDING {on: date('2027-08-02')}]->() RETURN count(f) AS n"));
    }

    @Test
    void theFamiliesThatMostWasBuiltOnComeInOrder() {
        List<Map<String, Object>> rows = run("what-binds-the-most-built-on-families", Map.of("families", 3));

        assertThat(rows.stream().map(row -> row.get("family")).distinct()).hasSize(3).startsWith("llama");
        assertThat(rows.stream().map(row -> (Long) row.get("descendants")))
            .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private List<Map<String, Object>> run(String id, Map<String, ?> parameters) {
        return queries.run(SharedServer.driver(), id, parameters);
    }

}
