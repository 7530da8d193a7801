package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A document pasted into the API. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class IntakeOverHttpTest {

    private static final String QUESTION = """
            query ($document: String!, $kind: DocumentKind, $name: String = "document") {
              factsFrom(document: $document, kind: $kind, name: $name) {
                kind project proposals
                statements { fact { key } value strength line words because }
                unknownLicences { value words line }
                contradictions { first { line } second { line } decided why }
                problems { line message expected }
              }
            }
            """;

    private static final String CARD = """
            ---
            license: apache-2.0
            pipeline_tag: text-generation
            ---
            # A model
            """;

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private JsonNode read(Map<String, String> variables) {
        return http.ask(QUESTION, variables).data().get("factsFrom");
    }

    @Test
    void aModelCardIsReadWithTheLineOfEveryFact() {
        JsonNode facts = read(Map.of("document", CARD, "name", "README.md"));

        assertThat(facts.get("kind").asString()).isEqualTo("MODEL_CARD");
        assertThat(facts.at("/project/licence").asString()).isEqualTo("apache-2.0");
        JsonNode licence = facts.get("statements").get(0);
        assertThat(licence.at("/fact/key").asString()).isEqualTo("licence");
        assertThat(licence.get("strength").asString()).isEqualTo("STATED");
        assertThat(licence.get("line").asInt()).isEqualTo(2);
        assertThat(licence.get("words").asString()).contains("license: apache-2.0");
    }

    @Test
    void whatItAnswersCanBePassedOnToAssess() {
        JsonNode facts = read(Map.of("document", "artefacts: [GPAI_MODEL]\nplacedOn: 2026-01-01\nmonetised: false\n",
                "kind", "FACTS_FILE"));

        assertThat(facts.get("problems").isEmpty()).isTrue();
        JsonNode assessment = http
            .ask("query ($project: ProjectFacts!) { assess(project: $project) { openQuestions { fact { key } } } }",
                    Map.of("project", facts.get("project")))
            .data()
            .get("assess");
        assertThat(assessment.get("openQuestions").valueStream().map(question -> question.at("/fact/key").asString()))
            .isNotEmpty()
            .doesNotContain("artefacts", "placedOn", "monetised");
    }

    @Test
    void aDocumentThatIsBrokenIsToldWithTheLine() {
        JsonNode problem = read(Map.of("document", "artefacts: [GPAI_MODEL\nmonetised: false\n", "kind", "FACTS_FILE"))
            .get("problems")
            .get(0);

        assertThat(problem.get("line").asInt()).isPositive();
        assertThat(problem.get("message").asString()).isNotBlank().doesNotContain("Exception");
        assertThat(problem.get("expected").asString()).isNotBlank();
    }

    @Test
    void aliasesThatWouldGrowWithoutBoundAreRefused() {
        JsonNode facts = read(
                Map.of("document", "a: &a [x, x]\nb: &b [*a, *a]\nartefacts: [*b, *b]\n", "kind", "FACTS_FILE"));

        assertThat(facts.get("project").isEmpty()).isTrue();
        assertThat(facts.get("problems").isEmpty()).isFalse();
    }

    @Test
    void whatIsNoDocumentIsNotRecognised() {
        JsonNode facts = read(Map.of("document", "Nothing of the kind."));

        assertThat(facts.get("kind").isNull()).isTrue();
        assertThat(facts.get("project").isEmpty()).isTrue();
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedWithTheBound() {
        Reply reply = http.ask(QUESTION, Map.of("document", "x".repeat(300_000), "kind", "FACTS_FILE"));

        assertThat(reply.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.expected()).isNotBlank();
    }

}
