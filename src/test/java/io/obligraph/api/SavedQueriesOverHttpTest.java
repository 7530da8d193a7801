package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The saved queries in both languages, asked over HTTP of the whole application. */
@SpringBootTest(classes = WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "NEO4J_URI=", "obligraph.graph.folder=target/graph-of-tests/api", "management.server.port=0",
                "obligraph.api.limits.time=1m", "obligraph.queries.time=1m" })
class SavedQueriesOverHttpTest {

    private static final String RUN = """
            query Run($name: String!, $parameters: JSON) {
              runQuery(name: $name, parameters: $parameters) {
                query { name } parameters columns { name type meaning } rows complete } }
            """;

    /** Nothing binds the volunteers, which is the answer. */
    private static final String NOTHING_BINDS = "05-gpt-j";

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    @Test
    void queriesInBothLanguagesAreListedByTitle() {
        JsonNode queries = http
            .ask("{ savedQueries { name title question result language text cypher parameters { name meaning default }"
                    + " columns { name type meaning } } }")
            .data()
            .get("savedQueries");

        assertThat(texts(queries, "/title")).isSorted().doesNotHaveDuplicates();
        assertThat(queries.valueStream().filter(query -> query.get("language").asString().equals("CYPHER")))
            .hasSizeGreaterThanOrEqualTo(20)
            .allSatisfy(query -> assertThat(query.get("cypher")).isEqualTo(query.get("text")))
            .allSatisfy(query -> assertThat(query.get("columns").size()).isPositive());
        assertThat(queries.valueStream().filter(query -> query.get("language").asString().equals("GRAPHQL")))
            .hasSizeGreaterThanOrEqualTo(16)
            .allSatisfy(query -> assertThat(query.get("cypher").isNull()).isTrue())
            .allSatisfy(query -> assertThat(query.get("text").asString()).startsWith("query "));
    }

    @TestFactory
    Stream<DynamicTest> everyQueryInGraphQlFindsRowsOfTheTypesThatItDeclares() {
        return names("GRAPHQL").filter(name -> !name.equals(NOTHING_BINDS))
            .map(name -> DynamicTest.dynamicTest(name, () -> {
                JsonNode result = run(name, Map.of()).data().get("runQuery");

                assertThat(result.get("complete").asBoolean()).isTrue();
                assertThat(result.get("rows").valueStream()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row.size()).isEqualTo(result.get("columns").size()));
                for (int i = 0; i < result.get("columns").size(); i++) {
                    int at = i;
                    String type = result.at("/columns/" + i + "/type").asString();
                    assertThat(result.get("rows").valueStream().map(row -> row.get(at))).as(name + ", column " + i)
                        .allSatisfy(cell -> assertThat(cell.isNull() || isOf(type, cell)).as("%s", cell).isTrue());
                    assertThat(result.get("rows").valueStream().map(row -> row.get(at)))
                        .as(name + ", column " + i + " has a cell, or is a day or an exemption that nothing has")
                        .anySatisfy(cell -> assertThat(!cell.isNull() || type.equals("DAY")).isTrue());
                }
            }));
    }

    private static boolean isOf(String type, JsonNode cell) {
        return switch (type) {
            case "TEXT" -> cell.isString();
            case "NUMBER" -> cell.isNumber();
            case "BOOLEAN" -> cell.isBoolean();
            case "DAY" -> cell.isString() && LocalDate.parse(cell.asString()).toString().equals(cell.asString());
            case "LIST" -> cell.isArray();
            default -> false;
        };
    }

    @Test
    void aQueryInGraphQlFindsWhatTheApiAnswers() {
        JsonNode direct = http.ask(
                "{ model(id: \"llama-3.1-405b\") { assessment { findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT])"
                        + " { obligation { id } status } } } }")
            .data()
            .at("/model/assessment/findings");

        JsonNode rows = run("what-binds-a-model", Map.of()).data().at("/runQuery/rows");

        assertThat(rows.valueStream().map(row -> row.get(0).asString() + " " + row.get(3).asString()).toList())
            .isNotEmpty()
            .isEqualTo(direct.valueStream()
                .map(finding -> finding.at("/obligation/id").asString() + " " + finding.get("status").asString())
                .toList());
    }

    @Test
    void aQueryInCypherCountsWhatTheApiCounts() {
        JsonNode rows = run("licences-of-models", Map.of("limit", 5)).data().at("/runQuery/rows");

        assertThat(rows.valueStream()).hasSize(5).allSatisfy(row -> {
            JsonNode counted = http
                .ask("query ($licence: String!) { models(first: 1, filter: {licence: [$licence]}) { totalCount } }",
                        Map.of("licence", row.get(0).asString()))
                .data();
            assertThat(row.get(3).asInt()).isEqualTo(counted.at("/models/totalCount").asInt());
        });
        JsonNode supervised = http.ask("{ authorities { id competences { supervises { id } } } }").data();
        assertThat(supervised.get("authorities").valueStream().map(authority -> authority.get("id").asString()))
            .containsAll(run("who-supervises-what", Map.of()).data()
                .at("/runQuery/rows")
                .valueStream()
                .map(row -> row.get(0).asString())
                .toList());
    }

    @Test
    void aPageIsToldToBeOneAndLeadsToTheNext() {
        JsonNode first = run("tiers-of-a-family", Map.of("first", 2)).data().get("runQuery");
        assertThat(first.get("complete").asBoolean()).isFalse();
        List<String> models = new ArrayList<>(
                first.get("rows").valueStream().map(row -> row.get(0).asString()).toList());
        String cursor = first.get("rows").get(first.get("rows").size() - 1).get(5).asString();

        JsonNode next = run("tiers-of-a-family", Map.of("first", 2, "after", cursor)).data().get("runQuery");

        assertThat(models).isNotEmpty();
        assertThat(next.get("rows").valueStream().map(row -> row.get(0).asString())).isNotEmpty()
            .doesNotContainAnyElementsOf(models);
    }

    @Test
    void whatAQueryInGraphQlCannotBeRunWithIsNamed() {
        assertThat(run("what-binds-a-model", Map.of("model", 5)).code()).isEqualTo("WRONG_TYPE");
        assertThat(run("what-binds-a-model", Map.of("on", "someday")).text()).contains("WRONG_TYPE", "someday");
        assertThat(run("what-binds-a-model", Map.of("query", "{ law { edition } }")).text())
            .contains("has no parameter «query»");
        assertThat(run("01-open-model", Map.of("project", Map.of("licence", "Apache-3"))).text()).contains("Apache-3",
                "WRONG_TYPE");
        assertThat(run("01-open-model", Map.of("project", List.of(1))).code()).isEqualTo("WRONG_TYPE");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("project", null);
        assertThat(run("01-open-model", nothing).code()).isEqualTo("WRONG_TYPE");
        assertThat(run("tiers-of-a-family", Map.of("first", 1_000_000)).code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(
                run("find-anything", Map.of("text", "x\") { kind } } mutation { a")).data().at("/runQuery/rows").size())
            .isLessThanOrEqualTo(50);
        assertThat(run("what-binds-a-model", Map.of("model", "no-such-model")).data().at("/runQuery/rows").size())
            .isZero();
    }

    @Test
    void anUnknownQueryIsNamedWithThoseThereAre() {
        assertThat(run("nothing", Map.of()).code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(run("nothing", Map.of()).expected()).contains("what-binds-a-model", "whose-models-move");
    }

    @Test
    void aNumberWrittenIntoTheQueryIsANumber() {
        JsonNode data = http.ask("{ runQuery(name: \"licences-of-models\", parameters: {limit: 3}) { rows } }").data();
        assertThat(data.at("/runQuery/rows").size()).isEqualTo(3);
        assertThat(http.ask("{ runQuery(name: \"tiers-of-a-family\", parameters: {first: 1}) { complete } }")
            .data()
            .at("/runQuery/complete")
            .asBoolean()).isFalse();
    }

    private Stream<String> names(String language) {
        return http.ask("{ savedQueries { name language } }")
            .data()
            .get("savedQueries")
            .valueStream()
            .filter(query -> query.get("language").asString().equals(language))
            .map(query -> query.get("name").asString());
    }

    private Http.Reply run(String name, Map<String, ?> parameters) {
        return http.ask(RUN, Map.of("name", name, "parameters", parameters));
    }

    private static List<String> texts(JsonNode list, String at) {
        return list.valueStream().map(node -> node.at(at).asString()).toList();
    }

}
