package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of models, queries and the graph answer. */
class CataloguePagesTest extends RunningPages {

    @Test
    void theTableHoldsAsManyModelsAsItsFacetsCount() {
        JsonNode all = json("/models");
        for (JsonNode group : all.get("facets")) {
            if (!List.of("kind", "licence", "freeAndOpenSource").contains(group.get("name").asString())) {
                continue;
            }
            JsonNode value = StreamSupport.stream(group.get("values").spliterator(), false)
                .filter(each -> !each.get("value").isNull())
                .findFirst()
                .orElseThrow();
            assertThat(json("/models" + value.get("address").asString()).get("total").asInt())
                .as(group.get("name").asString())
                .isEqualTo(value.get("count").asInt())
                .isPositive();
        }
    }

    @Test
    void everyBoundOfTheLawPartsTheModelsIntoThoseThatReachItThoseBelowAndTheUnknown() {
        JsonNode all = json("/models");
        List<JsonNode> bounds = StreamSupport.stream(all.get("facets").spliterator(), false)
            .filter(group -> group.get("values").get(0).get("address").asString("").contains("reaches="))
            .toList();
        assertThat(bounds).isNotEmpty().allSatisfy(group -> {
            int sum = 0;
            for (JsonNode value : group.get("values")) {
                sum += value.get("count").asInt();
            }
            assertThat(sum).isEqualTo(all.get("total").asInt());
        });
    }

    @Test
    void thePartsOfTheTableFollowOnEachOtherInTheOrderAskedFor() {
        for (String sort : List.of("name&order=ascending", "released&order=descending",
                "trainingComputeFlop&order=descending")) {
            JsonNode first = json("/models?sort=" + sort);
            JsonNode second = json("/models" + first.get("next").asString());
            List<String> rows = get("/models?format=csv&sort=" + sort).body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')).replace("\"", ""))
                .toList();
            assertThat(rows).hasSize(first.get("total").asInt());
            assertThat(ids(first)).isEqualTo(rows.subList(0, 50));
            assertThat(ids(second)).startsWith(rows.get(50));
        }
    }

    private static List<String> ids(JsonNode page) {
        return StreamSupport.stream(page.get("rows").spliterator(), false)
            .map(row -> row.at("/model/id").asString())
            .toList();
    }

    @Test
    void aModelIsAnsweredAsGraphQlAnswersIt() {
        JsonNode page = json("/models/llama-3.1-405b");
        String query = "{\"query\": \"{ model(id: \\\"llama-3.1-405b\\\") { assessment { findings(status: [APPLIES, UPCOMING,"
                + " UNDETERMINED, EXEMPT]) { status obligation { id } } } } }\"}";
        JsonNode answer = JsonMapper.shared()
            .readTree(send(HttpRequest.newBuilder(URI.create(address("/graphql")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(query))).body());
        List<String> expected = StreamSupport.stream(answer.at("/data/model/assessment/findings").spliterator(), false)
            .map(finding -> finding.get("status").asString() + " " + finding.at("/obligation/id").asString())
            .toList();
        List<String> shown = StreamSupport.stream(page.get("groups").spliterator(), false)
            .flatMap(group -> StreamSupport.stream(group.get("findings").spliterator(), false))
            .map(each -> each.at("/row/status").asString() + " " + each.at("/row/obligation/id").asString())
            .toList();
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(page.get("verdict").asString()).endsWith(".");
    }

    @Test
    void modelsSideBySideDifferWhereTheirCellsDo() {
        JsonNode page = json("/models/compare?id=bloom-176b&id=llama-3.1-405b");
        assertThat(page.get("models")).hasSize(2);
        for (JsonNode group : page.get("groups")) {
            for (JsonNode line : group.get("lines")) {
                assertThat(line.get("differs").asBoolean())
                    .isEqualTo(!line.get("cells").get(0).equals(line.get("cells").get(1)));
            }
        }
        assertThat(get("/models/compare?id=bloom-176b&id=llama-3.1-405b&format=csv").body())
            .startsWith("group,key,title,differs,bloom-176b,llama-3.1-405b");
    }

    @Test
    void aQueryAnswersByTheParametersOfItsAddress() {
        JsonNode answer = json("/queries/lineage-of-a-model?model=llama-3.1-405b&steps=1");
        assertThat(answer.at("/parameters/steps").asInt()).isEqualTo(1);
        assertThat(answer.get("rows")).isNotEmpty()
            .allSatisfy(row -> assertThat(row.toString()).contains("llama-3.1-405b"));
        assertThat(get("/queries/lineage-of-a-model?steps=1&format=csv").body())
            .startsWith("source,sourceName,relation");
    }

    @Test
    void everyQueryOfThePageOfQueriesCanBeOpened() {
        List<String> pages = json("/queries").at("/themes")
            .valueStream()
            .flatMap(theme -> theme.get("queries").valueStream())
            .map(offer -> offer.at("/query/page").asString())
            .toList();
        assertThat(pages).hasSizeGreaterThan(50).allSatisfy(page -> {
            HttpResponse<String> reply = send(
                    HttpRequest.newBuilder(URI.create(address(page))).header("Accept", "text/html"));
            assertThat(reply.statusCode()).as(page).isEqualTo(200);
            assertThat(reply.body()).as(page).contains("<table").contains("format=csv");
        });
    }

    @Test
    void queriesStandUnderTheThemeThatTheyName() {
        assertThat(json("/queries").get("themes")).hasSizeGreaterThan(5).allSatisfy(theme -> {
            assertThat(theme.get("title").asString()).isNotBlank();
            assertThat(theme.get("queries")).isNotEmpty();
        });
    }

    @Test
    void aWrongValueIsToldBesideItsFieldAndTheRestOfTheFormIsKept() {
        HttpResponse<String> reply = send(HttpRequest
            .newBuilder(URI.create(address("/queries/what-binds-a-model?model=llama-3.1-405&on=2027-08-02")))
            .header("Accept", "text/html"));
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("There is no model «llama-3.1-405»; did you mean llama-3.1-405b")
            .contains("aria-describedby=\"of-model-wrong\"")
            .contains("value=\"2027-08-02\"");
    }

    @Test
    void theRowsOfAQueryAboutRelationshipsAreItsGraph() {
        JsonNode page = json("/queries/lineage-of-a-model?model=bloom-176b");
        List<String> rows = page.get("rows")
            .valueStream()
            .map(row -> "Model:" + row.get(0).asString() + " Model:" + row.get(3).asString())
            .toList();
        assertThat(page.at("/graph/edges")
            .valueStream()
            .map(edge -> edge.get("source").asString() + " " + edge.get("target").asString())
            .toList()).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows);
    }

    @Test
    void theGraphUnfoldsFromAModelToWhatTheLawAsksAndOn() {
        JsonNode from = json("/graph?from=Model:llama-3.1-405b");
        JsonNode obligation = from.get("nodes")
            .valueStream()
            .filter(node -> node.get("kind").asString().equals("Obligation") && node.get("many").asInt() == 0)
            .findFirst()
            .orElseThrow();
        assertThat(obligation.get("unfolded").asBoolean()).isFalse();
        JsonNode unfolded = json(obligation.get("unfold").asString());
        assertThat(unfolded.get("opened")).hasSize(2);
        assertThat(unfolded.get("nodes").size()).isGreaterThan(from.get("nodes").size());
        isWhole(unfolded);
    }

    @Test
    void manyThingsAreFoldedIntoOneUntilTheyAreAskedFor() {
        JsonNode folded = json("/graph?from=Party:PROVIDER");
        JsonNode many = folded.get("nodes")
            .valueStream()
            .filter(node -> node.get("many").asInt() > 100)
            .findFirst()
            .orElseThrow();
        JsonNode unfolded = json(many.get("unfold").asString());
        assertThat(unfolded.get("nodes").size()).isGreaterThan(many.get("many").asInt());
        isWhole(unfolded);
        String fold = unfolded.get("nodes")
            .valueStream()
            .filter(node -> node.get("key").equals(many.get("key")))
            .map(node -> node.get("unfold").asString())
            .findFirst()
            .orElseThrow();
        assertThat(json(fold).get("nodes")).hasSameSizeAs(folded.get("nodes"));
    }

    /** The nodes are told apart, the edges join them, and the words tell them all. */
    private static void isWhole(JsonNode page) {
        List<String> keys = page.get("nodes").valueStream().map(node -> node.get("key").asString()).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(page.get("edges")).isNotEmpty()
            .allSatisfy(
                    edge -> assertThat(keys).contains(edge.get("source").asString(), edge.get("target").asString()));
        List<String> told = page.get("opened")
            .valueStream()
            .flatMap(opened -> Stream.concat(Stream.of(opened.get("node")),
                    opened.get("ways")
                        .valueStream()
                        .flatMap(way -> Stream.concat(Stream.of(way.get("many")), way.get("nodes").valueStream()))))
            .filter(node -> !node.isNull())
            .map(node -> node.get("key").asString())
            .distinct()
            .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(keys);
        long said = page.get("opened")
            .valueStream()
            .flatMap(opened -> opened.get("ways").valueStream())
            .mapToLong(way -> way.get("nodes").size() + (way.get("many").isNull() ? 0 : 1))
            .sum();
        assertThat(said).isGreaterThanOrEqualTo(page.get("edges").size());
    }

    @Test
    void theGraphOfAProjectSaysOfEveryObligationWhatTheApiSays() {
        String facts = "artefacts=GPAI_MODEL&roles=PROVIDER&placedOnUnionMarket=true&establishedInUnion=true"
                + "&placedOn=2026-01-15&licence=Apache-2.0&published=WEIGHTS&published=ARCHITECTURE"
                + "&published=USAGE_INFORMATION&trainingComputeFlop=1e24";
        JsonNode page = json("/graph/check?" + facts);
        String query = "{ assess(project: {artefacts: [GPAI_MODEL], roles: [PROVIDER], placedOnUnionMarket: true,"
                + " establishedInUnion: true, placedOn: \"2026-01-15\", licence: \"Apache-2.0\","
                + " published: [WEIGHTS, ARCHITECTURE, USAGE_INFORMATION], trainingComputeFlop: 1e24})"
                + " { findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT]) { status obligation { id } } } }";
        JsonNode answer = JsonMapper.shared()
            .readTree(send(HttpRequest.newBuilder(URI.create(address("/graphql")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers
                    .ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query)))))
                .body());
        assertThat(page.get("nodes")
            .valueStream()
            .filter(node -> node.get("kind").asString().equals("Obligation"))
            .map(node -> node.get("status").asString() + " " + node.get("key").asString())
            .toList())
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(answer.at("/data/assess/findings")
                .valueStream()
                .map(finding -> finding.get("status").asString() + " Obligation:"
                        + finding.at("/obligation/id").asString())
                .toList());
        assertThat(page.get("wrong")).isEmpty();
        isWhole(page);
    }

    @Test
    void everyPlaceToBeginLeadsToAGraphOfItsOwn() {
        JsonNode starts = json("/graph").get("starts");
        assertThat(starts).hasSizeGreaterThan(8).allSatisfy(start -> {
            assertThat(start.get("promise").asString()).isNotBlank();
            String first = start.at("/examples/0/unfold").asString();
            assertThat(json(first).get("edges")).as(first).isNotEmpty();
        });
    }

    @Test
    void whatAModelIsConnectedWithLeadsToPagesThatAreThere() {
        JsonNode nodes = json("/graph?from=Model:llama-3.1-405b").get("nodes");
        List<String> pages = StreamSupport.stream(nodes.spliterator(), false)
            .filter(node -> List.of("Model", "Organisation", "Licence", "Practice", "Obligation")
                .contains(node.get("kind").asString()))
            .filter(node -> !node.get("page").isNull())
            .map(node -> node.get("page").asString())
            .toList();
        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(get(page).statusCode()).as(page).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({ "/models/none, 404", "/models?sort=none, 400", "/models?year=now, 400", "/models?reaches=none, 400",
            "/models?obligation=none, 400", "/models?after=none, 400", "/models/compare?id=none, 404",
            "/queries/none, 404", "/queries/compute-over-time?none=1, 400",
            "/queries/compute-over-time?threshold=much, 400", "/queries/deadlines?party=none, 400",
            "/queries/what-binds-a-model?on=soon, 400", "/graph/check?open=None:x, 404", "/graph?from=none, 400",
            "/graph?from=None:x, 404", "/graph?from=Model:none, 404", "/licences/none, 404", "/practices/none, 404",
            "/organisations/none, 404" })
    void whatIsNotThereIsToldKindly(String path, int status) {
        HttpResponse<String> reply = get(path);
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JsonMapper.shared().readTree(reply.body()).get("detail").asString()).isNotBlank();
    }

    private JsonNode json(String path) {
        HttpResponse<String> reply = get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.body());
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "application/json"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

}
