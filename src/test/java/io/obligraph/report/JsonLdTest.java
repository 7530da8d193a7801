package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.reasoning.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLdTest {

    @Test
    void theVocabularyNamesOnlyWhatTheLawNames() {
        assertThat(Dpv.terms()).isNotEmpty().allSatisfy((name, iri) -> {
            String[] parts = name.split("\\.");
            assertThat(switch (parts[0]) {
                case "party" -> Reports.BOOK.parties().containsKey(parts[1]);
                case "tier" -> Reports.BOOK.tiers().containsKey(parts[1]);
                default -> Reports.BOOK.facts().get(parts[1]).values().containsKey(parts[2]);
            }).as(name).isTrue();
            assertThat(iri).matches("https://w3id\\.org/dpv/legal/eu/aiact#[A-Za-z]+");
        });
    }

    @Test
    void theProjectIsWhatItSaysAndHasTheObligationsThatBindOrCome() {
        Report report = Reports.openModel();
        JsonNode project = document(report).path("subject");

        assertThat(project.at("/@type/0").asString()).isEqualTo("https://w3id.org/dpv/legal/eu/aiact#GPAIModel");
        assertThat(project.path("hasObligation").valueStream().map(JsonNode::asString))
            .isEqualTo(report.findings(Status.APPLIES).stream().map(each -> "_:" + each.obligation().id()).toList());
    }

    @Test
    void aHighRiskSystemHasItsRiskLevelAndItsParty() {
        JsonNode document = document(Reports.of(Map.of("artefacts", List.of("AI_SYSTEM"), "roles", List.of("DEPLOYER"),
                "establishedInUnion", true, "useCases", List.of("RECRUITMENT"), "profilesNaturalPersons", true)));

        assertThat(document.at("/subject/hasRiskLevel").valueStream().map(JsonNode::asString))
            .contains("https://w3id.org/dpv/legal/eu/aiact#RiskLevelHigh");
        assertThat(document.path("references").valueStream())
            .anySatisfy(finding -> assertThat(finding.at("/hasResponsibleEntity/0").asString())
                .isEqualTo("https://w3id.org/dpv/legal/eu/aiact#AIDeployer"));
    }

    @Test
    void everyTermIsInTheContextAndEveryProvisionIsNamedByItsIdentifier() {
        JsonNode document = document(Reports.openModel());
        List<String> context = List.copyOf(document.path("@context").propertyNames());

        assertThat(document.path("references").valueStream()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.propertyNames()).filteredOn(name -> !name.startsWith("@")).isSubsetOf(context);
            assertThat(finding.at("/source/0/@id").asString())
                .matches("http://data\\.europa\\.eu/eli/reg/2024/1689/art_\\d+/.*oj");
        });
    }

    private static JsonNode document(Report report) {
        return JsonMapper.shared().readTree(Format.JSONLD.write(report));
    }

}
