package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.beans.factory.annotation.Autowired;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.law.LawBook;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LawOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    CurrentLaw law;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private LawBook book() {
        return law.snapshot().book();
    }

    private JsonNode ask(String query) {
        return http.ask(query).data();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(each -> each.at(field).asString()).toList();
    }

    @Test
    void anObligationIsShownWithAllThatHangsOnIt() {
        JsonNode obligation = ask("""
                { obligation(id: "art_53_1_a") {
                    id title summary rule
                    act { id }
                    provision { id number eli parent { id heading parent { id } } explainedBy { id } }
                    binds { id name }
                    bindings { party { id } rule }
                    liftedBy { id lifts { id } }
                    delayedBy { id until } earliest
                    contents { id }
                    conditions { id obligations { id } }
                } }
                """).get("obligation");
        assertThat(obligation.at("/provision/number").asString()).isEqualTo("Article 53(1), point (a)");
        assertThat(obligation.at("/provision/eli").asString())
            .isEqualTo("http://data.europa.eu/eli/reg/2024/1689/art_53/par_1/pnt_a/oj");
        assertThat(obligation.at("/provision/parent/parent/id").asString()).isEqualTo("art_53");
        assertThat(texts(obligation.get("binds"), "/id")).containsExactly("GPAI_PROVIDER");
        assertThat(texts(obligation.get("liftedBy"), "/id")).contains("art_53_2");
        assertThat(texts(obligation.get("delayedBy"), "/id")).contains("art_111_3");
        assertThat(obligation.get("earliest").asString()).isEqualTo("2025-08-02");
        assertThat(obligation.at("/contents/id").asString()).isEqualTo("anx_XI");
        assertThat(obligation.at("/act/id").asString()).isEqualTo("reg_2024_1689");
    }

    @Test
    void whatLiftsAndWhatIsLiftedAreTheSameSeenFromBothSides() {
        for (JsonNode exemption : ask("{ exemptions(first: 100) { edges { node { id lifts { id } } } } }")
            .at("/exemptions/edges")) {
            for (String lifted : texts(exemption.at("/node/lifts"), "/id").stream().limit(3).toList()) {
                JsonNode obligation = ask("{ obligation(id: \"" + lifted + "\") { liftedBy { id } } }");
                assertThat(texts(obligation.at("/obligation/liftedBy"), "/id"))
                    .contains(exemption.at("/node/id").asString());
            }
        }
    }

    @Test
    void aProvisionIsShownInItsTreeWithWhatCitesIt() {
        JsonNode article = ask("""
                { provision(id: "art_53") {
                    type heading children { id } citedBy { id cites { id } } obligations { id } exemptions { id }
                    parent { id type }
                } }
                """).get("provision");
        assertThat(texts(article.get("children"), "/id")).contains("art_53_1", "art_53_2");
        assertThat(article.get("citedBy").valueStream()).isNotEmpty()
            .allSatisfy(citing -> assertThat(texts(citing.get("cites"), "/id")).contains("art_53"));
        assertThat(texts(article.get("obligations"), "/id")).contains("art_53_1_a", "art_53_3")
            .doesNotContain("art_54_1");
        assertThat(texts(article.get("exemptions"), "/id")).contains("art_53_2");
        assertThat(article.at("/parent/type").asString()).isIn("SECTION", "CHAPTER");
    }

    @Test
    void insideAFindingTheWordingIsThatOfTheDayAndElsewhereThatOfToday() {
        JsonNode data = ask(
                """
                        { then: assess(project: {}, on: "2026-07-01") { findings { obligation { ...worded } } }
                          obligation(id: "art_4_1") { ...worded wordings { from act { id } provision { id } title summary rule } } }
                        fragment worded on Obligation { id provision { id } act { id } }
                        """);
        JsonNode then = data.at("/then/findings")
            .valueStream()
            .map(finding -> finding.get("obligation"))
            .filter(obligation -> obligation.get("id").asString().equals("art_4_1"))
            .findFirst()
            .orElseThrow();
        assertThat(then.at("/provision/id").asString()).isEqualTo("art_4");
        assertThat(then.at("/act/id").asString()).isEqualTo("reg_2024_1689");
        JsonNode now = data.get("obligation");
        assertThat(now.at("/provision/id").asString()).isEqualTo("art_4_1");
        assertThat(now.at("/act/id").asString()).isEqualTo("reg_2026_1744");
        assertThat(texts(now.get("wordings"), "/provision/id")).containsExactly("art_4", "art_4_1");
        assertThat(texts(now.get("wordings"), "/from")).containsExactly("2024-08-01", "2026-07-27");
    }

    @Test
    void listsThatGrowAreWalkedPageByPage() {
        List<String> walked = new ArrayList<>();
        String after = null;
        JsonNode page;
        do {
            page = http.ask("""
                    query ($after: String) { obligations(first: 40, after: $after) {
                        edges { node { id } cursor }
                        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                    } }
                    """, after == null ? Map.of() : Map.of("after", after)).data().get("obligations");
            assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(after != null);
            walked.addAll(texts(page.get("edges"), "/node/id"));
            after = page.at("/pageInfo/endCursor").asString();
        }
        while (page.at("/pageInfo/hasNextPage").asBoolean());
        assertThat(walked).containsExactlyElementsOf(book().obligations().keySet());
    }

    @Test
    void aPageAfterTheLastEntryIsEmpty() {
        JsonNode last = ask("{ exemptions(first: 100) { pageInfo { endCursor } } }");
        JsonNode page = http
            .ask("query ($after: String) { exemptions(first: 1, after: $after) { edges { cursor } } }",
                    Map.of("after", last.at("/exemptions/pageInfo/endCursor").asString()))
            .data();
        assertThat(page.at("/exemptions/edges").size()).isZero();
    }

    @Test
    void listsAreNarrowedByTheirArguments() {
        JsonNode data = ask(
                """
                        { bound: obligations(first: 100, party: [GPAI_PROVIDER], under: "cpt_V") { edges { node { id binds { id } } } }
                          recitals: provisions(first: 100, type: [RECITAL]) { edges { node { id type } } }
                          annex: provisions(first: 100, under: "anx_XI") { edges { node { id } } }
                          free: licences(first: 5, freeAndOpenSource: false) { edges { node { freeAndOpenSource } } } }
                        """);
        assertThat(texts(data.at("/bound/edges"), "/node/id")).contains("art_53_1_a").doesNotContain("art_50_1");
        assertThat(texts(data.at("/recitals/edges"), "/node/type")).isNotEmpty().containsOnly("RECITAL");
        assertThat(texts(data.at("/annex/edges"), "/node/id")).isNotEmpty()
            .allMatch(id -> id.startsWith("anx_XI"))
            .noneMatch(id -> id.startsWith("anx_XII"));
        assertThat(data.at("/free/edges").valueStream()).hasSize(5)
            .noneMatch(edge -> edge.at("/node/freeAndOpenSource").asBoolean());
    }

    @Test
    void everyConditionExemptionAndObligationCanBeShownInFull() {
        List<String> queries = List.of(
                """
                        { obligations(first: 100%s) { pageInfo { endCursor hasNextPage } edges { node { id title summary rule contents { id }
                          act { id } deadlines { period runs } related { id } bindings { rule } conditions { id }
                          wordings { act { id } from provision { id } title summary rule } } } } }
                        """,
                """
                        { exemptions(first: 100%s) { pageInfo { endCursor hasNextPage } edges { node { id title summary rule act { id }
                          provision { id } parties { id } conditions { id } wordings { from title summary rule } } } } }
                        """,
                """
                        { conditions(first: 100%s) { pageInfo { endCursor hasNextPage } edges { node { id title negated rule act { id }
                          basis { id } conditions { id } facts { key } usedBy { id } obligations { id } exemptions { id } } } } }
                        """,
                """
                        { licences(first: 100%s) { pageInfo { endCursor hasNextPage } edges { node { id name aliases url osiApproved fsfLibre
                          freeAndOpenSource freedoms { name granted } because basis { id } } } } }
                        """,
                """
                        { provisions(first: 100%s) { pageInfo { endCursor hasNextPage } edges { node { id type number eli heading
                          explains { id } addedBy { id } amendedBy { id } deletedBy { id } } } } }
                        """);
        assertThat(queries.stream().map(this::walk)).containsExactly(book().obligations().size(),
                book().exemptions().size(), book().conditions().size(), book().licences().size(),
                book().provisions().size());
    }

    private int walk(String query) {
        int entries = 0;
        for (String after = ""; after != null;) {
            JsonNode page = ask(query.formatted(after)).values().iterator().next();
            entries += page.get("edges").size();
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"" : null;
        }
        return entries;
    }

    @Test
    void theSmallListsAreGivenWhole() {
        JsonNode data = ask(
                """
                        { law { edition notice acts { id amends { id } published inForce number title eli } daysOfChange }
                          acts { id }
                          parties { id name summary rule basis { id } }
                          tiers { id name summary rule basis { id } }
                          readings { id question because taken { name taken } answers { name says speaksFor taken } basis { id } }
                          gracePeriods { id title summary until delays { id } parties { id } rule conditions { id } provision { id }
                            act { id } wordings { from } }
                          penalties { id title summary amount share lowerRule rule punishes { id } parties { id } conditions { id }
                            provision { id } act { id } wordings { from } }
                          authorities { id name summary competences { provision { id } rule supervises { id } } }
                          facts { key type question help title unit group groupTitle values { name title help basis { id } }
                            basis { id } implies { key } } }
                        """);
        assertThat(texts(data.get("acts"), "/id")).containsExactlyElementsOf(book().acts().keySet());
        assertThat(texts(data.get("parties"), "/id")).containsExactlyElementsOf(book().parties().keySet());
        assertThat(texts(data.get("tiers"), "/id")).containsExactlyElementsOf(book().tiers().keySet());
        assertThat(texts(data.get("readings"), "/id")).containsExactlyElementsOf(book().readings().keySet());
        assertThat(texts(data.get("gracePeriods"), "/id")).containsExactlyElementsOf(book().gracePeriods().keySet());
        assertThat(texts(data.get("penalties"), "/id")).containsExactlyElementsOf(book().penalties().keySet());
        assertThat(texts(data.get("authorities"), "/id")).containsExactlyElementsOf(book().authorities().keySet());
        assertThat(texts(data.get("facts"), "/key")).containsExactlyElementsOf(book().facts().keySet());
        assertThat(data.get("readings").valueStream())
            .allSatisfy(reading -> assertThat(reading.get("answers").valueStream())
                .filteredOn(answer -> answer.get("taken").asBoolean())
                .singleElement()
                .isEqualTo(reading.get("answers")
                    .valueStream()
                    .filter(answer -> answer.get("name").equals(reading.at("/taken/name")))
                    .findFirst()
                    .orElseThrow()));
    }

    @Test
    void theLawKnowsWhatWasKnownOnADay() {
        JsonNode law = ask(
                """
                        { law { early: acts(knownOn: "2024-07-11") { id } then: acts(knownOn: "2025-06-01") { id } now: acts { id }
                                days: daysOfChange(knownOn: "2024-07-11") } }
                        """)
            .get("law");
        assertThat(law.get("early").size()).isZero();
        assertThat(texts(law.get("then"), "/id")).containsExactly("reg_2024_1689");
        assertThat(texts(law.get("now"), "/id")).containsExactly("reg_2024_1689", "reg_2026_1744");
        assertThat(law.get("days").size()).isZero();
    }

    @Test
    void whatAnActChangedIsTheDifferenceOfTwoStatesOfKnowledge() {
        JsonNode changes = ask("""
                { changes(from: "2026-11-24", knownFrom: "2026-07-23") {
                    kind before after obligation { id } act { id } provision { id } } }
                """).get("changes");
        assertThat(changes.valueStream()).isNotEmpty()
            .allMatch(change -> change.at("/act/id").asString().equals("reg_2026_1744"));
        assertThat(texts(changes, "/kind")).contains("MOVED", "ADDED");
    }

    @Test
    void ofAProjectOnlyTheFindingsThatDifferAreTold() {
        JsonNode changes = ask(
                """
                        { assessmentChanges(from: "2026-07-01", knownFrom: "2026-07-23", to: "2026-07-01", knownTo: "2026-07-24",
                            project: {artefacts: [AI_SYSTEM], roles: [PROVIDER], placedOnUnionMarket: true, placedOn: "2028-01-10",
                                      exclusions: [], licenceIsFreeAndOpenSource: false, productLaws: [], useCases: [RECRUITMENT],
                                      derogations: [], valueChainEvents: []}) {
                            before { obligation { id } status since } after { status since } } }
                        """)
            .get("assessmentChanges");
        JsonNode risks = changes.valueStream()
            .filter(change -> change.at("/before/obligation/id").asString().equals("art_9_1"))
            .findFirst()
            .orElseThrow();
        assertThat(risks.at("/before/since").asString()).isEqualTo("2026-08-02");
        assertThat(risks.at("/after/since").asString()).isEqualTo("2027-12-02");
        assertThat(texts(changes, "/before/obligation/id")).doesNotContain("art_4_1", "art_53_1_c");
    }

    @Test
    void aLicenceIsFoundByAnyOfItsNames() {
        assertThat(ask("{ licence(id: \"apache-2.0\") { id freeAndOpenSource osiApproved } }").at("/licence/id")
            .asString()).isEqualTo("Apache-2.0");
        assertThat(ask("{ licence(id: \"Llama 3.1 Community License\") { id freeAndOpenSource because } }")
            .at("/licence/freeAndOpenSource")
            .asBoolean(true)).isFalse();
    }

    @Test
    void findingsAreNarrowedByStatusAndParty() {
        JsonNode data = ask(
                """
                        { assess(project: {artefacts: [AI_SYSTEM], roles: [PROVIDER, DEPLOYER], placedOnUnionMarket: true}) {
                            open: findings(status: UNDETERMINED) { status }
                            deployer: findings(party: [DEPLOYER]) { parties { id } }
                            none: findings(status: []) { status }
                            all: findings { supervisedBy { id } readings { id } exemptedBy { id } because { depth statement holds
                              provision { id } fact { key } given } } } }
                        """)
            .get("assess");
        assertThat(texts(data.get("open"), "/status")).isNotEmpty().containsOnly("UNDETERMINED");
        assertThat(data.get("deployer").valueStream()).isNotEmpty()
            .allSatisfy(finding -> assertThat(texts(finding.get("parties"), "/id")).contains("DEPLOYER"));
        assertThat(data.get("none").size()).isZero();
        assertThat(data.get("all").valueStream()).hasSize(book().obligations().size())
            .allSatisfy(finding -> assertThat(finding.at("/because/0/depth").asInt(-1)).isZero());
    }

    @Test
    void todayIsTheDayInBrusselsAndAskedForIfNoneIsGiven() {
        JsonNode assessment = ask("{ assess(project: {}) { on knownOn notice } }").get("assess");
        assertThat(assessment.get("on").asString()).isEqualTo("2026-11-24");
        assertThat(assessment.get("knownOn").asString()).isEqualTo("2026-11-24");
        assertThat(assessment.get("notice").asString()).contains("no legal advice");
    }

}
