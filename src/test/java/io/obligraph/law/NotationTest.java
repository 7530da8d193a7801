package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.obligraph.law.Expression.AllOf;
import io.obligraph.law.Expression.AnyOf;
import io.obligraph.law.Expression.Applying;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest.Before;
import io.obligraph.law.FactTest.Bound;
import io.obligraph.law.FactTest.Compares;
import io.obligraph.law.FactTest.Comparison;
import io.obligraph.law.FactTest.Includes;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.FactTest.Stated;
import io.obligraph.law.Obligation.Binding;
import io.obligraph.law.Obligation.Deadline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How rules are written down, and what is understood. */
class NotationTest {

    private static final String READINGS = """
            readings:
              art_1-open:
                question: May it be?
                basis: art_1
                answers:
                  YES: {says: It may., speaksFor: The text.}
                  NO: {says: It may not., speaksFor: The purpose.}
                taken: YES
                because: More duties bind.
            """;

    private DataFolder folder;

    @BeforeEach
    void aSmallLaw(@TempDir Path path) {
        folder = new DataFolder(path);
    }

    static Stream<Arguments> expressions() {
        return Stream.of(Arguments.of("offered", new Stated("offered")),
                Arguments.of("is-offered", new Named("is-offered")),
                Arguments.of("uses includes WORK", new Includes("uses", "WORK")),
                Arguments.of("colour is RED", new Includes("colour", "RED")),
                Arguments.of("size > 5", new Compares("size", Comparison.MORE_THAN, new Bound(5, 1, null))),
                Arguments.of("size >= 0.5", new Compares("size", Comparison.AT_LEAST, new Bound(0.5, 1, null))),
                Arguments.of("size < 1.0e+25", new Compares("size", Comparison.LESS_THAN, new Bound(1e25, 1, null))),
                Arguments.of("size <= 1e-3", new Compares("size", Comparison.AT_MOST, new Bound(0.001, 1, null))),
                Arguments.of("size > 1e23 / 3", new Compares("size", Comparison.MORE_THAN, new Bound(1e23, 3, null))),
                Arguments.of("size > former", new Compares("size", Comparison.MORE_THAN, new Bound(1, 1, "former"))),
                Arguments.of("size > former / 3",
                        new Compares("size", Comparison.MORE_THAN, new Bound(1, 3, "former"))),
                Arguments.of("size >= former * 1.5",
                        new Compares("size", Comparison.AT_LEAST, new Bound(1.5, 1, "former"))),
                Arguments.of("offeredOn before 2003-04-05", new Before("offeredOn", LocalDate.of(2003, 4, 5))),
                Arguments.of("offeredOn reached", new Reached("offeredOn")),
                Arguments.of("reading art_1-open is NO", new ReadingIs("art_1-open", "NO")),
                Arguments.of("{not: open}", new Not(new Stated("open"))),
                Arguments.of("{applying: is-offered}", new Applying(new Named("is-offered"))),
                Arguments.of("{all: [open, offered]}", new AllOf(List.of(new Stated("open"), new Stated("offered")))),
                Arguments.of("{any: [open, offered]}", new AnyOf(List.of(new Stated("open"), new Stated("offered")))),
                Arguments.of("{all: [{any: [open, {not: {not: offered}}]}]}", new AllOf(
                        List.of(new AnyOf(List.of(new Stated("open"), new Not(new Not(new Stated("offered")))))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expressions")
    void whatMustBeSoIsReadAsItIsWritten(String written, Expression expected) {
        assertThat(tierWhen("when: " + written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("joints")
    void aJointMayStandDirectlyInTheItem(String written, Expression expected) {
        assertThat(tierWhen(written)).isEqualTo(expected);
    }

    static Stream<Arguments> joints() {
        Stated open = new Stated("open");
        return Stream.of(Arguments.of("all: [open]", new AllOf(List.of(open))),
                Arguments.of("any: [open]", new AnyOf(List.of(open))), Arguments.of("not: open", new Not(open)),
                Arguments.of("applying: open", new Applying(open)));
    }

    @Test
    void anItemThatSaysNothingHoldsAlways() {
        assertThat(tierWhen("summary: It is.")).isEqualTo(new AllOf(List.of()));
    }

    private Expression tierWhen(String lines) {
        String summary = lines.startsWith("summary") ? "" : "    summary: It is.\n";
        return folder.withRules(READINGS + "tiers:\n  T:\n    name: T\n    basis: art_1\n" + summary + "    " + lines)
            .read()
            .tiers()
            .get("T")
            .when();
    }

    @Test
    void partsAreTheExpressionsDirectlyInside() {
        Stated open = new Stated("open");
        Not not = new Not(open);

        assertThat(new AllOf(List.of(not, open)).parts()).containsExactly(not, open);
        assertThat(not.parts()).containsExactly(open);
        assertThat(new Applying(not).parts()).containsExactly(not);
        assertThat(open.parts()).isEmpty();
        assertThat(new Named("is-offered").parts()).isEmpty();
        assertThat(new ReadingIs("art_1-open", "NO").parts()).isEmpty();
    }

    @Test
    void anObligationIsReadWithAllThatItSays() {
        Obligation obligation = folder.withRules("""
                obligations:
                  art_4-report:
                    title: Report
                    summary: Report it.
                    binds: {PROVIDER: open}
                    owedTo: {PROVIDER: downstream}
                    contents: anx_I
                    deadlines: [{period: P14D, runs: after the event}]
                    related: art_3_1
                    when: offered
                """).read().obligations().get("art_4-report");

        assertThat(obligation.wordings()).containsExactly(new Obligation.Wording("reg_2001_1", "art_4", "Report",
                "Report it.", List.of(new Binding("PROVIDER", new Stated("open"))), new Stated("offered"), "anx_I",
                List.of(new Deadline("P14D", "after the event")), List.of("art_3_1"),
                List.of(new Obligation.Creditor("PROVIDER", Obligation.Side.DOWNSTREAM))));
    }

    @Test
    void partiesAreNamedAloneOrInAList() {
        LawBook book = folder.withRules("""
                parties:
                  BUYER: {name: Buyer, summary: Whoever buys it., basis: art_2}
                obligations:
                  art_4-one: {title: One, summary: One., binds: BUYER}
                  art_4-two: {title: Two, summary: Two., binds: [PROVIDER, BUYER]}
                """).read();

        assertThat(binds(book, "art_4-one")).containsExactly(new Binding("BUYER", null));
        assertThat(binds(book, "art_4-two")).containsExactly(new Binding("PROVIDER", null), new Binding("BUYER", null));
    }

    private static List<Binding> binds(LawBook book, String obligation) {
        return book.obligations().get(obligation).wordings().getFirst().binds();
    }

    @Test
    void aWordingSaysOnlyWhatItSaysOtherwiseThanTheItem() {
        Obligation obligation = folder.withRules("""
                obligations:
                  art_3_2:
                    title: Do more
                    binds: PROVIDER
                    when: open
                    wordings:
                      - by: reg_2001_1
                        provision: art_3
                        summary: As it was.
                      - by: reg_2005_2
                        title: Do still more
                        summary: As it is.
                        not: open
                """).read().obligations().get("art_3_2");

        assertThat(obligation.wordings())
            .extracting(Obligation.Wording::act, Obligation.Wording::provision, Obligation.Wording::title,
                    Obligation.Wording::summary, Obligation.Wording::when)
            .containsExactly(tuple("reg_2001_1", "art_3", "Do more", "As it was.", new Stated("open")),
                    tuple("reg_2005_2", "art_3_2", "Do still more", "As it is.", new Not(new Stated("open"))));
    }

    @Test
    void aRepealLeavesNothingThatMustBeSo() {
        Obligation obligation = folder.withRules("""
                obligations:
                  art_4:
                    title: Do more
                    summary: Do it.
                    binds: PROVIDER
                    wordings:
                      - by: reg_2001_1
                      - {by: reg_2005_2, repealed: true}
                """).read().obligations().get("art_4");

        assertThat(obligation.wordings()).extracting(Obligation.Wording::when)
            .containsExactly(new AllOf(List.of()), null);
    }

    @Test
    void anExemptionAndAGracePeriodAreReadWithWhatTheyChoose() {
        LawBook book = folder.withRules("""
                exemptions:
                  art_2:
                    title: Open things
                    summary: They are left out.
                    lifts: [reg_2001_1]
                    except: art_3_1_a
                    for: PROVIDER
                    when: open
                gracePeriods:
                  art_5:
                    title: Old things
                    summary: They wait.
                    delays: art_3
                    when: offeredOn before 2001-05-01
                    until: 2004-01-01
                obligations:
                  art_3_1_a: {title: Do a part, summary: Do it., binds: PROVIDER}
                """).read();

        assertThat(book.exemptions().get("art_2").wordings()).containsExactly(new Exemption.Wording("reg_2001_1",
                "art_2", "Open things", "They are left out.",
                new Selection(List.of("reg_2001_1"), List.of("art_3_1_a")), List.of("PROVIDER"), new Stated("open")));
        assertThat(book.gracePeriods().get("art_5").wordings()).containsExactly(new GracePeriod.Wording("reg_2001_1",
                "art_5", "Old things", "They wait.", new Selection(List.of("art_3"), List.of()), List.of(),
                new Before("offeredOn", LocalDate.of(2001, 5, 1)), LocalDate.of(2004, 1, 1)));
    }

    @Test
    void aPenaltyAndAnAuthorityAreReadWithWhatTheyReach() {
        LawBook book = folder.withRules("""
                penalties:
                  art_4:
                    title: Breach of the duty
                    summary: A fine.
                    punishes: art_3_1
                    for: PROVIDER
                    amount: 15000000
                    share: 3
                    lower: open
                    when: offered
                authorities:
                  GUARD:
                    name: The guard
                    summary: It guards.
                    competences:
                      - {provision: art_5, supervises: reg_2001_1, except: art_3_1, when: open}
                      - {provision: art_5, supervises: art_3}
                """).read();

        assertThat(book.penalties().get("art_4").wordings()).containsExactly(new Penalty.Wording("reg_2001_1", "art_4",
                "Breach of the duty", "A fine.", new Selection(List.of("art_3_1"), List.of()), List.of("PROVIDER"),
                15_000_000, 3, new Stated("offered"), new Stated("open")));
        assertThat(book.authorities().get("GUARD").competences()).containsExactly(
                new Authority.Competence("art_5", new Selection(List.of("reg_2001_1"), List.of("art_3_1")),
                        new Stated("open")),
                new Authority.Competence("art_5", new Selection(List.of("art_3"), List.of()), new AllOf(List.of())));
    }

    @Test
    void actsProvisionsFactsLicencesReadingsAndDaysAreReadAsTheyStand() {
        LawBook book = folder.withRules(READINGS + """
                tiers:
                  T: {name: T, summary: It is., basis: [art_1, art_2], when: reading art_1-open is YES}
                """).read();

        assertThat(book.acts().get("reg_2005_2"))
            .isEqualTo(new Act("reg_2005_2", "Regulation 2005/2", "The amendment", LocalDate.of(2005, 1, 10),
                    LocalDate.of(2005, 2, 1), "reg_2001_1", "http://data.europa.eu/eli/reg/2005/2"));
        assertThat(book.provisions().get("art_3_2")).isEqualTo(new Provision("art_3_2", ProvisionType.PARAGRAPH,
                "Article 3(2)", null, "art_3", List.of(), List.of(), "reg_2005_2", null, null));
        assertThat(book.facts().get("size")).extracting(Fact::type, Fact::unit, Fact::title, Fact::basis)
            .containsExactly(FactType.NUMBER, "metres", "the size", List.of("art_1"));
        assertThat(book.facts().get("uses").values().get("PLAY")).isEqualTo(
                new Fact.Value("PLAY", "Play", "Play.", List.of("art_2"), "It is for play", "It is not for play"));
        assertThat(book.facts().get("licence")).extracting(Fact::knownValues, fact -> fact.implies().get("open"))
            .containsExactly("licences", "freeAndOpenSource");
        assertThat(book.licences().values()).extracting(Licence::id, Licence::freeAndOpenSource)
            .containsExactly(tuple("Apache-2.0", true), tuple("Closed-1.0", false), tuple("Debated-1.0", null));
        assertThat(book.readings().get("art_1-open").answers().sequencedKeySet()).containsExactly("YES", "NO");
        assertThat(book.readings().get("art_1-open").taken()).isEqualTo("YES");
        assertThat(book.tiers().get("T").basis()).containsExactly("art_1", "art_2");
        assertThat(book.applications()).containsExactly(new Application("reg_2001_1", "art_5",
                new Selection(List.of("reg_2001_1"), List.of()), LocalDate.of(2002, 1, 1)));
    }

}
