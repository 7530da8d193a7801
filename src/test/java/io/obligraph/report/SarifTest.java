package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.obligraph.scenarios.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifTest {

    private static final Schema SCHEMA = schema();

    @Test
    void theLogOfEveryScenarioIsValidBySarif210() {
        List<Scenario> all = Scenario.all();
        assertThat(IntStream.range(0, all.size()).filter(place -> place % 10 == 0).mapToObj(all::get))
            .hasSizeGreaterThan(50)
            .allSatisfy(scenario -> assertThat(errors(Format.SARIF.write(Reports.of(scenario)))).isEmpty());
    }

    @Test
    void theSchemaFindsWhatIsNotSarif() {
        assertThat(errors(Format.SARIF.write(Reports.openModel()).replace("\"ruleId\"", "\"rule\""))).isNotEmpty();
    }

    @Test
    void whatBindsIsAWarningAtTheLineThatItRestsOn() {
        JsonNode result = result(Reports.openModel(Map.of("monetised", false)), "art_53_1_c");

        assertThat(result.path("level").asString()).isEqualTo("warning");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
            .isEqualTo("obligraph.yaml");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(4);
        assertThat(result.at("/message/text").asString())
            .startsWith("«Have a policy to comply with copyright law» has");
    }

    @Test
    void whatIsLiftedIsNoProblemAndNamesTheLicenceBesides() {
        JsonNode result = result(Reports.openModel(Map.of("monetised", false)), "art_53_1_a");

        assertThat(result.path("kind").asString()).isEqualTo("notApplicable");
        assertThat(result.path("level").asString()).isEqualTo("none");
        assertThat(result.at("/relatedLocations/0/physicalLocation/artifactLocation/uri").asString())
            .isEqualTo("README.md");
    }

    @Test
    void whatIsOpenIsANote() {
        assertThat(result(Reports.openModel(), "art_53_1_a").path("level").asString()).isEqualTo("note");
    }

    @Test
    void withoutEvidenceAFindingStandsAtTheTopOfTheFactsFile() {
        JsonNode result = result(Reports.of(Reports.OPEN_MODEL), "art_53_1_c");

        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
    }

    @Test
    void aBaselineTellsNewFromKnown() throws InvalidBaseline {
        Baseline before = Baseline.read(Format.JSON.write(Reports.openModel()));
        Report after = Reports.openModel(Map.of("monetised", false)).since(before);

        assertThat(result(after, "art_53_1_c").path("baselineState").asString()).isEqualTo("unchanged");
        assertThat(result(after, "art_53_1_a").path("baselineState").asString()).isEqualTo("updated");
        assertThat(errors(Format.SARIF.write(after))).isEmpty();
    }

    @Test
    void whatIsToBeKnownOfTheDocumentsIsANotification() {
        Report plain = Reports.openModel();
        Report report = new Report(plain.book(), plain.assessment(), "sample", "obligraph.yaml", Map.of(),
                List.of(new Remark("README.md", 7, "this contradicts that")), null, plain.made(), plain.version());
        String log = Format.SARIF.write(report);

        JsonNode notification = JsonMapper.shared()
            .readTree(log)
            .at("/runs/0/invocations/0/toolExecutionNotifications/0");
        assertThat(notification.at("/message/text").asString()).isEqualTo("this contradicts that");
        assertThat(notification.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(7);
        assertThat(errors(log)).isEmpty();
    }

    private static JsonNode result(Report report, String obligation) {
        return JsonMapper.shared()
            .readTree(Format.SARIF.write(report))
            .at("/runs/0/results")
            .valueStream()
            .filter(result -> result.path("ruleId").asString().equals(obligation))
            .findFirst()
            .orElseThrow();
    }

    private static List<Error> errors(String log) {
        return SCHEMA.validate(log, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(Path.of("src/test/resources/report/sarif-2.1.0.schema.json")),
                        InputFormat.JSON);
        }
        catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

}
