package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.scenarios.Scenario;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page of a check gives the answer that the API gives, for scenarios of all kinds.
 */
class CheckLikeTheApiTest extends RunningPages {

    private static final String QUESTION = """
            query ($project: ProjectFacts!, $on: Date, $knownOn: Date) {
              assess(project: $project, on: $on, knownOn: $knownOn) {
                findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT]) { status since obligation { id } }
                openQuestions { fact { key } }
              }
            }
            """;

    /** One of so many scenarios is asked, the same ones each time. */
    private static final int EACH = 4;

    @TestFactory
    Stream<DynamicTest> thePageGivesTheAnswerOfTheApi() {
        List<Scenario> scenarios = Scenario.all();
        return IntStream.range(0, scenarios.size())
            .filter(number -> number % EACH == 0 || scenarios.get(number).file().startsWith("contract"))
            .mapToObj(scenarios::get)
            .map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.id(),
                    () -> assertThat(answer(page(scenario))).isEqualTo(answer(api(scenario)))));
    }

    /** Obligations with status and day, then the facts that are asked for. */
    private static List<String> answer(JsonNode assessment) {
        return Stream
            .concat(assessment.get("findings")
                .valueStream()
                .map(finding -> finding.at("/obligation/id").asString() + " " + finding.get("status").asString() + " "
                        + finding.get("since").asString("-")),
                    assessment.get("openQuestions").valueStream().map(question -> question.at("/fact/key").asString()))
            .toList();
    }

    private JsonNode page(Scenario scenario) throws Exception {
        List<String> parameters = new ArrayList<>(List.of("format=json", "on=" + scenario.day()));
        if (scenario.knownOn() != null) {
            parameters.add("knownOn=" + scenario.knownOn());
        }
        scenario.project()
            .forEach((fact, value) -> values(value)
                .forEach(each -> parameters.add(fact + "=" + URLEncoder.encode(each, StandardCharsets.UTF_8))));
        JsonNode answer = json(HttpRequest.newBuilder(URI.create(address("/check?" + String.join("&", parameters)))));
        assertThat(answer.at("/obligraph/remarks")).as("what could not be used").isEmpty();
        return answer.get("assess");
    }

    private static List<String> values(Object value) {
        return switch (value) {
            case List<?> list when list.isEmpty() -> List.of("none");
            case List<?> list -> list.stream().map(Object::toString).toList();
            default -> List.of(value.toString());
        };
    }

    private JsonNode api(Scenario scenario) throws Exception {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("project", scenario.project());
        variables.put("on", scenario.day().toString());
        variables.put("knownOn", scenario.knownOn() == null ? null : scenario.knownOn().toString());
        JsonNode answer = json(HttpRequest.newBuilder(URI.create(address("/graphql")))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers
                .ofString(JsonMapper.shared().writeValueAsString(Map.of("query", QUESTION, "variables", variables)))));
        return answer.at("/data/assess");
    }

    private static JsonNode json(HttpRequest.Builder request) {
        return JsonMapper.shared().readTree(send(request).body());
    }

}
