package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.obligraph.catalogue.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What filters find, compared with what Cypher finds that was written by hand. */
@SpringBootTest(classes = WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "NEO4J_URI=", "obligraph.graph.folder=target/graph-of-tests/api", "management.server.port=0",
                "obligraph.api.limits.time=1m", "obligraph.queries.time=1m" })
class FiltersOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Driver driver;

    @Autowired
    Catalogue catalogue;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                of("models", "id: [\"bloom-176b\", \"gpt-j-6b\"]",
                        "MATCH (n:Model) WHERE n.id = 'bloom-176b' OR n.id = 'gpt-j-6b'"),
                of("models", "id: []", "MATCH (n:Model) WHERE false"),
                of("models", "text: \"mixtral 8x22\"",
                        "MATCH (n:Model) WHERE toLower(n.name) CONTAINS 'mixtral' AND toLower(n.name) CONTAINS '8x22'"),
                of("models", "kind: [SYSTEM, PLATFORM]",
                        "MATCH (n:Model) WHERE n.kind <> 'MODEL' AND n.kind <> 'COMPONENT'"),
                of("models", "organisation: [\"meta\", \"mistral\"]",
                        "MATCH (n:Model)-[:RELEASED_BY]->(o) WHERE o.id IN ['meta', 'mistral']"),
                of("models", "country: [\"FR\", \"DE\"]",
                        "MATCH (o:Organisation)<-[:RELEASED_BY]-(n) WHERE o.country = 'FR' OR o.country = 'DE'"),
                of("models", "family: [\"llama\"]", "MATCH (n:Model {family: 'llama'})"),
                of("models", "modality: [AUDIO, VIDEO]",
                        "MATCH (n:Model) WHERE 'AUDIO' IN n.modalities OR 'VIDEO' IN n.modalities"),
                of("models", "released: {from: \"2024\", before: \"2024-07\"}",
                        "MATCH (n:Model) WHERE n.released STARTS WITH '2024-0' AND NOT substring(n.released, 5, 2) IN ['07', '08', '09']"),
                of("models", "licence: [\"apache 2.0\", \"mit\"]",
                        "MATCH (n:Model)-[:LICENSED_UNDER]->(l) WHERE l.id IN ['Apache-2.0', 'MIT']"),
                of("models", "freeAndOpenSource: false",
                        "MATCH (n:Model)-[:LICENSED_UNDER]->(l) WHERE NOT l.freeAndOpenSource"),
                of("models", "licenceTerms: {osiApproved: true}",
                        "MATCH (l:Licence {osiApproved: true})<-[:LICENSED_UNDER]-(n:Model)"),
                of("models", "licenceTerms: {fsfLibre: false, grants: [MODIFY], withholds: [USE]}",
                        "MATCH (l:Licence {fsfLibre: false})<-[:LICENSED_UNDER]-(n:Model) WHERE 'modify' IN l.grants AND 'use' IN l.withholds"),
                of("models", "licenceTerms: {withholds: [ACCESS]}",
                        "MATCH (n:Model)-[:LICENSED_UNDER]->(l) WHERE 'access' IN l.withholds"),
                of("models", "fact: [{key: \"trainingComputeFlop\", atLeast: 1e24, below: 1e25}]",
                        "MATCH (n:Model)-[s:STATES]->(:Fact {id: 'trainingComputeFlop'}) WHERE 1e24 <= s.value < 1e25"),
                of("models", "fact: [{key: \"published\", includes: [\"TRAINING_DATA\", \"TRAINING_CODE\"]}]",
                        "MATCH (n:Model)-[s:STATES]->(:Fact {id: 'published'}) WHERE 'TRAINING_DATA' IN s.value AND 'TRAINING_CODE' IN s.value"),
                of("models", "fact: [{key: \"modifiesGpaiModel\", is: true}]",
                        "MATCH (n:Model)-[:STATES {value: true}]->(:Fact {id: 'modifiesGpaiModel'})"),
                of("models", "kind: [MODEL], fact: [{key: \"licence\", stated: false}]",
                        "MATCH (n:Model {kind: 'MODEL'}) WHERE NOT (n)-[:STATES]->(:Fact {id: 'licence'})"),
                of("models", "relatedTo: [\"llama-3.1-70b\"]", "MATCH (n:Model)-->(:Model {id: 'llama-3.1-70b'})"),
                of("models",
                        "organisation: [\"alibaba\", \"deepseek\"], freeAndOpenSource: true, fact: [{key: \"trainingComputeFlop\", atLeast: 1e24}]",
                        "MATCH (n:Model)-[:RELEASED_BY]->(o), (n)-[:LICENSED_UNDER]->(l {freeAndOpenSource: true}), (n)-[s:STATES]->({id: 'trainingComputeFlop'})"
                                + " WHERE o.id IN ['alibaba', 'deepseek'] AND s.value >= 1e24"),
                of("models", "practice: [\"model-card\"], opennessClass: [\"OPEN_SCIENCE\", \"OPEN_TOOLING\"]",
                        "MATCH (n:Model)-[:FOLLOWS_PRACTICE]->(:Practice {id: 'model-card'}) WHERE n.opennessClass IN ['OPEN_SCIENCE', 'OPEN_TOOLING']"),
                of("practices", "model: [\"bloom-176b\"]",
                        "MATCH (:Model {id: 'bloom-176b'})-[:FOLLOWS_PRACTICE]->(n)"),
                of("organisations", "kind: [RESEARCH_INSTITUTION, PUBLIC_BODY]",
                        "MATCH (n:Organisation) WHERE n.kind IN ['RESEARCH_INSTITUTION', 'PUBLIC_BODY']"),
                of("organisations", "country: [\"CN\"]", "MATCH (n:Organisation {country: 'CN'})"),
                of("organisations", "fact: [{key: \"establishedInUnion\", is: true}]",
                        "MATCH (n:Organisation)-[:STATES {value: true}]->(:Fact {id: 'establishedInUnion'})"),
                of("practices", "obligation: [\"art_53_1_c\"]",
                        "MATCH (n:Practice)-[:SUPPORTS]->(:Obligation {id: 'art_53_1_c'})"),
                of("practices", "obligation: [\"art_53_1_a\", \"art_53_1_b\"], extent: [PART_OF]",
                        "MATCH (n:Practice)-[:SUPPORTS {extent: 'PART_OF'}]->(o:Obligation) WHERE o.id IN ['art_53_1_a', 'art_53_1_b']"),
                of("practices", "exemption: [\"art_53_2\"]",
                        "MATCH (:Exemption {id: 'art_53_2'})<-[:BEARS_ON]-(n:Practice)"),
                of("practices", "standard: [\"cyclonedx-ml-bom\"]",
                        "MATCH (n)-[:DONE_BY]->(:Standard {id: 'cyclonedx-ml-bom'})"),
                of("practices", "initiative: [\"hugging-face\"]",
                        "MATCH (:Initiative {id: 'hugging-face'})-[:FOSTERS]->(n)"),
                of("standards", "kind: [DEFINITION]", "MATCH (n:Standard {kind: 'DEFINITION'})"),
                of("standards", "status: [DRAFT]", "MATCH (n:Standard {status: 'DRAFT'})"),
                of("standards", "practice: [\"model-card\"]", "MATCH (:Practice {id: 'model-card'})-[:DONE_BY]->(n)"),
                of("standards", "obligation: [\"art_53_1_a\"]", "MATCH (n:Standard)-[:SUPPORTS]->({id: 'art_53_1_a'})"),
                of("initiatives", "kind: [AUTHORITY], country: [\"EU\"]",
                        "MATCH (n:Initiative {kind: 'AUTHORITY', country: 'EU'})"),
                of("initiatives", "practice: [\"model-card\"]",
                        "MATCH (n:Initiative)-[:FOSTERS]->({id: 'model-card'})"));
    }

    private static Arguments of(String list, String filter, String cypher) {
        return Arguments.of(list, "filter: {" + filter + "}", cypher);
    }

    static Stream<Arguments> argumentsOfLists() {
        return Stream.of(
                Arguments.of("obligations", "party: [DEPLOYER]",
                        "MATCH (n:Obligation)-[:BINDS]->(:Party {id: 'DEPLOYER'})"),
                Arguments.of("obligations", "under: \"cpt_V\"",
                        "MATCH (n:Obligation)-[:STATED_IN]->()-[:PART_OF]->*({id: 'cpt_V'})"),
                Arguments.of("obligations", "liftedBy: [\"art_53_2\"]",
                        "MATCH (:Exemption {id: 'art_53_2'})-[:LIFTS]->(n)"),
                Arguments.of("obligations", "act: [\"reg_2026_1744\"]",
                        "MATCH (n:Obligation) WHERE (n)-[:SET_BY]->({id: 'reg_2026_1744'}) OR (n)-[:FORMERLY]->()-[:SET_BY]->({id: 'reg_2026_1744'})"),
                Arguments.of("obligations", "from: \"2026-08-02\", before: \"2027-08-02\"",
                        "MATCH (n:Obligation) WHERE date('2026-08-02') <= n.bindsFrom < date('2027-08-02')"),
                Arguments.of("obligations", "text: \"serious incid\"",
                        "MATCH (n:Obligation) WHERE toLower(n.title + ' ' + n.summary) CONTAINS 'serious' AND toLower(n.title + ' ' + n.summary) CONTAINS 'incid'"),
                Arguments.of("exemptions", "lifts: [\"art_25_4-supplier\"]",
                        "MATCH (n:Exemption)-[:LIFTS]->(:Obligation {id: 'art_25_4-supplier'})"),
                Arguments.of("exemptions", "party: [SUPPLIER]",
                        "MATCH (n:Exemption) WHERE NOT (n)-[:FOR]->() OR (n)-[:FOR]->({id: 'SUPPLIER'})"),
                Arguments.of("provisions", "type: [ANNEX]", "MATCH (n:Provision {type: 'ANNEX'})"),
                Arguments.of("provisions", "changedBy: [\"reg_2026_1744\"], under: \"art_25\"",
                        "MATCH (n:Provision)-[:PART_OF]->*({id: 'art_25'}) WHERE (n)-[:ADDED_BY|AMENDED_BY|DELETED_BY]->()"),
                Arguments.of("conditions", "fact: [\"modificationComputeFlop\"]",
                        "MATCH (n:Condition {id: 'significant-modification'})"),
                Arguments.of("licences", "freeAndOpenSource: true, osiApproved: false",
                        "MATCH (n:Licence {freeAndOpenSource: true, osiApproved: false})"),
                Arguments.of("licences", "decided: false", "MATCH (n:Licence) WHERE n.freeAndOpenSource IS NULL"),
                Arguments.of("licences", "withholds: [DISTRIBUTE]",
                        "MATCH (n:Licence) WHERE 'distribute' IN n.withholds"),
                Arguments.of("licences", "grants: [USE], fsfLibre: true",
                        "MATCH (n:Licence {fsfLibre: true}) WHERE 'use' IN n.grants"));
    }

    @ParameterizedTest
    @MethodSource({ "filters", "argumentsOfLists" })
    void aFilterFindsWhatCypherFinds(String list, String filter, String cypher) {
        List<String> expected = cypher(cypher + " RETURN DISTINCT n.id AS id");
        List<String> found = walk(list, filter);

        assertThat(found).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        if (!filter.contains("id: []")) {
            assertThat(found).isNotEmpty();
        }
    }

    private List<String> cypher(String statement) {
        try (Session session = driver.session()) {
            return session.run(statement).list(row -> row.get("id").asString());
        }
    }

    private List<String> walk(String list, String arguments) {
        List<String> ids = new ArrayList<>();
        String after = "";
        boolean more = true;
        int total = 0;
        while (more) {
            JsonNode page = http
                .ask("{ " + list + "(first: 50, " + arguments + after
                        + ") { totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }")
                .data()
                .get(list);
            page.get("edges").valueStream().forEach(edge -> ids.add(edge.at("/node/id").asString()));
            more = page.at("/pageInfo/hasNextPage").asBoolean();
            after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
            total = page.get("totalCount").asInt();
        }
        assertThat(ids).hasSize(total);
        return ids;
    }

    @Test
    void theStatusOfAnObligationIsFoundInTheFindingsOfTheGraphAsItIsWorkedOut() {
        await().atMost(Duration.ofMinutes(2)).until(() -> catalogue.dayOfFindings().isPresent());
        for (String on : List.of("2026-11-24", "2027-01-01", "2027-08-02", "2030-01-01")) {
            Map<String, List<String>> byStatus = new LinkedHashMap<>();
            for (String organisation : List.of("mistral", "meta", "eleutherai")) {
                http.ask("{ models(first: 100, filter: {organisation: [\"" + organisation
                        + "\"]}) { edges { node { id assessment(on: \"" + on
                        + "\") { findings { obligation { id } status } } } } } }")
                    .data()
                    .at("/models/edges")
                    .valueStream()
                    .forEach(edge -> edge.at("/node/assessment/findings")
                        .valueStream()
                        .filter(finding -> finding.at("/obligation/id").asString().equals("art_53_1_a"))
                        .forEach(finding -> byStatus
                            .computeIfAbsent(finding.get("status").asString(), any -> new ArrayList<>())
                            .add(edge.at("/node/id").asString())));
            }
            for (String status : List.of("APPLIES", "UPCOMING", "UNDETERMINED", "EXEMPT", "NOT_APPLICABLE")) {
                assertThat(walk("models",
                        "filter: {organisation: [\"mistral\", \"meta\", \"eleutherai\"], obligation: {id: \"art_53_1_a\", status: ["
                                + status + "], on: \"" + on + "\"}}"))
                    .as(status + " on " + on)
                    .containsExactlyInAnyOrderElementsOf(byStatus.getOrDefault(status, List.of()));
            }
        }
    }

    @Test
    void theObligationsOfATierBindNothingOutsideIt() {
        assertThat(walk("obligations", "tier: GPAI")).contains("art_53_1_a", "art_54_1", "art_55_1_a")
            .doesNotContain("art_50_1", "art_9_1");
        assertThat(walk("obligations", "tier: GPAI_SYSTEMIC_RISK")).contains("art_55_1_a").doesNotContain("art_53_1_a");
        assertThat(walk("obligations", "tier: HIGH_RISK")).contains("art_9_1", "art_26_1", "art_49_1")
            .doesNotContain("art_53_1_a", "art_50_1", "art_4_1");
        assertThat(walk("obligations", "tier: TRANSPARENCY")).contains("art_50_1", "art_50_2")
            .doesNotContain("art_9_1");
        assertThat(walk("obligations", "tier: PROHIBITED")).contains("art_5_1_a").doesNotContain("art_50_1");
        assertThat(walk("obligations", "tier: MINIMAL")).isEmpty();
    }

    @Test
    void obligationsAreSortedByTheFirstDayOnWhichTheyBind() {
        List<String> days = http
            .ask("{ obligations(first: 100, sort: {by: EARLIEST, descending: true}) { edges { node { earliest } } } }")
            .data()
            .at("/obligations/edges")
            .valueStream()
            .map(edge -> edge.at("/node/earliest").asString())
            .toList();

        assertThat(days).isSortedAccordingTo(java.util.Comparator.reverseOrder()).hasSize(100);
    }

    @Test
    void facetsCountTheWholeListAndNotThePage() {
        JsonNode models = http.ask("""
                { models(first: 1, filter: {organisation: ["meta", "mistral"]}) { totalCount facets {
                    kind { value count } organisation { value name count } licence { value name count }
                    freeAndOpenSource { value count } year { value count } modality { value count }
                    published: fact(key: "published") { value count } } } }
                """).data().get("models");

        int total = models.get("totalCount").asInt();
        assertThat(sum(models.at("/facets/kind"))).isEqualTo(total);
        assertThat(sum(models.at("/facets/freeAndOpenSource"))).isEqualTo(total);
        assertThat(sum(models.at("/facets/year"))).isEqualTo(total);
        assertThat(models.at("/facets/organisation").valueStream().map(value -> value.get("name").asString()))
            .containsExactlyInAnyOrder("Meta", "Mistral AI");
        for (JsonNode value : models.at("/facets/licence")) {
            if (!value.get("value").isNull()) {
                assertThat(value.get("count").asInt()).isEqualTo(walk("models",
                        "filter: {organisation: [\"meta\", \"mistral\"], licence: [" + value.get("value") + "]}")
                    .size());
            }
        }
        assertThat(models.at("/facets/published")
            .valueStream()
            .filter(value -> value.get("value").asString("").equals("WEIGHTS"))
            .map(value -> value.get("count").asInt()))
            .containsExactly(walk("models",
                    "filter: {organisation: [\"meta\", \"mistral\"], fact: [{key: \"published\", includes: [\"WEIGHTS\"]}]}")
                .size());
    }

    private static int sum(JsonNode values) {
        return values.valueStream().mapToInt(value -> value.get("count").asInt()).sum();
    }

    @Test
    void facetsOfTheLawCountTheWholeList() {
        JsonNode data = http
            .ask("""
                    { obligations(first: 1, party: [GPAI_PROVIDER]) { totalCount facets { party { value name count } act { count } } }
                      licences(first: 1) { totalCount facets { freeAndOpenSource { value count } } }
                      provisions(first: 1, under: "art_53") { totalCount facets { type { value count } } } }
                    """)
            .data();

        assertThat(data.at("/obligations/facets/party/0/value").asString()).isEqualTo("GPAI_PROVIDER");
        assertThat(data.at("/obligations/facets/party/0/count").asInt())
            .isEqualTo(data.at("/obligations/totalCount").asInt());
        assertThat(sum(data.at("/licences/facets/freeAndOpenSource")))
            .isEqualTo(data.at("/licences/totalCount").asInt());
        assertThat(sum(data.at("/provisions/facets/type"))).isEqualTo(data.at("/provisions/totalCount").asInt());
    }

    @Test
    void aCursorOfAListThatIsSortedOtherwiseIsNoneOfThisOne() {
        String cursor = http.ask("{ models(first: 1, sort: {by: \"released\"}) { pageInfo { endCursor } } }")
            .data()
            .at("/models/pageInfo/endCursor")
            .asString();

        assertThat(http.ask("{ models(first: 1, after: \"" + cursor + "\") { totalCount } }").code())
            .isEqualTo("INVALID_CURSOR");
        assertThat(http.ask("{ models(first: 1, after: \"nothing\") { totalCount } }").code())
            .isEqualTo("INVALID_CURSOR");
        assertThat(http.ask("{ models(first: 1) { facets { fact(key: \"publishd\") { count } } } }").code())
            .isEqualTo("UNKNOWN_FACT");
    }

    @Test
    void aLicenceShowsTheFourFreedomsAndWhatLimitsEach() {
        JsonNode data = http.ask("""
                { a: licence(id: "llama3.1") { osiApproved fsfLibre freedoms { name granted limitedBy clause } }
                  b: licence(id: "CC-BY-NC-ND-4.0") { freedoms { name granted limitedBy clause } }
                  c: licence(id: "AFL-3.0") { freedoms { name granted limitedBy } }
                  d: licence(id: "gemma") { freeAndOpenSource freedoms { name } because basis { id } } }
                """).data();

        assertThat(data.at("/a/freedoms").valueStream()).hasSize(4)
            .filteredOn(freedom -> !freedom.get("granted").asBoolean())
            .singleElement()
            .satisfies(freedom -> {
                assertThat(freedom.get("name").asString()).isEqualTo("USE");
                assertThat(freedom.get("limitedBy").asString()).contains("700 million");
                assertThat(freedom.get("clause").asString()).startsWith("Section 2");
            });
        assertThat(data.at("/b/freedoms").valueStream().filter(freedom -> !freedom.get("granted").asBoolean()))
            .hasSize(2)
            .allMatch(freedom -> !freedom.get("limitedBy").asString().isEmpty());
        assertThat(data.at("/c/freedoms").valueStream()).hasSize(4)
            .allMatch(freedom -> freedom.get("granted").asBoolean() && freedom.get("limitedBy").isNull());
        assertThat(data.at("/d/freeAndOpenSource").isNull()).isTrue();
        assertThat(data.at("/d/because").asString()).contains("not settled");
    }

}
