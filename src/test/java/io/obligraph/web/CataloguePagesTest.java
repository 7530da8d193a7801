package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = { "llama-3.1-405b", "bloom-176b", "gpt-5", "olmo-2-32b", "llama-3.1-tulu-3-405b" })
    void aModelIsAnsweredAlikeOnItsPageInItsCheckAndByGraphQl(String model) {
        JsonNode page = json("/models/" + model);
        List<String> shown = page.get("groups")
            .valueStream()
            .flatMap(group -> group.get("findings").valueStream())
            .map(each -> each.get("row"))
            .map(CataloguePagesTest::line)
            .toList();
        JsonNode answer = graphQl("{ model(id: \"" + model + "\") { assessment { findings(status: [APPLIES, UPCOMING,"
                + " UNDETERMINED, EXEMPT]) { status since obligation { id } } } } }");
        List<String> byGraphQl = answer.at("/data/model/assessment/findings")
            .valueStream()
            .map(CataloguePagesTest::line)
            .toList();
        List<String> checked = json("/check?model=" + model).at("/assess/findings")
            .valueStream()
            .filter(finding -> !finding.get("status").asString().equals("NOT_APPLICABLE"))
            .map(CataloguePagesTest::line)
            .toList();
        assertThat(shown).isNotEmpty().containsExactlyInAnyOrderElementsOf(byGraphQl);
        assertThat(checked).containsExactlyInAnyOrderElementsOf(byGraphQl);
        assertThat(json("/check?model=" + model).at("/obligraph/verdict").asString())
            .isEqualTo(page.get("verdict").asString());
        int listed = json("/models?id=" + model).at("/rows/0/answer")
            .valueStream()
            .mapToInt(count -> count.get("count").asInt())
            .sum();
        assertThat(listed).isEqualTo(byGraphQl.size());
    }

    private static String line(JsonNode finding) {
        return finding.at("/obligation/id").asString() + " " + finding.get("status").asString() + " "
                + finding.path("since").asString("-");
    }

    private JsonNode graphQl(String query) {
        return JsonMapper.shared()
            .readTree(
                    send(HttpRequest.newBuilder(URI.create(address("/graphql")))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers
                            .ofString(JsonMapper.shared().writeValueAsString(java.util.Map.of("query", query)))))
                        .body());
    }

    @Test
    void whatLeadsToAModelAndWhatComesFromItIsSeenFromBothSides() {
        JsonNode tuned = json("/models/llama-3.1-tulu-3-405b").get("lineage");
        String parent = tuned.at("/from/0/model/id").asString();
        assertThat(json("/models/" + parent).at("/lineage/then")
            .valueStream()
            .flatMap(branch -> branch.get("models").valueStream().map(each -> each.get("id").asString())))
            .contains("llama-3.1-tulu-3-405b");
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
    void modelsSideBySideCanBeAddedByNameTakenAwayAndSeenByTheirDifferencesAlone() {
        JsonNode one = json("/models/compare?id=bloom-176b&find=llama 3.1 405b".replace(" ", "%20"));
        JsonNode two = json(one.at("/search/found/0/page").asString());
        assertThat(ofModels(two)).hasSize(2).startsWith("bloom-176b");
        JsonNode differences = json(two.get("other").asString());
        assertThat(differences.get("groups")).isNotEmpty()
            .allSatisfy(group -> assertThat(group.get("lines"))
                .allSatisfy(line -> assertThat(line.get("differs").asBoolean()).isTrue()));
        assertThat(ofModels(json(differences.at("/models/0/without").asString()))).hasSize(1)
            .doesNotContain("bloom-176b");
    }

    private static List<String> ofModels(JsonNode comparison) {
        return comparison.get("models").valueStream().map(each -> each.at("/model/id").asString()).toList();
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
            assertThat(reply.body()).as(page).containsAnyOf("<table", "Nothing was found").contains("format=csv");
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
            "/models?obligation=none, 400", "/models/thresholds?fact=none, 400", "/licences?page=none, 400",
            "/practices?page=99, 400", "/models/compare?only=none, 400", "/models?after=none, 400",
            "/models/compare?id=none, 404", "/queries/none, 404", "/queries/compute-over-time?none=1, 400",
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

    @Test
    void theModelsAgainstAThresholdAreThoseThatTheTableCounts() {
        JsonNode page = json("/models/thresholds?country=US");
        JsonNode table = json("/models?country=US");
        JsonNode bound = page.at("/bounds/0");
        JsonNode group = table.get("facets")
            .valueStream()
            .filter(each -> bound.get("page").asString().endsWith("/" + each.get("name").asString()))
            .findFirst()
            .orElseThrow();
        assertThat(bound.get("reaching").asInt()).isPositive()
            .isEqualTo(group.at("/values/0/count").asInt())
            .isEqualTo(page.get("points")
                .valueStream()
                .filter(point -> point.get("value").asDouble() > bound.get("value").asDouble())
                .count());
        assertThat(page.get("points").size())
            .isEqualTo(group.at("/values/0/count").asInt() + group.at("/values/1/count").asInt());
        assertThat(get("/models/thresholds?country=US&format=csv").body().lines())
            .hasSize(page.get("points").size() + 1);
    }

    @Test
    void theLicencesOfModelsAddUpToAllThatAreChosen() {
        JsonNode page = json("/models/licences?kind=MODEL");
        assertThat(page.get("classes").valueStream().mapToInt(each -> each.get("models").asInt()).sum())
            .isEqualTo(page.get("total").asInt());
        JsonNode licence = page.at("/licences/0");
        assertThat(json(licence.get("address").asString()).get("total").asInt())
            .isEqualTo(licence.get("models").asInt());
    }

    @Test
    void theExemptionsThatModelsHoldAndLoseAreThoseOfTheirPages() {
        String some = "/models/exemptions?family=llama&year=2024";
        JsonNode page = json(some);
        List<JsonNode> pages = json("/models?family=llama&year=2024").get("rows")
            .valueStream()
            .map(row -> json("/models/" + row.at("/model/id").asString()))
            .toList();
        assertThat(pages).hasSize(page.get("counted").asInt()).hasSizeGreaterThan(2);
        assertThat(page.get("exemptions")).isNotEmpty();
        List.of("exemptions", "rare", "assumed").forEach(part -> assertThat(page.get(part)).allSatisfy(held -> {
            List<JsonNode> found = pages.stream()
                .flatMap(each -> each.get("exemptions").valueStream())
                .filter(each -> each.at("/exemption/id").equals(held.at("/exemption/id")))
                .toList();
            assertThat(held.get("held").asInt()).isEqualTo(count(found, "TRUE"));
            assertThat(held.get("lost").asInt()).isEqualTo(count(found, "FALSE"));
            assertThat(held.get("open").asInt()).isEqualTo(count(found, "UNKNOWN"));
            assertThat(held.get("because"))
                .allSatisfy(cause -> assertThat(cause.get("models").asInt()).isEqualTo((int) found.stream()
                    .filter(each -> each.get("holds").asString().equals("FALSE"))
                    .filter(each -> each.get("grounds").valueStream().anyMatch(cause.get("statement")::equals))
                    .count()));
        }));
        assertThat(get(some + "&format=csv").body())
            .startsWith("exemption,title,provision,holds,fact,because,condition,models");
    }

    private static int count(List<JsonNode> found, String holds) {
        return (int) found.stream().filter(each -> each.get("holds").asString().equals(holds)).count();
    }

    @Test
    void whatIsChosenIsSaidOneByOneAndCanBeTakenAway() {
        JsonNode page = json("/models?organisation=meta&freeAndOpenSource=false&obligation=art_53_1_a&status=UPCOMING");
        assertThat(page.get("chosen").valueStream().map(each -> each.get("title").asString()))
            .containsExactlyInAnyOrder("Meta", "Not free and open-source", "Upcoming");
        page.get("chosen")
            .valueStream()
            .forEach(each -> assertThat(json("/models" + each.get("without").asString()).get("chosen")).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/licences", "/organisations", "/practices" })
    void aListCountsTheModelsThatItLeadsTo(String list) {
        JsonNode page = json(list);
        JsonNode row = page.at("/rows/0");
        JsonNode models = row.get("cells").get(row.get("cells").size() - 1);
        assertThat(json(models.get("page").asString()).get("total").asInt()).isPositive()
            .isEqualTo(models.get("value").asInt());
        assertThat(get(list + "?format=csv").body().lines().count()).isGreaterThan(page.at("/paging/total").asLong());
        assertThat(json(row.at("/thing/page").asString()).get("title")).isEqualTo(row.at("/thing/title"));
    }

    @ParameterizedTest
    @CsvSource({ "llama 3.1 405b, Model, /models/llama-3.1-405b", "model card, Practice, /practices/model-card",
            "apache license 2.0, Licence, /licences/Apache-2.0",
            "european ai office, Initiative, /initiatives/ai-office",
            "eleutherai, Organisation, /organisations/eleutherai" })
    void whatTheSearchFindsInTheCatalogueLeadsToItsPage(String words, String kind, String expected) {
        JsonNode found = json("/search?q=" + words.replace(" ", "%20"));
        assertThat(found.get("groups")
            .valueStream()
            .filter(group -> group.get("kind").asString().equals(kind))
            .flatMap(group -> group.get("found").valueStream())
            .map(each -> each.get("page").asString())).contains(expected);
        json(expected);
    }

    private JsonNode json(String path) {
        HttpResponse<String> reply = get(path);
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(reply.body());
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", "application/json"));
    }

}
