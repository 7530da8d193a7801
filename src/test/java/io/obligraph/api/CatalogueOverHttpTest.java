package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What exists, asked over HTTP of the whole application on a fixed day. */
@SpringBootTest(classes = WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "NEO4J_URI=", "obligraph.graph.folder=target/graph-of-tests/api", "management.server.port=0",
                "obligraph.api.limits.time=1m", "obligraph.queries.time=1m" })
class CatalogueOverHttpTest {

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private JsonNode ask(String query) {
        return http.ask(query).data();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.at(field).asString()).toList();
    }

    @Test
    void aModelIsShownWithWhatSourcesStateAboutIt() {
        JsonNode model = ask("""
                { model(id: "llama-3.1-405b") {
                    name kind family modalities url note
                    organisation { id name country facts { fact { key } value source { id } } }
                    licence { id freeAndOpenSource }
                    released { value source { id title url day terms note reading } }
                    parameters { number }
                    facts { fact { key } value values number day confidence factor note source { title } }
                    lineage { relation model { id } }
                    descendants { relation source { id } note model { id } }
                } }
                """).get("model");

        assertThat(model.get("name").asString()).isEqualTo("Llama 3.1 405B");
        assertThat(model.at("/organisation/id").asString()).isEqualTo("meta");
        assertThat(model.at("/licence/freeAndOpenSource").asBoolean(true)).isFalse();
        assertThat(model.at("/released/value").asString()).isEqualTo("2024-07-23");
        assertThat(model.at("/released/source/url").asString()).startsWith("https://");
        JsonNode compute = model.get("facts")
            .valueStream()
            .filter(fact -> fact.at("/fact/key").asString().equals("trainingComputeFlop"))
            .findFirst()
            .orElseThrow();
        assertThat(compute.get("number").asDouble()).isEqualTo(3.8e25);
        assertThat(compute.get("confidence").asString()).isEqualTo("CONFIDENT");
        assertThat(texts(model.get("descendants"), "/model/id")).contains("llama-3.1-405b-instruct");
    }

    @Test
    void aModelIsAssessedFromTheSeatOfItsProviderAndSaysWhatIsAssumed() {
        JsonNode model = ask("""
                { model(id: "llama-3.1-405b") {
                    assumptions { fact { key } value because }
                    assessment { tiers { tier { id } holds } findings(status: [APPLIES]) { obligation { id } }
                      openQuestions { fact { key } } }
                } }
                """).get("model");

        assertThat(texts(model.get("assumptions"), "/fact/key")).containsExactly("roles", "placedOnUnionMarket",
                "exclusions");
        assertThat(texts(model.get("assumptions"), "/value")).containsExactly("[PROVIDER]", "true", "[]");
        assertThat(texts(model.at("/assessment/findings"), "/obligation/id"))
            .as("the day of the grace period is to come")
            .isEmpty();
        assertThat(model.at("/assessment/tiers").valueStream())
            .anySatisfy(tier -> assertThat(tier.at("/tier/id").asString() + " " + tier.get("holds").asString())
                .isEqualTo("GPAI TRUE"))
            .anySatisfy(tier -> assertThat(tier.at("/tier/id").asString() + " " + tier.get("holds").asString())
                .as("nobody says whether the Commission accepted arguments against it")
                .isEqualTo("GPAI_SYSTEMIC_RISK UNKNOWN"));
        assertThat(texts(model.at("/assessment/openQuestions"), "/fact/key")).doesNotContain("roles",
                "placedOnUnionMarket", "establishedInUnion");
    }

    @Test
    void aModelOfAnUnknownKindIsNoSystemButMayBeGeneralPurpose() {
        JsonNode model = ask("""
                { model(id: "mistral-7b-v0.1") { assumptions { fact { key } value open }
                    assessment { tiers { tier { id } holds } } } }
                """).get("model");

        assertThat(model.at("/assumptions/0/fact/key").asString()).isEqualTo("artefacts");
        assertThat(model.at("/assumptions/0/value").asString()).isEqualTo("[]");
        assertThat(texts(model.at("/assumptions/0/open"), "")).containsExactly("GPAI_MODEL", "OTHER_MODEL");
        assertThat(model.at("/assessment/tiers").valueStream())
            .allSatisfy(tier -> assertThat(tier.get("holds").asString()).as(tier.at("/tier/id").asString())
                .isEqualTo(Set.of("GPAI", "GPAI_SYSTEMIC_RISK", "OUT_OF_SCOPE").contains(tier.at("/tier/id").asString())
                        ? "UNKNOWN" : "FALSE"));
    }

    @Test
    void softwareIsAssessedFromTheSeatOfItsSupplier() {
        JsonNode software = ask("""
                { model(id: "pytorch") { assumptions { fact { key } value because }
                    assessment { findings { status obligation { id } } openQuestions { fact { key } } } } }
                """).get("model");

        assertThat(software.get("assumptions").valueStream()).anySatisfy(assumption -> assertThat(
                assumption.at("/fact/key").asString() + " " + assumption.get("value").asString())
            .isEqualTo("roles [SUPPLIER]"));
        assertThat(texts(software.at("/assessment/openQuestions"), "/fact/key")).contains("monetised")
            .doesNotContain("artefacts", "exclusions", "licence");
    }

    @Test
    void aModelLeadsToItsPracticesAndAPracticeToItsModels() {
        JsonNode data = ask("""
                { model(id: "pythia-12b") { opennessClass { value source { id } note }
                    practices { practice { id name } complete source { id } day note }
                    some: practices(id: ["data-sheet"]) { practice { id } } }
                  practice(id: "watermarking") { models(first: 2) { totalCount
                    edges { node { id practices(id: ["watermarking"]) { source { id url } note } } } } } }
                """);

        assertThat(data.at("/model/opennessClass/value").asString()).isEqualTo("OPEN_SCIENCE");
        assertThat(data.at("/model/opennessClass/source/id").asString()).isEqualTo("mof-2026-05-11");
        assertThat(data.at("/model/practices").valueStream()).anySatisfy(followed -> {
            assertThat(followed.at("/practice/id").asString()).isEqualTo("reproducible-training-code");
            assertThat(followed.at("/source/id").asString()).isNotEmpty();
        }).allSatisfy(followed -> assertThat(followed.get("day").asString()).isNotEmpty());
        assertThat(texts(data.at("/model/some"), "/practice/id")).containsExactly("data-sheet");
        assertThat(data.at("/practice/models/totalCount").asInt()).isGreaterThan(2);
        assertThat(data.at("/practice/models/edges").valueStream()).hasSize(2)
            .allSatisfy(edge -> assertThat(edge.at("/node/practices/0/source/url").asString()).startsWith("https://"));
    }

    @Test
    void whatIsNotInTheCatalogueIsNull() {
        JsonNode data = ask("""
                { model(id: "x") { id } organisation(id: "x") { id } practice(id: "x") { id } standard(id: "x") { id }
                  initiative(id: "x") { id } }
                """);

        assertThat(data.valueStream()).hasSize(5).allMatch(JsonNode::isNull);
    }

    @Test
    void anEstimateThatReachesAcrossABoundOfTheRulesIsNamedWithTheBound() {
        JsonNode models = ask("""
                { models(first: 100, filter: {fact: [{key: "trainingComputeFlop", atLeast: 1e24, below: 1e26}]}) {
                    edges { node { id facts(key: ["trainingComputeFlop"]) { number factor }
                      nearThreshold { fact { key } bound least most condition { id } } } } } }
                """).at("/models/edges");

        assertThat(models.valueStream()).isNotEmpty().allSatisfy(edge -> {
            JsonNode fact = edge.at("/node/facts/0");
            double factor = fact.get("factor").asDouble(1);
            boolean across = fact.get("number").asDouble() / factor <= 1e25
                    && fact.get("number").asDouble() * factor > 1e25;
            assertThat(edge.at("/node/nearThreshold")
                .valueStream()
                .map(near -> near.get("bound").asDouble())
                .toList()
                .contains(1e25)).as(edge.at("/node/id").asString()).isEqualTo(across);
        });
        assertThat(models.valueStream()).anyMatch(edge -> !edge.at("/node/nearThreshold").isEmpty());
    }

    @Test
    void filtersOfModelsComposeAndTheTotalIsThatOfTheWholeList() {
        JsonNode models = ask(
                """
                        { models(first: 2, filter: {organisation: ["mistral"], kind: [MODEL], freeAndOpenSource: true, text: "mistral"},
                            sort: {by: "released", descending: true}) {
                            totalCount pageInfo { hasNextPage endCursor }
                            edges { cursor node { name organisation { id } licence { freeAndOpenSource } released { value } } } } }
                        """)
            .get("models");

        assertThat(models.get("totalCount").asInt()).isGreaterThan(2);
        assertThat(models.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(models.get("edges").valueStream()).hasSize(2)
            .allMatch(edge -> edge.at("/node/organisation/id").asString().equals("mistral"))
            .allMatch(edge -> edge.at("/node/licence/freeAndOpenSource").asBoolean());
        assertThat(texts(models.get("edges"), "/node/released/value"))
            .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonNode next = http
            .ask("""
                    query ($after: String) { models(first: 2, after: $after, filter: {organisation: ["mistral"], kind: [MODEL],
                        freeAndOpenSource: true, text: "mistral"}, sort: {by: "released", descending: true}) {
                        pageInfo { hasPreviousPage } edges { node { name } } } }
                    """,
                    Map.of("after", models.at("/pageInfo/endCursor").asString()))
            .data()
            .get("models");
        assertThat(next.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(texts(next.get("edges"), "/node/name")).isNotEmpty()
            .doesNotContainAnyElementsOf(texts(models.get("edges"), "/node/name"));
    }

    @Test
    void modelsAreFoundByTheStatusOfAnObligationOnADay() {
        String query = """
                { models(first: 100, filter: {obligation: {id: "art_53_1_a", status: [%s], on: "%s"}}) {
                    totalCount edges { node { id assessment(on: "%s") { findings { obligation { id } status } } } } } }
                """;
        JsonNode open = ask(query.formatted("UNDETERMINED", "2026-11-24", "2026-11-24")).get("models");

        assertThat(open.get("edges").valueStream()).isNotEmpty()
            .allSatisfy(edge -> assertThat(edge.at("/node/assessment/findings").valueStream())
                .anyMatch(finding -> finding.at("/obligation/id").asString().equals("art_53_1_a")
                        && finding.get("status").asString().equals("UNDETERMINED")));
        int all = ask("{ models(first: 1) { totalCount } }").at("/models/totalCount").asInt();
        int sum = Stream.of("APPLIES", "UPCOMING", "UNDETERMINED", "EXEMPT", "NOT_APPLICABLE")
            .mapToInt(status -> ask("{ models(first: 1, filter: {obligation: {id: \"art_53_1_a\", status: [" + status
                    + "]}}) { totalCount } }")
                .at("/models/totalCount")
                .asInt())
            .sum();
        assertThat(sum).isEqualTo(all);
    }

    @Test
    void modelsAreFoundByTheirTier() {
        String query = """
                { models(first: 100, filter: {organisation: ["meta"]%s}) { totalCount edges { node { id } } } }
                """;
        JsonNode certain = ask(query.formatted(", tier: {id: GPAI}")).get("models");
        JsonNode open = ask(query.formatted(", tier: {id: GPAI, holds: [UNKNOWN, FALSE]}")).get("models");

        assertThat(texts(certain.get("edges"), "/node/id")).contains("llama-3.1-405b")
            .doesNotContainAnyElementsOf(texts(open.get("edges"), "/node/id"));
        assertThat(certain.get("totalCount").asInt() + open.get("totalCount").asInt())
            .isEqualTo(ask(query.formatted("")).at("/models/totalCount").asInt());
    }

    @Test
    void anObligationSaysWhatHelpsToMeetIt() {
        JsonNode data = ask("""
                { obligation(id: "art_53_1_a") { supportedBy(extent: [PART_OF]) { extent how obligation { id }
                    practice { id name standards { id } } standard { id kind } } }
                  exemption(id: "art_53_2") { bearings { effect how practice { id } exemption { id } } } }
                """);

        assertThat(texts(data.at("/obligation/supportedBy"), "/practice/id")).contains("model-card");
        assertThat(texts(data.at("/obligation/supportedBy"), "/standard/id"))
            .contains("code-of-practice-gpai-transparency");
        assertThat(texts(data.at("/obligation/supportedBy"), "/extent")).containsOnly("PART_OF");
        assertThat(texts(data.at("/exemption/bearings"), "/practice/id")).contains("model-card");
    }

    @Test
    void whoShapesCoRegulationIsShownWithPracticesAndStandards() {
        JsonNode data = ask(
                """
                        { initiative(id: "ai-office") { name kind country role authority { id } basis { id } practices { id } standards { id }
                            links { title url } }
                          standards(first: 100, filter: {practice: ["model-card"]}) { edges { node { id name kind number publisher published status
                            statusNote asOf summary practices { id } initiatives { id } links { url } supports { obligation { id } } } } }
                          initiatives(first: 100, filter: {practice: ["model-card"]}) { totalCount edges { node { id } } }
                          organisations(first: 100, filter: {country: ["FR"], fact: [{key: "establishedInUnion", is: true}]}) {
                            edges { node { id kind url note models(first: 1) { totalCount edges { node { id } } } } } } }
                        """);

        assertThat(data.at("/initiative/authority/id").asString()).isEqualTo("AI_OFFICE");
        assertThat(data.at("/standards/edges").valueStream()).isNotEmpty()
            .allSatisfy(edge -> assertThat(texts(edge.at("/node/practices"), "/id")).contains("model-card"));
        assertThat(data.at("/initiatives/totalCount").asInt()).isPositive();
        assertThat(texts(data.at("/organisations/edges"), "/node/id")).contains("mistral").doesNotContain("meta");
    }

    @Test
    void aSearchFindsLawAndCatalogueAndSaysWhere() {
        JsonNode hits = ask(
                "{ search(text: \"model card\", first: 10) { kind id title summary score matches { property text } } }")
            .get("search");

        assertThat(hits.valueStream()).anySatisfy(hit -> {
            assertThat(hit.get("kind").asString()).isEqualTo("Practice");
            assertThat(hit.get("id").asString()).isEqualTo("model-card");
            assertThat(texts(hit.get("matches"), "/property")).contains("name");
        });
    }

    @Test
    void whatCannotBeFilteredOrSortedByIsNamedWithWhatIsNear() {
        Http.Reply fact = http.ask("{ models(first: 1, filter: {fact: [{key: \"monetized\"}]}) { totalCount } }");
        assertThat(fact.code()).isEqualTo("UNKNOWN_FACT");
        assertThat(fact.expected()).contains("monetised");
        Http.Reply sort = http.ask("{ models(first: 1, sort: {by: \"size\"}) { totalCount } }");
        assertThat(sort.code()).isEqualTo("UNKNOWN_FACT");
        assertThat(http
            .ask("{ models(first: 1, filter: {obligation: {id: \"art_53_1\", status: [APPLIES]}}) { totalCount } }")
            .code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(http.ask("{ models(first: 1, filter: {licence: [\"Apache-3\"]}) { totalCount } }").code())
            .isEqualTo("UNKNOWN_LICENCE");
        assertThat(http.ask("{ models(first: 101) { totalCount } }").code()).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void aSavedQueryIsShownAndRun() {
        JsonNode data = ask("""
                { savedQueries { name title question result parameters { name meaning default } cypher }
                  runQuery(name: "what-binds-whom-from-when", parameters: {party: "GPAI_PROVIDER"}) {
                    query { name } parameters columns { name type } rows complete } }
                """);

        assertThat(texts(data.get("savedQueries"), "/name")).contains("what-binds-whom-from-when")
            .hasSizeGreaterThanOrEqualTo(10);
        assertThat(data.at("/runQuery/parameters/party").asString()).isEqualTo("GPAI_PROVIDER");
        assertThat(texts(data.at("/runQuery/columns"), "/type")).startsWith("DAY", "TEXT");
        assertThat(data.at("/runQuery/rows").valueStream()).isNotEmpty()
            .anySatisfy(row -> assertThat(row.get(2).asString()).isEqualTo("art_53_1_a"));
    }

    @Test
    void whatASavedQueryCannotBeRunWithIsNamed() {
        assertThat(http.ask("{ runQuery(name: \"nothing\") { complete } }").code()).isEqualTo("UNKNOWN_VALUE");
        Http.Reply parameter = http
            .ask("{ runQuery(name: \"licences-of-models\", parameters: {most: 1}) { complete } }");
        assertThat(parameter.code()).isEqualTo("WRONG_TYPE");
        assertThat(parameter.text()).contains("limit");
        assertThat(http.ask("{ runQuery(name: \"licences-of-models\", parameters: 1) { complete } }").code())
            .isEqualTo("WRONG_TYPE");
    }

}
