package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.law.Problem;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that were changed in the graph, in Cypher, change the answers. */
class EditedGraphTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Map<String, Object> MODEL = Map.ofEntries(Map.entry("artefacts", List.of("GPAI_MODEL")),
            Map.entry("roles", List.of("PROVIDER")), Map.entry("placedOnUnionMarket", true),
            Map.entry("placedOn", "2026-01-01"), Map.entry("establishedInUnion", true),
            Map.entry("modifiesGpaiModel", false), Map.entry("trainingComputeFlop", 5e24),
            Map.entry("designatedSystemicRisk", false), Map.entry("systemicRiskRebutted", false),
            Map.entry("licenceIsFreeAndOpenSource", true), Map.entry("monetised", false),
            Map.entry("published", List.of("ARCHITECTURE", "USAGE_INFORMATION")), Map.entry("exclusions", List.of()));

    private final GraphLaw law = new GraphLaw(SharedServer.driver(), null);

    @BeforeEach
    void loadTheData() {
        GraphSchema.apply(SharedServer.driver());
        law.load(LoadFrom.CHANGES);
    }

    @AfterEach
    void letTheNextTestLoadThemAgain() {
        run("MATCH (edition:Edition) REMOVE edition.id");
    }

    @Test
    void aThresholdChangedInTheGraphChangesTheAnswers() {
        assertThat(status("art_55_1_a")).isEqualTo(Status.NOT_APPLICABLE);

        run("MATCH (:Condition)-[test:TESTS {operator: '>'}]->(:Fact {id: 'trainingComputeFlop'}) SET test.value = 1e24");
        law.load(LoadFrom.GRAPH);

        assertThat(status("art_55_1_a")).isEqualTo(Status.APPLIES);
    }

    @Test
    void aThresholdMayBeAWholeNumber() {
        run("MATCH (:Condition)-[test:TESTS {operator: '>'}]->(:Fact {id: 'trainingComputeFlop'}) SET test.value = 1000");
        law.load(LoadFrom.GRAPH);

        assertThat(status("art_55_1_a")).isEqualTo(Status.APPLIES);
    }

    @Test
    void aRequirementRemovedInTheGraphChangesTheAnswers() {
        assertThat(status("art_53_1_a")).isEqualTo(Status.APPLIES);

        run("""
                MATCH (:Condition {id: 'parameters-and-information-public'})-[part:ALL_OF]->()
                      -[:TESTS {value: 'WEIGHTS'}]->()
                DELETE part""");
        law.load(LoadFrom.GRAPH);

        assertThat(status("art_53_1_a")).isEqualTo(Status.EXEMPT);
    }

    @Test
    void aRequirementAddedInTheGraphChangesTheAnswers() {
        run("""
                MATCH (condition:Condition {id: 'gpai-provider'}), (fact:Fact {id: 'monetised'})
                CREATE (condition)-[:ALL_OF]->(:Condition)-[:TESTS {operator: 'is true'}]->(fact)""");
        law.load(LoadFrom.GRAPH);

        assertThat(status("art_53_1_c")).isEqualTo(Status.NOT_APPLICABLE);
    }

    @Test
    void aConditionThatNoRuleUsesAnyMoreIsLeftAside() {
        run("MATCH (:Condition)-[part]->(:Condition {id: 'modified-systemic-model'}) DELETE part");
        law.load(LoadFrom.GRAPH);

        assertThat(law.snapshot().book().conditions()).doesNotContainKey("modified-systemic-model");
    }

    @Test
    void whatAnExemptionLiftsFollowsWhatItCovers() {
        run("MATCH (:Exemption {id: 'art_53_2'})-[covers:COVERS]->({id: 'art_53_1_b'}) DELETE covers");
        law.load(LoadFrom.GRAPH);

        assertThat(texts("MATCH (:Exemption {id: 'art_53_2'})-[:LIFTS]->(o) RETURN o.id"))
            .containsExactly("art_53_1_a");
    }

    @Test
    void theDayFromWhichAnObligationCanBindFollowsTheDaysOfApplication() {
        run("MATCH (a:Application)-[:COVERS]->({id: 'cpt_V'}) SET a.from = date('2030-01-01')");
        law.load(LoadFrom.GRAPH);

        assertThat(texts("MATCH (o:Obligation {id: 'art_53_1_a'}) RETURN toString(o.bindsFrom)"))
            .containsExactly("2030-01-01");
        assertThat(status("art_53_1_a")).isEqualTo(Status.UPCOMING);
    }

    @Test
    void everyMistakeIsToldWithItsNodeAndTheLawOfBeforeGoesOnAnswering() {
        LawSnapshot before = law.snapshot();
        run("MATCH (o:Obligation {id: 'art_53_1_a'}) REMOVE o.title");
        run("MATCH (o:Obligation {id: 'art_53_1_b'})-[r:STATED_IN]->() DELETE r");
        run("MATCH (c:Condition {id: 'gpai-released-openly'}) CREATE (c)-[:ANY_OF]->(:Condition)");
        run("MATCH (:Condition {id: 'is-ai-system'})-[t:TESTS]->() SET t.operator = 'contains'");
        run("MATCH (c:Condition {id: 'gpai-provider'}) CREATE (c)-[:ALL_OF]->(n:Condition)-[:NOT]->(n)");
        run("MATCH (c:Condition {id: 'without-monetisation'})-[r:RESTS_ON]->() DELETE r");
        run("MATCH (f:Fact {id: 'monetised'}) SET f.type = 'YESNO'");

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(() -> law.load(LoadFrom.GRAPH))
            .satisfies(e -> assertThat(e.problems()).extracting(Problem::toString)
                .anySatisfy(p -> assertThat(p).startsWith("(:Obligation {id: 'art_53_1_a'})").contains("title"))
                .anySatisfy(p -> assertThat(p).startsWith("(:Obligation {id: 'art_53_1_b'})").contains("STATED_IN"))
                .anySatisfy(p -> assertThat(p).startsWith("(:Condition {id: 'gpai-released-openly'})")
                    .contains("ALL_OF and ANY_OF"))
                .anySatisfy(p -> assertThat(p).contains("«contains»").contains("is true, includes, before, reached"))
                .anySatisfy(p -> assertThat(p).contains("circle"))
                .anySatisfy(p -> assertThat(p).contains("rests on no provision"))
                .anySatisfy(p -> assertThat(p).startsWith("(:Fact {id: 'monetised'})").contains("«YESNO»"))
                .hasSize(7));

        assertThat(law.snapshot()).isSameAs(before);
    }

    @Test
    void aCircleOfNamedConditionsIsTold() {
        run("""
                MATCH (one:Condition {id: 'gpai-provider'}), (other:Condition {id: 'provider-of-the-model'})
                CREATE (other)-[:ALL_OF]->(one)""");

        assertThatExceptionOfType(LawUnreadable.class).isThrownBy(() -> law.load(LoadFrom.GRAPH))
            .withMessageContaining("rests on itself");
    }

    private Status status(String obligation) {
        LawSnapshot now = law.snapshot();
        return now.reasoner()
            .assess(now.vocabulary().project(new HashMap<>(MODEL)), DAY, DAY)
            .findings()
            .stream()
            .filter(finding -> finding.obligation().id().equals(obligation))
            .map(Finding::status)
            .findFirst()
            .orElseThrow();
    }

    private static List<String> texts(String query) {
        return SharedServer.driver()
            .executableQuery(query)
            .execute()
            .records()
            .stream()
            .map(row -> row.get(0).asString())
            .toList();
    }

    private static void run(String statement) {
        assertThat(SharedServer.driver().executableQuery(statement).execute().summary().counters().containsUpdates())
            .as(statement)
            .isTrue();
    }

}
