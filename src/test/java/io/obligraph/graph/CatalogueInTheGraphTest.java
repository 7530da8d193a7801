package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.obligraph.catalogue.CatalogueBook;
import io.obligraph.catalogue.CatalogueBusy;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import io.obligraph.law.LawBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** The catalogue as Neo4j gives it back, compared with the data files. */
class CatalogueInTheGraphTest {

    private static final LawData.Content CONTENT = LawData.read(null).content();

    private static final CatalogueBook BOOK = CONTENT.catalogue();

    private static final LawBook LAW = CONTENT.book();

    private static final String COMPUTE = "trainingComputeFlop";

    private static GraphCatalogue catalogue;

    @BeforeAll
    static void load() {
        GraphSchema.apply(SharedServer.driver());
        new LawLoader(SharedServer.driver()).load(LawData.read(null), LoadFrom.DATA);
        catalogue = new GraphCatalogue(SharedServer.driver());
    }

    private static Criteria.Models models(List<FactCriterion> facts, @Nullable Boolean free) {
        Criteria.Models all = Criteria.Models.ALL;
        return new Criteria.Models(null, null, all.kinds(), all.organisations(), all.countries(), all.families(),
                all.modalities(), null, null, all.opennessClasses(), all.practices(), all.relatives(),
                new LicenceCriterion(List.of(), free, null, null, List.of(), List.of()), facts, List.of());
    }

    @Test
    void everyEntryComesBackAsTheDataFilesDescribeIt() {
        assertComesBack(Model.class, BOOK.models());
        assertComesBack(Organisation.class, BOOK.organisations());
        assertComesBack(Practice.class, BOOK.practices());
        assertComesBack(Standard.class, BOOK.standards());
        assertComesBack(Initiative.class, BOOK.initiatives());
        assertThat(catalogue.seat()).isEqualTo(BOOK.seat());
    }

    private static <E extends Entry> void assertComesBack(Class<E> type, Map<String, E> described) {
        assertThat(described).isNotEmpty();
        Map<String, E> read = catalogue.entries(type, described.keySet());
        assertThat(read.keySet()).containsExactlyElementsOf(described.keySet());
        described.forEach((id, entry) -> assertThat(read.get(id)).as(id).isEqualTo(entry));
    }

    @Test
    void anIdOfNothingIsLeftOut() {
        String known = BOOK.models().firstEntry().getKey();

        assertThat(catalogue.entries(Model.class, List.of("no-such-model", known))).containsOnlyKeys(known);
    }

    @Test
    void criteriaComposeAndTheTotalCountsWhatIsNotShown() {
        var criteria = models(List.of(new FactCriterion(COMPUTE, true, null, List.of(), 1e24, 1e26)), true);

        Part<Model> found = catalogue.find(criteria, new Order(COMPUTE, true), null, 3);

        List<Model> expected = BOOK.models()
            .values()
            .stream()
            .filter(model -> model.facts().containsKey(COMPUTE))
            .filter(model -> compute(model) >= 1e24 && compute(model) < 1e26)
            .filter(model -> model.licence() != null
                    && Boolean.TRUE.equals(LAW.licences().get(model.licence()).freeAndOpenSource()))
            .toList();
        assertThat(found.more()).isTrue();
        assertThat(catalogue.count(criteria)).isEqualTo(expected.size()).isGreaterThan(3);
        assertThat(found.entries()).hasSize(3).allMatch(expected::contains);
        assertThat(found.entries()).extracting(CatalogueInTheGraphTest::compute)
            .isSortedAccordingTo((one, other) -> Double.compare(other, one))
            .startsWith(expected.stream().mapToDouble(CatalogueInTheGraphTest::compute).max().orElseThrow());
    }

    private static double compute(Model model) {
        return (Double) model.facts().get(COMPUTE).value();
    }

    @Test
    void aSetOfChoicesAndATruthCanBeAskedFor() {
        var published = new FactCriterion("published", true, null, List.of("WEIGHTS", "TRAINING_CODE"), null, null);
        List<String> open = BOOK.models()
            .values()
            .stream()
            .filter(model -> model.facts().containsKey("published")
                    && model.facts().get("published").value() instanceof List<?> values
                    && values.containsAll(published.includes()))
            .map(Model::id)
            .toList();

        assertThat(catalogue.all(models(List.of(published), null))).extracting(Model::id)
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(open);
        var inUnion = new Criteria.Organisations(null, List.of(), List.of(),
                List.of(new FactCriterion("establishedInUnion", true, true, List.of(), null, null)));
        assertThat(catalogue.all(inUnion)).extracting(Organisation::id).contains("aleph-alpha").doesNotContain("meta");
    }

    @Test
    void everyEntryIsReachedPageByPage() {
        for (String by : List.of("name", "released", "parameters", COMPUTE, "placedOn", "published")) {
            for (boolean descending : List.of(false, true)) {
                Order order = new Order(by, descending);
                List<String> walked = new ArrayList<>();
                Place after = null;
                boolean more = true;
                while (more) {
                    Part<Model> part = catalogue.find(Criteria.Models.ALL, order, after, 100);
                    part.entries().forEach(model -> walked.add(model.id()));
                    after = part.places().getLast();
                    more = part.more();
                }
                assertThat(walked).as(order.toString())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(BOOK.models().keySet());
            }
        }
    }

    @Test
    void practicesAreFoundByTheObligationThatTheySupportAndHowFar() {
        var criteria = new Criteria.Practices(null, List.of("art_53_1_a"), List.of("PART_OF"), List.of(), List.of(),
                List.of(), List.of());

        assertThat(catalogue.all(criteria)).isNotEmpty()
            .allSatisfy(practice -> assertThat(practice.supports())
                .anyMatch(support -> support.obligation().equals("art_53_1_a") && support.extent().equals("PART_OF")));
    }

    @Test
    void aSearchSaysWhereTheWordsStand() {
        List<Hit> hits = catalogue.search("model card", List.of(), 10);

        assertThat(hits).filteredOn(hit -> hit.kind().equals("Practice") && hit.id().equals("model-card"))
            .singleElement()
            .satisfies(hit -> assertThat(hit.matches()).contains(new Hit.Match("name", "Model card",
                    List.of(new Hit.Piece("Model", true), new Hit.Piece(" ", false), new Hit.Piece("card", true)))));
        assertThat(catalogue.search("llama 405", List.of(), 10)).extracting(Hit::id).contains("llama-3.1-405b");
    }

    @Test
    void whatSomebodyTypesIsNeverAnOperatorOfTheIndex() {
        for (String typed : List.of("name:(", "a AND", "\"", "*", "[1 TO", "\\", "/x", "~ ^2", "  ")) {
            assertThat(catalogue.search(typed, List.of(), 5)).as(typed).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void whatIsCalledExactlySoComesFirst() {
        assertThat(catalogue.search("Llama 3.1 405B", List.of(), 5)).extracting(Hit::id)
            .startsWith("llama-3.1-405b")
            .contains("llama-3.1-405b-instruct");
        assertThat(catalogue.search("article 53", List.of(), 5)).extracting(Hit::id).startsWith("art_53");
        assertThat(catalogue.search("apache license 2.0", List.of(), 5)).extracting(Hit::id).startsWith("Apache-2.0");
    }

    @Test
    void theLastWordMayBeTheBeginningOfOne() {
        assertThat(catalogue.search("mixtr", List.of(), 10)).isNotEmpty()
            .allSatisfy(hit -> assertThat(hit.matches()).flatExtracting(Hit.Match::pieces)
                .filteredOn(Hit.Piece::found)
                .extracting(piece -> piece.text().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(word -> word.startsWith("mixtr")));
    }

    @Test
    void aSearchCanBeForOneKind() {
        assertThat(catalogue.search("documentation", List.of("Obligation"), 10)).isNotEmpty()
            .allMatch(hit -> hit.kind().equals("Obligation"))
            .extracting(Hit::id)
            .contains("art_53_1_a");
        assertThat(catalogue.search("documentation", List.of(), 100)).extracting(Hit::kind)
            .contains("Obligation", "Practice", "Provision", "Condition");
    }

    @Test
    void aLongTextIsCutAroundTheWordsAndItsPiecesMakeItAgain() {
        Hit.Match match = catalogue.search("incident", List.of("Obligation"), 100)
            .stream()
            .flatMap(hit -> hit.matches().stream())
            .filter(each -> each.property().equals("summary") && each.text().length() > 240)
            .findFirst()
            .orElseThrow();

        String shown = String.join("", match.pieces().stream().map(Hit.Piece::text).toList());
        assertThat(match.text()).contains(shown.replace("… ", "").replace(" …", ""));
        assertThat(shown).hasSizeLessThan(300);
        assertThat(match.pieces()).filteredOn(Hit.Piece::found).isNotEmpty();
    }

    @Test
    void whereTheDatabaseCannotBeReachedTheCatalogueIsBusy() {
        try (Driver nowhere = GraphDatabase.driver("bolt://localhost:1")) {
            assertThatExceptionOfType(CatalogueBusy.class)
                .isThrownBy(() -> new GraphCatalogue(nowhere).count(Criteria.Models.ALL));
        }
    }

}
