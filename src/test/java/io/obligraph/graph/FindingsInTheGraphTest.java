package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Record;

/** The findings of models in the graph, compared with assessments. */
class FindingsInTheGraphTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String SOME = """
            MATCH (:Model {id: $model})-[:ASSESSED_AS]->(:Assessment)-[f:HAS_FINDING]->(o:Obligation)
            WHERE f.on <= $day AND (f.until IS NULL OR $day < f.until)
            RETURN o.id AS obligation, f.status AS status, f.since AS since, f.reason AS reason, f.open AS open""";

    private static LawSnapshot law;

    private static GraphCatalogue catalogue;

    private static FindingsStore store;

    @BeforeAll
    static void write() {
        GraphSchema.apply(SharedServer.driver());
        law = new LawLoader(SharedServer.driver()).load(LawData.read(null), LoadFrom.DATA).snapshot();
        catalogue = new GraphCatalogue(SharedServer.driver());
        store = new FindingsStore(SharedServer.driver());
        store.replace(ModelFindings.of(law, catalogue, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "llama-3.1-405b", "gpt-j-6b", "chatgpt", "pytorch" })
    void theFindingsOfADayAreThoseOfAnAssessment(String id) {
        Model model = Objects.requireNonNull(catalogue.entries(Model.class, List.of(id)).get(id));
        Organisation organisation = catalogue.entries(Organisation.class, List.of(model.organisation()))
            .get(model.organisation());
        var project = law.vocabulary().project(catalogue.seat().facts(model, organisation));
        for (LocalDate day : law.reasoner().daysOfChange(TODAY).stream().filter(day -> !day.isBefore(TODAY)).toList()) {
            Map<String, String> expected = new TreeMap<>();
            law.reasoner()
                .assess(project, day, TODAY)
                .findings()
                .stream()
                .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
                .forEach(finding -> expected.put(finding.obligation().id(), finding.status() + " " + finding.since()));
            Map<String, String> found = new TreeMap<>();
            on(id, day).forEach(row -> found.put(row.get("obligation").asString(),
                    row.get("status").asString() + " " + row.get("since").asLocalDate(null)));

            assertThat(found).as(id + " on " + day).isEqualTo(expected);
        }
    }

    @Test
    void aFindingSaysWhyAndWhatItHangsOn() {
        assertThat(on("llama-3.1-405b", TODAY)).isNotEmpty()
            .allSatisfy(row -> assertThat(row.get("reason").asString()).isNotBlank())
            .filteredOn(row -> row.get("status").asString().equals("UNDETERMINED"))
            .isNotEmpty()
            .allSatisfy(row -> assertThat(row.get("open").asLong()).isPositive());
        assertThat(SharedServer.driver()
            .executableQuery(
                    "MATCH (:Model {id: 'llama-3.1-405b'})-[:ASSESSED_AS]->()-[o:LEAVES_OPEN]->(f:Fact) RETURN f.id, o.obligations")
            .execute()
            .records()).isNotEmpty().allSatisfy(row -> assertThat(row.get(1).asLong()).isPositive());
    }

    @Test
    void theSameFindingsAreNotWrittenTwice() {
        store.replace(ModelFindings.of(law, catalogue, TODAY));

        assertThat(store.replace(ModelFindings.of(law, catalogue, TODAY))).isFalse();
    }

    @Test
    void anotherDayHasOtherFindingsInTheirPlace() {
        LocalDate later = LocalDate.of(2027, 12, 2);

        assertThat(store.replace(ModelFindings.of(law, catalogue, later))).isTrue();

        assertThat(on("llama-3.1-405b", TODAY)).isEmpty();
        assertThat(on("llama-3.1-405b", later)).isNotEmpty();
        assertThat(store.replace(ModelFindings.of(law, catalogue, TODAY))).isTrue();
        assertThat(on("llama-3.1-405b", TODAY)).isNotEmpty();
    }

    private static List<Record> on(String model, LocalDate day) {
        return SharedServer.driver()
            .executableQuery(SOME)
            .withParameters(Map.of("model", model, "day", day))
            .execute()
            .records();
    }

}
