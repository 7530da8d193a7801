package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who answers for what along chains of real models and systems. */
@SpringBootTest(classes = WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "NEO4J_URI=", "obligraph.graph.folder=target/graph-of-tests/api", "management.server.port=0",
                "obligraph.api.limits.time=1m", "obligraph.queries.time=1m" })
class ResponsibilitiesOverHttpTest {

    private static final String QUESTION = """
            query ($of: ID!, $on: Date) { responsibilities(of: $of, on: $on) {
              of { id } on
              chain { model { id } organisation { id } roles
                parties { party { id } holds dependsOn { key } because { depth statement holds provision { id } fact { key } } }
                assessment { findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT]) { obligation { id } status } }
                owes { finding { obligation { id } status } to { id } side
                  towards { model { id } holds dependsOn { key } } } } } }
            """;

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private JsonNode chain(String of) {
        return http.ask(QUESTION, Map.of("of", of, "on", "2026-11-24")).data().at("/responsibilities/chain");
    }

    private static List<String> ids(JsonNode chain) {
        return chain.valueStream().map(each -> each.at("/model/id").asString()).toList();
    }

    private static JsonNode of(JsonNode chain, String model) {
        return chain.valueStream()
            .filter(each -> each.at("/model/id").asString().equals(model))
            .findFirst()
            .orElseThrow();
    }

    private static List<String> roles(JsonNode responsible) {
        return responsible.get("roles").valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode party(JsonNode responsible, String party) {
        return responsible.get("parties")
            .valueStream()
            .filter(each -> each.at("/party/id").asString().equals(party))
            .findFirst()
            .orElseThrow();
    }

    private static String holds(JsonNode responsible, String party) {
        return party(responsible, party).get("holds").asString();
    }

    private static List<String> keys(JsonNode facts) {
        return facts.valueStream().map(fact -> fact.get("key").asString()).toList();
    }

    private static List<JsonNode> owed(JsonNode responsible, String obligation) {
        return responsible.get("owes")
            .valueStream()
            .filter(owed -> owed.at("/finding/obligation/id").asString().equals(obligation))
            .toList();
    }

    @Test
    void whoFineTunesALlamaBecomesAProviderOnlyByTheComputeOfTheChangeWhichNobodyStates() {
        JsonNode chain = chain("llama-3.1-tulu-3-405b");

        assertThat(ids(chain)).containsExactly("llama-3.1-405b", "llama-3.1-tulu-3-405b");
        JsonNode original = of(chain, "llama-3.1-405b");
        assertThat(original.at("/organisation/id").asString()).isEqualTo("meta");
        assertThat(roles(original)).containsExactly("ORIGINAL_PROVIDER");
        assertThat(holds(original, "GPAI_PROVIDER")).isEqualTo("TRUE");
        JsonNode modifier = of(chain, "llama-3.1-tulu-3-405b");
        assertThat(roles(modifier)).containsExactly("MODIFIER");
        assertThat(holds(modifier, "GPAI_PROVIDER")).isEqualTo("UNKNOWN");
        assertThat(keys(party(modifier, "GPAI_PROVIDER").get("dependsOn"))).containsExactly("modificationComputeFlop");
        assertThat(party(modifier, "GPAI_PROVIDER").get("because").valueStream())
            .anyMatch(reason -> reason.at("/provision/id").asString().equals("guidelines-gpai_63"));
        assertThat(modifier.at("/assessment/findings").valueStream()).as("what the modifier owes hangs on that")
            .anyMatch(finding -> finding.at("/obligation/id").asString().equals("art_53_1_c")
                    && finding.get("status").asString().equals("UNDETERMINED"));
    }

    @Test
    void theOriginalProviderOwesDocumentationToProvidersOfSystemsAndNotToWhoeverOnlyOffersAModel() {
        JsonNode original = of(chain("llama-3.1-tulu-3-405b"), "llama-3.1-405b");

        assertThat(owed(original, "art_53_1_b")).singleElement().satisfies(owed -> {
            assertThat(owed.at("/to/id").asString()).isEqualTo("PROVIDER");
            assertThat(owed.get("side").asString()).isEqualTo("DOWNSTREAM");
            assertThat(owed.get("towards").valueStream()).singleElement().satisfies(towards -> {
                assertThat(towards.at("/model/id").asString()).isEqualTo("llama-3.1-tulu-3-405b");
                assertThat(towards.get("holds").asString()).isEqualTo("FALSE");
            });
        });
    }

    @Test
    void whoseChangeTookLessThanAThirdOfTheOriginalsComputeIsNoProviderOfAModel() {
        JsonNode modifier = of(chain("llama-3.1-nemotron-70b-instruct"), "llama-3.1-nemotron-70b-instruct");

        assertThat(roles(modifier)).containsExactly("MODIFIER");
        assertThat(holds(modifier, "GPAI_PROVIDER")).isEqualTo("FALSE");
        assertThat(modifier.at("/assessment/findings")
            .valueStream()
            .map(finding -> finding.at("/obligation/id").asString()))
            .doesNotContain("art_53_1_a", "art_53_1_b", "art_53_1_c", "art_53_1_d");
    }

    @Test
    void aDistilledModelHasItsBaseAndItsTeacherUpstreamAndTheTeacherOwesItNothing() {
        JsonNode chain = chain("deepseek-r1-distill-llama-8b");

        assertThat(ids(chain)).contains("llama-3.1-8b", "deepseek-r1").last().isEqualTo("deepseek-r1-distill-llama-8b");
        assertThat(roles(of(chain, "deepseek-r1-distill-llama-8b"))).containsExactly("MODIFIER");
        assertThat(owed(of(chain, "llama-3.1-8b"), "art_53_1_b").getFirst().get("towards").size()).isEqualTo(1);
        assertThat(of(chain, "deepseek-r1").get("owes").valueStream()).allMatch(owed -> owed.get("towards").isEmpty());
        JsonNode learner = of(chain("sdxl-lightning"), "sdxl-lightning");
        assertThat(roles(learner)).containsExactly("DISTILLER");
        assertThat(of(chain("sdxl-lightning"), "sdxl-base-1.0").get("owes").valueStream())
            .allMatch(owed -> owed.get("towards").isEmpty());
    }

    @Test
    void aSystemAndTheModelsInItStandSideBySideEachWithItsOwnAssessment() {
        JsonNode chain = chain("le-chat");

        JsonNode system = of(chain, "le-chat");
        assertThat(roles(system)).containsExactly("DOWNSTREAM_PROVIDER");
        assertThat(holds(system, "PROVIDER")).isEqualTo("TRUE");
        assertThat(holds(system, "GPAI_PROVIDER")).isEqualTo("FALSE");
        assertThat(findings(system)).contains("art_50_1", "art_50_2").doesNotContain("art_53_1_b");
        JsonNode own = of(chain, "mistral-large-2402");
        assertThat(holds(own, "GPAI_PROVIDER")).isEqualTo("TRUE");
        assertThat(findings(own)).contains("art_53_1_b").doesNotContain("art_50_1");
        assertThat(owed(own, "art_53_1_b").getFirst().get("towards").valueStream())
            .as("Mistral provides both and owes itself nothing")
            .isEmpty();
        assertThat(owed(of(chain, "flux.1-pro"), "art_53_1_b").getFirst().get("towards").valueStream()).singleElement()
            .satisfies(towards -> {
                assertThat(towards.at("/model/id").asString()).isEqualTo("le-chat");
                assertThat(towards.get("holds").asString()).isEqualTo("TRUE");
            });
    }

    private static List<String> findings(JsonNode responsible) {
        return responsible.at("/assessment/findings")
            .valueStream()
            .map(finding -> finding.at("/obligation/id").asString())
            .toList();
    }

    @Test
    void aModelLeadsToTheSystemThatItIsBuiltIntoAndNotToTheOtherModelsThere() {
        JsonNode chain = chain("flux.1-pro");

        assertThat(ids(chain)).containsExactly("flux.1-pro", "le-chat");
        assertThat(roles(of(chain("huggingchat"), "chat-ui"))).containsExactly("COMPONENT_SUPPLIER");
    }

    @Test
    void aLaterStageOfAnOrganisationsOwnModelIsNoModificationOfSomebodyElses() {
        assertThat(roles(of(chain("llama-3.1-405b-instruct"), "llama-3.1-405b-instruct")))
            .containsExactly("ORIGINAL_PROVIDER");
    }

    @Test
    void whatIsNotInTheCatalogueHasNoChain() {
        assertThat(http.ask("{ responsibilities(of: \"nothing\") { on } }").data().get("responsibilities").isNull())
            .isTrue();
    }

    @Test
    void anObligationSaysToWhomAlongTheValueChainItIsOwed() {
        JsonNode data = http.ask(
                "{ down: obligation(id: \"art_53_1_b\") { owedTo { party { id } side } } none: obligation(id: \"art_53_1_a\") { owedTo { side } } }")
            .data();

        assertThat(data.at("/down/owedTo/0/party/id").asString()).isEqualTo("PROVIDER");
        assertThat(data.at("/down/owedTo/0/side").asString()).isEqualTo("DOWNSTREAM");
        assertThat(data.at("/none/owedTo").isEmpty()).isTrue();
    }

}
