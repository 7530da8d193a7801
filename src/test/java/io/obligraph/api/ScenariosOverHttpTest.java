package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import io.obligraph.scenarios.Given;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ScenariosOverHttpTest {

    private static final String QUESTION = """
            query ($project: ProjectFacts!, $on: Date, $knownOn: Date) {
              assess(project: $project, on: $on, knownOn: $knownOn) {
                on
                tiers { tier { id } holds }
                findings { status since obligation { id provision { id } } parties { id } }
                exemptions { exemption { id } holds }
                openQuestions { fact { key } }
              }
            }
            """;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> theAnswerOverHttpIsTheOneThatTheLawGives() {
        return Scenario.all()
            .stream()
            .map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.id(),
                    () -> assertThat(answerTo(scenario).differencesFrom(scenario)).isEmpty()));
    }

    private Given answerTo(Scenario scenario) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("project", scenario.project());
        variables.put("on", scenario.day().toString());
        variables.put("knownOn", scenario.knownOn() == null ? null : scenario.knownOn().toString());
        JsonNode answer = new Http(port).ask(QUESTION, variables).data().get("assess");
        assertThat(answer.get("on").asString()).isEqualTo(scenario.day().toString());
        return new Given(stream(answer.get("findings")).map(ScenariosOverHttpTest::found).toList(),
                truths(answer.get("tiers"), "/tier/id"), truths(answer.get("exemptions"), "/exemption/id"),
                stream(answer.get("openQuestions")).map(question -> question.at("/fact/key").asString()).toList());
    }

    private static Given.Found found(JsonNode finding) {
        JsonNode since = finding.get("since");
        return new Given.Found(finding.at("/obligation/id").asString(),
                finding.at("/obligation/provision/id").asString(), Status.valueOf(finding.get("status").asString()),
                since.isNull() ? null : LocalDate.parse(since.asString()),
                stream(finding.get("parties")).map(party -> party.get("id").asString()).toList());
    }

    private static Map<String, Truth> truths(JsonNode findings, String id) {
        return stream(findings).collect(Collectors.toMap(finding -> finding.at(id).asString(),
                finding -> Truth.valueOf(finding.get("holds").asString())));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }

}
