package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.report.Format;
import io.obligraph.report.Reports;
import io.obligraph.scenarios.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A report as JSON says what the API answers, field by field. */
@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportAsJsonTest {

    private static final String QUESTION = """
            query ($project: ProjectFacts!, $on: Date, $knownOn: Date) {
              assess(project: $project, on: $on, knownOn: $knownOn) {
                on knownOn notice
                tiers { tier { id name summary } holds since because { ...why } }
                findings(status: [APPLIES, UPCOMING, UNDETERMINED, EXEMPT]) {
                  obligation { id title summary provision { ...place } contents { ...place } deadlines { period runs } }
                  status since parties { id name }
                  exemptedBy { id title summary provision { ...place } }
                  because { ...why }
                  supervisedBy { id name }
                  readings { id question }
                }
                exemptions {
                  exemption { id title summary provision { ...place } }
                  holds lifts { id title } because { ...why }
                }
                penalties {
                  penalty { id title summary provision { ...place } amount share }
                  lower punishes { obligation { id title } } because { ...why }
                }
                openQuestions { fact { key type question help title unit values { name title } } settles findings }
              }
            }
            fragment place on Provision { id number eli }
            fragment why on Reason { depth statement holds provision { ...place } fact { key } given }
            """;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> theReportIsTheAnswerOfTheApi() {
        List<Scenario> all = Scenario.all();
        return IntStream.range(0, all.size())
            .filter(place -> place % 25 == 0)
            .mapToObj(all::get)
            .map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.id(), () -> compare(scenario)));
    }

    private void compare(Scenario scenario) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("project", scenario.project());
        variables.put("on", scenario.day().toString());
        variables.put("knownOn", scenario.knownOn() == null ? null : scenario.knownOn().toString());
        JsonNode answer = new Http(port).ask(QUESTION, variables).data().get("assess");

        JsonNode report = Http.JSON.readTree(Format.JSON.write(Reports.of(scenario))).get("assess");

        assertThat(report.propertyNames()).isEqualTo(answer.propertyNames());
        answer.propertyNames()
            .forEach(field -> assertThat(report.get(field).toPrettyString()).as(field)
                .isEqualTo(answer.get(field).toPrettyString()));
    }

}
