package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFolder;
import io.obligraph.law.LawBook;
import io.obligraph.law.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Derivations on a law of a few lines, read as text: a step a line, indented by depth.
 */
class DerivationTest {

    private static final LocalDate TODAY = LocalDate.of(2010, 1, 1);

    private static final String LAW = """
            application:
              reg_2001_1:
                - {provision: art_5, applies: reg_2001_1, from: 2002-01-01}
                - {provision: art_5, applies: cpt_II_sct_1, from: 2003-01-01}
            parties:
              PROVIDER: {name: Provider, summary: Whoever offers it., basis: art_2, when: offered}
            """;

    @TempDir
    Path folder;

    private @Nullable LawBook book;

    private void law(String... parts) {
        book = new DataFolder(folder).with(DataFolder.RULES, LAW + String.join("", parts)).read();
    }

    private List<String> because(Map<String, Object> project, LocalDate on, LocalDate knownOn) {
        return new Reasoner(book).assess(new Vocabulary(book).project(project), on, knownOn)
            .findings()
            .getFirst()
            .because()
            .stream()
            .map(reason -> "  ".repeat(reason.depth()) + reason.statement()
                    + (reason.fact() == null ? "" : " (" + reason.fact() + ": " + reason.given() + ")"))
            .toList();
    }

    private List<String> because(Map<String, Object> project) {
        return because(project, TODAY, TODAY);
    }

    private static final String ANY = """
            conditions:
              is-fine:
                title: It is fine
                negated: It is not fine
                basis: art_1
                any: [open, uses includes WORK, size > 5]
            obligations:
              art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: is-fine}
            """;

    @Test
    void ofSomethingThatNeedsAnyPartAndHoldsTheTruePartsAreTold() {
        law(ANY);

        assertThat(because(Map.of("offered", true, "open", true, "uses", List.of("PLAY"), "size", 9))).containsExactly(
                "«Do it» has bound the provider since 1 January 2002", "  Article 4 has applied since 1 January 2002",
                "  It is offered (offered: true)", "  It is fine", "    It is open (open: true)",
                "    The size is more than 5 metres (size: 9)");
    }

    @Test
    void ofSomethingThatNeedsAnyPartAndDoesNotHoldEveryPartIsTold() {
        law(ANY);

        assertThat(because(Map.of("offered", true, "open", false, "uses", List.of(), "size", 2))).containsExactly(
                "«Do it» does not bind the project", "  It is not fine", "    It is not open (open: false)",
                "    It is not for work (uses: [])", "    The size is not more than 5 metres (size: 2)");
    }

    @Test
    void ofSomethingOpenTheOpenPartsAreTold() {
        law(ANY);

        assertThat(because(Map.of("offered", true, "open", false, "uses", List.of()))).containsExactly(
                "It is open whether «Do it» binds the provider", "  It is open whether it is fine",
                "    It is not known how large it is (size: null)");
    }

    private static final String ALL = """
            conditions:
              is-fine:
                title: It is fine
                negated: It is not fine
                basis: art_1
                all: [open, uses includes WORK]
            obligations:
              art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: is-fine}
            """;

    @Test
    void ofSomethingThatNeedsAllPartsAndDoesNotHoldTheFalsePartsAreTold() {
        law(ALL);

        assertThat(because(Map.of("offered", true, "open", true, "uses", List.of("PLAY")))).containsExactly(
                "«Do it» does not bind the project", "  It is not fine", "    It is not for work (uses: [PLAY])");
    }

    @Test
    void whatIsNegatedIsToldAsItIs() {
        law("""
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER, not: open}
                """);

        assertThat(because(Map.of("offered", true, "open", false))).endsWith("  It is not open (open: false)");
    }

    @Test
    void whatFollowsFromAnotherAnswerNamesThatAnswer() {
        law("""
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: open}
                """);

        assertThat(because(Map.of("offered", true, "licence", "Apache 2")))
            .endsWith("  It is open (open: licence Apache 2)");
    }

    private static final String LATER = """
            conditions:
              is-fine: {title: It is fine, negated: It is not fine, basis: art_3, all: [open, uses includes WORK]}
            obligations:
              art_4: {title: Do it, summary: Do it well., binds: PROVIDER, any: [is-fine, size > 5]}
            """;

    @Test
    void whatIsToComeTellsWhatKeepsItAwayAndNothingThatWouldNotHelp() {
        law(LATER.replace("any: [is-fine, size > 5]", "any: [is-fine, is-large]").replace("obligations:", """
                ~ is-large: {title: It is large, negated: It is not large, basis: art_3_1, all: [open, size > 5]}
                obligations:""".replace("~", " ")));
        Map<String, Object> project = Map.of("offered", true, "open", true, "uses", List.of("WORK"), "size", 1);

        assertThat(because(project, LocalDate.of(2001, 6, 1), TODAY)).containsExactly(
                "«Do it» will bind the provider from 1 January 2003", "  Article 4 applies only from 1 January 2002",
                "  Article 3 applies only from 1 January 2003", "  It is offered (offered: true)", "  It is fine",
                "    It is open (open: true)", "    It is for work (uses: [WORK])");
    }

    @Test
    void ofWhatOneRuleKeepsAwayUntilOneDayOneThingIsEnough() {
        law(LATER.replace("art_4:", "art_3_1:"));
        Map<String, Object> project = Map.of("offered", true, "open", true, "uses", List.of("WORK"), "size", 1);

        assertThat(because(project, LocalDate.of(2002, 6, 1), TODAY))
            .containsOnlyOnce("  Article 3(1) applies only from 1 January 2003")
            .noneMatch(line -> line.contains("Article 3 applies"));
    }

    @Test
    void whatIsOpenFromALaterDayTellsTheDay() {
        law(LATER);
        Map<String, Object> project = Map.of("offered", true, "open", true, "size", 1);

        assertThat(because(project, LocalDate.of(2002, 6, 1), TODAY))
            .startsWith("It is open whether «Do it» will bind the provider from 1 January 2003");
    }

    @Test
    void whatWaitsForTheEndOfAGracePeriodTellsWhy() {
        law("""
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER}
                gracePeriods:
                  art_5: {title: Old things, summary: They wait., delays: art_4, when: open, until: 2004-01-01}
                """);
        Map<String, Object> project = Map.of("offered", true, "open", true);

        assertThat(because(project, LocalDate.of(2003, 1, 1), TODAY)).containsExactly(
                "«Do it» will bind the provider from 1 January 2004",
                "  Article 5 («Old things») gives time until 1 January 2004", "    It is open (open: true)",
                "  It is offered (offered: true)", "  Article 5 («Old things») gave time only until 1 January 2004");
    }

    @Test
    void whatIsMetButDoesNotApplyYetIsNotDenied() {
        law("""
                conditions:
                  is-fine: {title: It is fine, negated: It is not fine, basis: art_3, all: [open, uses includes WORK]}
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER, not: {applying: is-fine}}
                """);
        Map<String, Object> project = Map.of("offered", true, "open", true, "uses", List.of("WORK"));

        assertThat(because(project, LocalDate.of(2002, 6, 1), TODAY)).endsWith(
                "  It is fine, but under provisions that do not apply yet",
                "    Article 3 applies only from 1 January 2003");
    }

    @Test
    void whatAnExemptionLiftsTellsTheExemptionAndWhatItLifts() {
        law("""
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER}
                exemptions:
                  art_2: {title: Open things, summary: They are left out., lifts: art_4,
                    all: [open, uses includes WORK]}
                """);

        assertThat(because(Map.of("offered", true, "open", true, "uses", List.of("WORK")))).containsExactly(
                "«Do it» does not bind the project, because an exemption lifts it",
                "  The exemption of Article 2 («Open things») holds", "    It is open (open: true)",
                "    It is for work (uses: [WORK])", "  It is offered (offered: true)");
    }

    private static final String REPEALED = """
            obligations:
              art_4:
                title: Do it
                summary: Do it well.
                binds: PROVIDER
                when: open
                wordings:
                  - by: reg_2001_1
                  - {by: reg_2005_2, repealed: true}
            """;

    @Test
    void whatAnActRemovedNamesTheAct() {
        law(REPEALED);

        assertThat(because(Map.of("offered", true, "open", true))).containsExactly("«Do it» does not bind the project",
                "  Regulation 2005/2 removed it");
    }

    @Test
    void whatWasNotYetLawNamesTheActThatWasNotKnown() {
        law(REPEALED);

        assertThat(because(Map.of("offered", true, "open", false), TODAY, LocalDate.of(2000, 1, 1)))
            .containsExactly("«Do it» does not bind the project", "  Regulation 2001/1 was not yet published");
    }

    @Test
    void ofSeveralWordingsOnlyTheOneInForceIsExplained() {
        law("""
                conditions:
                  is-fine:
                    title: It is fine
                    negated: It is not fine
                    basis: art_1
                    wordings:
                      - {by: reg_2001_1, all: [open, size > 5]}
                      - {by: reg_2005_2, all: [open, uses includes WORK]}
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: is-fine}
                """);
        Map<String, Object> project = Map.of("offered", true, "open", true, "size", 1, "uses", List.of());

        assertThat(because(project)).containsExactly("«Do it» does not bind the project", "  It is not fine",
                "    It is not for work (uses: [])");
    }

    @Test
    void theSameIsNotSaidTwiceSideBySide() {
        law("""
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER,
                    any: [{all: [open, size > 5]}, {all: [open, size > 7]}]}
                """);

        assertThat(because(Map.of("offered", true, "open", true, "size", 9)))
            .containsOnlyOnce("  It is open (open: true)");
    }

    @Test
    void anAnswerToAnOpenQuestionIsToldAsOne() {
        law("""
                readings:
                  art_1-open:
                    question: May it be?
                    basis: art_1
                    answers:
                      YES: {says: It may., speaksFor: The text.}
                      NO: {says: It may not., speaksFor: The purpose.}
                    taken: YES
                    because: More duties bind.
                obligations:
                  art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: reading art_1-open is YES}
                """);

        assertThat(because(Map.of("offered", true))).endsWith("  An open question of Article 1 is answered «It may»");
    }

}
