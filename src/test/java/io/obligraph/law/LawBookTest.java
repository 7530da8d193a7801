package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawBookTest {

    private static final LawBook PACKAGED = LawBookReader.readTrusted(DataFiles.packaged());

    private LawBook book;

    @BeforeEach
    void aSmallLaw(@TempDir Path folder) {
        book = new DataFolder(folder).withRules("""
                application:
                  reg_2005_2:
                    - {provision: art_5, applies: cpt_II, from: 2006-01-01}
                    - {provision: art_5, applies: reg_2001_1, from: 2005-06-01}
                obligations:
                  art_4-report: {title: Report, summary: Report it., binds: PROVIDER}
                  art_3_1_a: {title: Do a part, summary: Do it., binds: PROVIDER}
                exemptions:
                  art_2: {title: Open things, summary: They are left out., lifts: art_3, when: open}
                """).read();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({ "art_53_1_a, art_53/par_1/pnt_a", "art_53, art_53", "art_5_1_ba, art_5/par_1/pnt_ba",
            "art_5_1a, art_5/par_1a", "art_25_4, art_25/par_4", "art_43_1_a, art_43/par_1/pnt_a",
            "art_43_1_a__2, art_43/par_1/pnt_a", "art_113_c_i, art_113/pnt_c/pnt_i", "art_3_1, art_3/pnt_1",
            "anx_III, anx_III", "anx_III_4_a, anx_III/pnt_4/pnt_a", "anx_I_B_21, anx_I/sct_B/pnt_21",
            "rct_103, rct_103", "cpt_III, cpt_III", "cpt_III_sct_2, cpt_III/sct_2" })
    void aProvisionIsIdentifiedByWhereItStands(String id, String path) {
        assertThat(PACKAGED.eli(id)).isEqualTo("http://data.europa.eu/eli/reg/2024/1689/" + path + "/oj");
    }

    @Test
    void guidanceHasNoLegislationIdentifier() {
        assertThat(PACKAGED.eli("guidelines-gpai_62")).isEmpty();
    }

    @Test
    void everyProvisionButGuidanceHasAnIdentifierOfItsOwnUnlessALetterStandsTwice() {
        List<String> identifiers = PACKAGED.provisions()
            .values()
            .stream()
            .filter(provision -> provision.type() != ProvisionType.GUIDELINE)
            .filter(provision -> !provision.id().contains("__"))
            .map(provision -> PACKAGED.eli(provision.id()))
            .toList();

        assertThat(identifiers).doesNotHaveDuplicates()
            .allMatch(eli -> eli.matches("http://[a-z.]+(/[A-Za-z0-9_]+)+/oj"));
    }

    @Test
    void aProvisionThatDoesNotExistHasNoIdentifier() {
        assertThatThrownBy(() -> book.eli("art_99")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("There is no provision art_99");
    }

    @Test
    void aProvisionIsWithinItselfAndAllThatContainsIt() {
        assertThat(List.of("art_3_1_a", "art_3_1", "art_3", "cpt_II_sct_1", "cpt_II"))
            .allMatch(around -> book.within("art_3_1_a", around));
        assertThat(List.of("art_3_2", "art_4", "cpt_I", "anx_I")).noneMatch(other -> book.within("art_3_1_a", other));
        assertThat(book.within("art_3", "art_3_1")).isFalse();
    }

    @ParameterizedTest(name = "{0} without {1} chooses {2}: {3}")
    @CsvSource({ "art_3_1, '', art_3_1, true", "art_3, '', art_3_1_a, true", "cpt_II, '', art_4-report, true",
            "cpt_I, '', art_4-report, false", "reg_2001_1, '', art_4-report, true",
            "art_4-report, '', art_4-report, true", "art_4-other, '', art_4-report, false",
            "art_3, art_3_1_a, art_3_1, true", "art_3, art_3_1_a, art_3_1_a, false",
            "reg_2001_1, art_4-report, art_4-report, false", "art_3_1_a, '', art_3_1, false" })
    void aSelectionChoosesWhatIsOnOrUnderAProvision(String of, String except, String obligation, boolean chosen) {
        Selection selection = new Selection(List.of(of), except.isEmpty() ? List.of() : List.of(except));
        String provision = book.obligations().get(obligation).wordings().getFirst().provision();

        assertThat(book.selects(selection, obligation, provision)).isEqualTo(chosen);
    }

    @Test
    void anActIsKnownFromTheDayOfItsPublication() {
        assertThat(book.actsKnownOn(LocalDate.of(2001, 1, 9))).isEmpty();
        assertThat(book.actsKnownOn(LocalDate.of(2001, 1, 10))).containsOnlyKeys("reg_2001_1");
        assertThat(book.actsKnownOn(LocalDate.of(2005, 1, 9))).containsOnlyKeys("reg_2001_1");
        assertThat(book.actsKnownOn(LocalDate.of(2005, 1, 10))).containsOnlyKeys("reg_2001_1", "reg_2005_2");
    }

    @ParameterizedTest(name = "on {0}, known on {1}: {2}")
    @CsvSource({ "2001-01-01, 2001-01-09, ''", "2001-01-01, 2004-01-01, reg_2001_1",
            "2009-01-01, 2004-01-01, reg_2001_1", "2005-01-31, 2005-01-10, reg_2001_1",
            "2005-02-01, 2005-01-10, reg_2005_2", })
    void theWordingInForceIsTheLastOneThatIsKnownAndInForce(LocalDate on, LocalDate knownOn, String act) {
        Exemption exemption = new Exemption("art_2", List.of(wording("reg_2001_1"), wording("reg_2005_2")));

        assertThat(exemption.wordingOn(on, book.actsKnownOn(knownOn)).map(Exemption.Wording::act))
            .isEqualTo(act.isEmpty() ? Optional.empty() : Optional.of(act));
    }

    @Test
    void aWordingThatNothingPrecededCountsAsSoonAsItIsKnown() {
        Exemption exemption = new Exemption("art_2", List.of(wording("reg_2005_2")));

        assertThat(exemption.wordingOn(LocalDate.of(2003, 1, 1), book.actsKnownOn(LocalDate.of(2005, 1, 10))))
            .contains(wording("reg_2005_2"));
        assertThat(exemption.wordingOn(LocalDate.of(2009, 1, 1), book.actsKnownOn(LocalDate.of(2005, 1, 9)))).isEmpty();
    }

    private static Exemption.Wording wording(String act) {
        return new Exemption.Wording(act, "art_2", "Open things", "They are left out.",
                new Selection(List.of("art_3"), List.of()), List.of(), new FactTest.Stated("open"));
    }

    @Test
    void twoBooksThatSayTheSameInAnotherOrderAreEqual() {
        LawBook other = copy(book, LawBookTest::reversed);

        assertThat(other).isEqualTo(book).hasSameHashCodeAs(book);
    }

    @Test
    void twoBooksThatSaySomethingElseAreNotEqual() {
        SequencedMap<String, Provision> provisions = new LinkedHashMap<>(book.provisions());
        provisions.remove("rct_1");

        assertThat(with(book, provisions, book.applications())).isNotEqualTo(book);
        assertThat(with(book, book.provisions(), List.of())).isNotEqualTo(book);
    }

    static Stream<Object> whatABookHolds() {
        LawBook book = PACKAGED;
        return Stream.of(book.acts(), book.provisions(), book.groups(), book.facts(), book.licences(),
                book.conditions(), book.readings(), book.parties(), book.tiers(), book.obligations(), book.exemptions(),
                book.gracePeriods(), book.penalties(), book.authorities(), book.applications(),
                book.obligations().firstEntry().getValue().wordings(),
                book.obligations().firstEntry().getValue().wordings().getFirst().binds(),
                book.conditions().firstEntry().getValue().wordings().getFirst().basis(),
                book.facts().get("roles").values(), book.facts().get("roles").basis(),
                book.licences().firstEntry().getValue().freedoms(), book.readings().firstEntry().getValue().answers(),
                book.applications().getFirst().applies().of());
    }

    @ParameterizedTest
    @MethodSource("whatABookHolds")
    void nothingInABookCanBeChanged(Object held) {
        assertThatThrownBy(() -> {
            if (held instanceof Map<?, ?> map) {
                map.clear();
            }
            else {
                ((Collection<?>) held).clear();
            }
        }).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aBookKeepsWhatItWasMadeOf() {
        SequencedMap<String, Provision> provisions = new LinkedHashMap<>(book.provisions());
        List<Application> applications = new ArrayList<>(book.applications());
        LawBook made = with(book, provisions, applications);
        provisions.clear();
        applications.clear();

        assertThat(made).isEqualTo(book);
    }

    @Test
    void aBookThatDoesNotHoldTogetherCannotBeMade() {
        SequencedMap<String, Provision> provisions = new LinkedHashMap<>(book.provisions());
        provisions.remove("art_4");

        assertThatThrownBy(() -> with(book, provisions, book.applications())).isInstanceOfSatisfying(
                LawBookException.class, e -> assertThat(e.problems()).contains(new Problem("obligations/art_4-report",
                        0, "there is no provision «art_4»; did you mean art_1, art_2, art_3?")));
    }

    private static LawBook with(LawBook book, SequencedMap<String, Provision> provisions,
            List<Application> applications) {
        return new LawBook(book.acts(), provisions, book.groups(), book.facts(), book.licences(), book.conditions(),
                book.readings(), book.parties(), book.tiers(), book.obligations(), book.exemptions(),
                book.gracePeriods(), book.penalties(), book.authorities(), applications);
    }

    /** Puts items in another order. */
    private interface Order {

        <T> SequencedMap<String, T> of(SequencedMap<String, T> items);

    }

    private static <T> SequencedMap<String, T> reversed(SequencedMap<String, T> items) {
        return new LinkedHashMap<>(items.reversed());
    }

    private static LawBook copy(LawBook book, Order order) {
        List<Application> applications = new ArrayList<>(book.applications());
        Collections.reverse(applications);
        return new LawBook(book.acts(), order.of(book.provisions()), order.of(book.groups()), order.of(book.facts()),
                order.of(book.licences()), order.of(book.conditions()), order.of(book.readings()),
                order.of(book.parties()), order.of(book.tiers()), order.of(book.obligations()),
                order.of(book.exemptions()), order.of(book.gracePeriods()), order.of(book.penalties()),
                order.of(book.authorities()), applications);
    }

}
