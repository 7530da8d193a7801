package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFolder;
import io.obligraph.law.LawBook;
import io.obligraph.law.Party;
import io.obligraph.law.Reading;
import io.obligraph.law.Vocabulary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each status means, case by case, on a law of a few lines: one duty of a provider
 * (Article 4), in application since 2002, and beside it whatever a case needs. The
 * section with Article 3 applies from 2003. An amendment of 2005 may change all that.
 */
class StatusTest {

    private static final LocalDate TODAY = LocalDate.of(2010, 1, 1);

    private static final LocalDate BEFORE_IT_APPLIES = LocalDate.of(2001, 6, 1);

    private static final LocalDate IT_APPLIES = LocalDate.of(2002, 1, 1);

    private static final LocalDate SECTION_APPLIES = LocalDate.of(2003, 1, 1);

    private static final String LAW = """
            application:
              reg_2001_1:
                - {provision: art_5, applies: reg_2001_1, from: 2002-01-01}
                - {provision: art_5, applies: cpt_II_sct_1, from: 2003-01-01}
            parties:
              PROVIDER: {name: Provider, summary: Whoever offers it., basis: art_2, when: offered}
            """;

    private static final String DUTY = """
            obligations:
              art_4: {title: Do it, summary: Do it well., binds: PROVIDER}
            """;

    private static final Map<String, Object> OFFERED = Map.of("offered", true);

    @TempDir
    Path folder;

    private @Nullable LawBook book;

    private @Nullable Reasoner reasoner;

    private void law(String... parts) {
        book = new DataFolder(folder).with(DataFolder.RULES, LAW + String.join("", parts)).read();
        reasoner = new Reasoner(book);
    }

    private Assessment assess(Map<String, Object> project, LocalDate on, LocalDate knownOn) {
        return reasoner.assess(new Vocabulary(book).project(project), on, knownOn);
    }

    private Finding duty(Map<String, Object> project, LocalDate on) {
        return duty(project, on, TODAY);
    }

    private Finding duty(Map<String, Object> project, LocalDate on, LocalDate knownOn) {
        return assess(project, on, knownOn).findings()
            .stream()
            .filter(finding -> finding.obligation().id().equals("art_4"))
            .findFirst()
            .orElseThrow();
    }

    private static void assertIs(Finding finding, Status status, @Nullable LocalDate since) {
        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.since()).isEqualTo(since);
    }

    @Nested
    class ByTheDaysOfTheLaw {

        @Test
        void aDutyAppliesSinceItsProvisionDoes() {
            law(DUTY);

            assertIs(duty(OFFERED, IT_APPLIES), Status.APPLIES, IT_APPLIES);
            assertIs(duty(OFFERED, TODAY), Status.APPLIES, IT_APPLIES);
        }

        @Test
        void untilThenItIsUpcoming() {
            law(DUTY);

            assertIs(duty(OFFERED, IT_APPLIES.minusDays(1)), Status.UPCOMING, IT_APPLIES);
            assertIs(duty(OFFERED, LocalDate.of(1990, 1, 1)), Status.UPCOMING, IT_APPLIES);
        }

        @Test
        void itBindsFromTheLatestDayOfAllThatItRestsOn() {
            law("""
                    conditions:
                      is-open: {title: It is open, negated: It is not open, basis: art_3, when: open}
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: is-open}
                    """);
            Map<String, Object> open = Map.of("offered", true, "open", true);

            assertIs(duty(open, IT_APPLIES), Status.UPCOMING, SECTION_APPLIES);
            assertIs(duty(open, TODAY), Status.APPLIES, SECTION_APPLIES);
        }

        @Test
        void whatIsNegatedCountsByItsContentWhateverTheDay() {
            law("""
                    conditions:
                      is-open: {title: It is open, negated: It is not open, basis: art_3, when: open}
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, not: is-open}
                    """);

            assertIs(duty(Map.of("offered", true, "open", true), IT_APPLIES), Status.NOT_APPLICABLE, null);
            assertIs(duty(Map.of("offered", true, "open", false), IT_APPLIES), Status.APPLIES, IT_APPLIES);
        }

        @Test
        void whatIsNegatedCountsFromItsDayWhereTheRuleSaysSo() {
            law("""
                    conditions:
                      is-open: {title: It is open, negated: It is not open, basis: art_3, when: open}
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, not: {applying: is-open}}
                    """);
            Map<String, Object> open = Map.of("offered", true, "open", true);

            assertIs(duty(open, SECTION_APPLIES.minusDays(1)), Status.APPLIES, IT_APPLIES);
            assertIs(duty(open, SECTION_APPLIES), Status.NOT_APPLICABLE, null);
        }

        @Test
        void theSmallestPartThatARuleNamesSetsTheDay() {
            law("""
                    obligations:
                      art_3_1_a: {title: Do it, summary: Do it well., binds: PROVIDER}
                    """);

            assertIs(assess(OFFERED, IT_APPLIES, TODAY).findings().getFirst(), Status.UPCOMING, SECTION_APPLIES);
        }

        @Test
        void whatIsLeftOutOfARuleAboutTheWholeActGetsNoDayFromIt() {
            book = new DataFolder(folder)
                .with(DataFolder.RULES,
                        LAW.replace("applies: reg_2001_1,", "applies: reg_2001_1, except: art_4,") + DUTY)
                .read();
            reasoner = new Reasoner(book);

            assertIs(duty(OFFERED, TODAY), Status.NOT_APPLICABLE, null);
        }

    }

    @Nested
    class WithOpenFacts {

        @Test
        void aDutyIsUndeterminedIfAFactThatDecidesIsMissing() {
            law(DUTY);

            assertIs(duty(Map.of(), TODAY), Status.UNDETERMINED, null);
        }

        @Test
        void whatIsMissingButCannotChangeAnythingIsNoMatter() {
            law("""
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, all: [offered, open]}
                    """);

            assertIs(duty(Map.of("open", false), TODAY), Status.NOT_APPLICABLE, null);
        }

        @Test
        void itIsUndeterminedIfItOpensLaterBeforeItBindsForCertain() {
            law(DUTY, """
                    gracePeriods:
                      art_5: {title: Time, summary: Time., delays: art_4, when: open, until: 2004-01-01}
                    """);

            assertIs(duty(OFFERED, BEFORE_IT_APPLIES), Status.UNDETERMINED, LocalDate.of(2004, 1, 1));
            assertIs(duty(OFFERED, IT_APPLIES), Status.UNDETERMINED, LocalDate.of(2004, 1, 1));
            assertIs(duty(OFFERED, LocalDate.of(2004, 1, 1)), Status.APPLIES, LocalDate.of(2004, 1, 1));
        }

        @Test
        void itIsUpcomingIfItBindsForCertainBeforeItOpens() {
            law("""
                    conditions:
                      is-open: {title: It is open, negated: It is not open, basis: art_3, when: open}
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, not: {applying: is-open}}
                    """);

            assertIs(duty(OFFERED, BEFORE_IT_APPLIES), Status.UPCOMING, IT_APPLIES);
            assertIs(duty(OFFERED, IT_APPLIES), Status.APPLIES, IT_APPLIES);
            assertIs(duty(OFFERED, SECTION_APPLIES), Status.UNDETERMINED, null);
        }

        @Test
        void whatIsAskedIsWhatDecidesAndNothingElse() {
            law("""
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, any: [open, size > former / 3]}
                    """);
            Assessment assessment = assess(Map.of("offered", true, "size", 5), TODAY, TODAY);

            assertThat(assessment.openQuestions()).extracting(OpenQuestion::fact)
                .containsExactlyInAnyOrder("open", "licence", "former");
            assertThat(assess(Map.of("offered", false), TODAY, TODAY).openQuestions()).isEmpty();
        }

    }

    @Nested
    class WithExemptions {

        private static final String EXEMPTION = """
                exemptions:
                  art_2: {title: Open things, summary: They are left out., lifts: art_4, when: open}
                """;

        @Test
        void aDutyThatAnExemptionLiftsIsExempt() {
            law(DUTY, EXEMPTION);
            Finding finding = duty(Map.of("offered", true, "open", true), TODAY);

            assertIs(finding, Status.EXEMPT, null);
            assertThat(finding.exemptedBy()).extracting(exemption -> exemption.id()).containsExactly("art_2");
        }

        @Test
        void itIsExemptEvenIfItIsOpenWhetherItWouldBind() {
            law(DUTY, EXEMPTION);

            assertIs(duty(Map.of("open", true), TODAY), Status.EXEMPT, null);
        }

        @Test
        void itIsNotApplicableIfItWouldNotBindAnyway() {
            law(DUTY, EXEMPTION);
            Finding finding = duty(Map.of("offered", false, "open", true), TODAY);

            assertIs(finding, Status.NOT_APPLICABLE, null);
            assertThat(finding.exemptedBy()).isEmpty();
        }

        @Test
        void itIsExemptAlreadyIfItWouldBindOnALaterDay() {
            law(DUTY, EXEMPTION);

            assertIs(duty(Map.of("offered", true, "open", true), BEFORE_IT_APPLIES), Status.EXEMPT, null);
        }

        @Test
        void itIsUndeterminedIfTheExemptionIsOpen() {
            law(DUTY, EXEMPTION);

            assertIs(duty(OFFERED, TODAY), Status.UNDETERMINED, null);
            assertIs(duty(OFFERED, BEFORE_IT_APPLIES), Status.UNDETERMINED, null);
        }

        @Test
        void itIsUpcomingIfTheExemptionIsLostLater() {
            law(DUTY, """
                    conditions:
                      is-open: {title: It is open, negated: It is not open, basis: art_3, when: open}
                    exemptions:
                      art_2: {title: Things, summary: They are left out., lifts: art_4, not: {applying: is-open}}
                    """);

            assertIs(duty(Map.of("offered", true, "open", true), IT_APPLIES), Status.UPCOMING, SECTION_APPLIES);
        }

        @Test
        void anExemptionForOnePartyLeavesTheOtherBound() {
            law("""
                      BUYER: {name: Buyer, summary: Whoever buys it., basis: art_2, when: uses includes WORK}
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: [PROVIDER, BUYER]}
                    exemptions:
                      art_2: {title: Buyers, summary: They are left out., lifts: art_4, for: BUYER, when: open}
                      art_1: {title: Providers, summary: They are left out., lifts: art_4, for: PROVIDER, when: open}
                      art_5: {title: Large, summary: They are left out., lifts: art_4, for: BUYER, when: size > 5}
                    """);
            Map<String, Object> both = Map.of("offered", true, "uses", List.of("WORK"), "open", false, "size", 9);
            Map<String, Object> buyer = Map.of("offered", false, "uses", List.of("WORK"), "open", true, "size", 1);

            assertIs(duty(both, TODAY), Status.APPLIES, IT_APPLIES);
            assertThat(duty(both, TODAY).parties()).extracting(Party::id).containsExactly("PROVIDER");
            assertIs(duty(buyer, TODAY), Status.EXEMPT, null);
            assertThat(duty(buyer, TODAY).parties()).extracting(Party::id).containsExactly("BUYER");
            assertThat(duty(buyer, TODAY).exemptedBy()).extracting(exemption -> exemption.id())
                .containsExactly("art_2");
        }

    }

    @Nested
    class WithGracePeriods {

        @Test
        void whatWasThereBeforeHasTimeAndWhatCameLaterHasNone() {
            law(DUTY, """
                    gracePeriods:
                      art_5: {title: Old things, summary: They wait., delays: art_4, when: offeredOn before 2001-05-01,
                        until: 2004-01-01}
                    """);
            Map<String, Object> old = Map.of("offeredOn", "2001-04-30");
            Map<String, Object> young = Map.of("offeredOn", "2001-05-01");
            LocalDate end = LocalDate.of(2004, 1, 1);

            assertIs(duty(old, end.minusDays(1)), Status.UPCOMING, end);
            assertIs(duty(old, end), Status.APPLIES, end);
            assertIs(duty(young, end.minusDays(1)), Status.APPLIES, IT_APPLIES);
        }

    }

    @Nested
    class WithDaysOfTheProject {

        @Test
        void aDutyThatFollowsFromAnEventAppliesSinceItsDay() {
            law("""
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: offeredOn reached}
                    """);
            LocalDate event = LocalDate.of(2003, 5, 5);
            Map<String, Object> project = Map.of("offeredOn", event);

            assertIs(duty(project, event.minusDays(1)), Status.UPCOMING, event);
            assertIs(duty(project, event), Status.APPLIES, event);
            assertIs(duty(project, TODAY), Status.APPLIES, event);
            assertIs(duty(Map.of("offered", true), TODAY), Status.UNDETERMINED, null);
        }

        @Test
        void anEventBeforeTheLawAppliesWaitsForIt() {
            law("""
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: offeredOn reached}
                    """);

            assertIs(duty(Map.of("offeredOn", "1999-01-01"), TODAY), Status.APPLIES, IT_APPLIES);
        }

    }

    @Nested
    class WithAmendments {

        private static final LocalDate AMENDMENT_PUBLISHED = LocalDate.of(2005, 1, 10);

        private static final LocalDate AMENDMENT_IN_FORCE = LocalDate.of(2005, 2, 1);

        @Test
        void beforeAnyPublicationNothingIsLawNorToCome() {
            law(DUTY, "tiers: {T: {name: T, summary: It is., basis: art_1, when: offered}}\n", """
                    exemptions:
                      art_2: {title: Open things, summary: They are left out., lifts: art_4, when: open}
                    """);
            LocalDate tooEarly = LocalDate.of(2001, 1, 9);
            Assessment assessment = assess(Map.of("offered", true, "open", true), TODAY, tooEarly);

            assertThat(assessment.findings()).allMatch(finding -> finding.status() == Status.NOT_APPLICABLE);
            assertThat(assessment.tiers()).allMatch(tier -> tier.holds() == Truth.FALSE);
            assertThat(assessment.exemptions()).allMatch(exemption -> exemption.holds() == Truth.FALSE);
            assertThat(assess(Map.of(), TODAY, tooEarly).openQuestions()).isEmpty();
            assertIs(duty(Map.of("offered", true, "open", false), TODAY, tooEarly.plusDays(1)), Status.APPLIES,
                    IT_APPLIES);
        }

        @Test
        void aDutyThatMovedIsOneWithTheProvisionOfTheDay() {
            law("""
                    obligations:
                      art_4:
                        title: Do it
                        summary: Do it well.
                        binds: PROVIDER
                        wordings:
                          - {by: reg_2001_1, provision: art_2}
                          - {by: reg_2005_2, provision: art_4}
                    """);

            assertThat(duty(OFFERED, AMENDMENT_IN_FORCE.minusDays(1)).wording().provision()).isEqualTo("art_2");
            assertThat(duty(OFFERED, AMENDMENT_IN_FORCE).wording().provision()).isEqualTo("art_4");
            assertThat(duty(OFFERED, AMENDMENT_IN_FORCE, AMENDMENT_PUBLISHED.minusDays(1)).wording().provision())
                .isEqualTo("art_2");
            assertIs(duty(OFFERED, AMENDMENT_IN_FORCE), Status.APPLIES, IT_APPLIES);
        }

        @Test
        void eachWordingBindsByItsOwnCondition() {
            law("""
                    obligations:
                      art_4:
                        title: Do it
                        summary: Do it well.
                        binds: PROVIDER
                        wordings:
                          - {by: reg_2001_1, when: open}
                          - {by: reg_2005_2, not: open}
                    """);
            Map<String, Object> closed = Map.of("offered", true, "open", false);

            assertIs(duty(closed, IT_APPLIES), Status.UPCOMING, AMENDMENT_IN_FORCE);
            assertIs(duty(closed, IT_APPLIES, AMENDMENT_PUBLISHED.minusDays(1)), Status.NOT_APPLICABLE, null);
        }

        @Test
        void anExemptionFromTheOldWordingDoesNotLiftTheNewOne() {
            law("""
                    obligations:
                      art_4:
                        title: Do it
                        summary: Do it well.
                        binds: PROVIDER
                        wordings:
                          - {by: reg_2001_1, provision: art_2}
                          - {by: reg_2005_2, provision: art_4}
                    exemptions:
                      art_1: {title: Old things, summary: They are left out., lifts: art_2}
                    """);

            assertIs(duty(OFFERED, IT_APPLIES, AMENDMENT_PUBLISHED.minusDays(1)), Status.EXEMPT, null);
            assertIs(duty(OFFERED, IT_APPLIES), Status.UPCOMING, AMENDMENT_IN_FORCE);
        }

        @Test
        void aDutyThatAnAmendmentBringsBindsFromItsEntryIntoForce() {
            law("""
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, by: reg_2005_2}
                    """);

            assertIs(duty(OFFERED, IT_APPLIES), Status.UPCOMING, AMENDMENT_IN_FORCE);
            assertIs(duty(OFFERED, TODAY, AMENDMENT_PUBLISHED.minusDays(1)), Status.NOT_APPLICABLE, null);
        }

        @Test
        void aDutyThatAnAmendmentRemovesEndsWithItsEntryIntoForce() {
            law("""
                    obligations:
                      art_4:
                        title: Do it
                        summary: Do it well.
                        binds: PROVIDER
                        wordings:
                          - by: reg_2001_1
                          - {by: reg_2005_2, repealed: true}
                    """);

            assertIs(duty(OFFERED, AMENDMENT_IN_FORCE.minusDays(1)), Status.APPLIES, IT_APPLIES);
            assertIs(duty(OFFERED, AMENDMENT_IN_FORCE), Status.NOT_APPLICABLE, null);
            assertIs(duty(OFFERED, TODAY, AMENDMENT_PUBLISHED.minusDays(1)), Status.APPLIES, IT_APPLIES);
        }

        @Test
        void theDaysOfTheNewestKnownActReplaceThoseBefore() {
            book = new DataFolder(folder).with(DataFolder.RULES, LAW.replace("parties:", """
                      reg_2005_2:
                        - {provision: art_5, applies: reg_2001_1, from: 2007-01-01}
                    parties:""") + DUTY).read();
            reasoner = new Reasoner(book);

            assertIs(duty(OFFERED, TODAY, AMENDMENT_PUBLISHED.minusDays(1)), Status.APPLIES, IT_APPLIES);
            assertIs(duty(OFFERED, TODAY, AMENDMENT_PUBLISHED), Status.APPLIES, LocalDate.of(2007, 1, 1));
        }

    }

    @Nested
    class Tiers {

        private static final String TIER = """
                tiers:
                  T: {name: T, summary: It is., basis: art_3, when: open}
                """;

        private TierFinding tier(Map<String, Object> project, LocalDate on) {
            return assess(project, on, TODAY).tiers().getFirst();
        }

        @Test
        void aTierHoldsByItsContentAndSaysSinceWhenItHasEffect() {
            law(TIER);

            assertThat(tier(Map.of("open", true), BEFORE_IT_APPLIES).holds()).isEqualTo(Truth.TRUE);
            assertThat(tier(Map.of("open", true), BEFORE_IT_APPLIES).since()).isEqualTo(SECTION_APPLIES);
            assertThat(tier(Map.of("open", true), TODAY).since()).isEqualTo(SECTION_APPLIES);
        }

        @Test
        void aTierHoldsWhetherOrNotAnExemptionLiftsItsDuties() {
            law(TIER, """
                    obligations:
                      art_4: {title: Do it, summary: Do it well., binds: PROVIDER, when: open}
                    exemptions:
                      art_2: {title: All, summary: All., lifts: reg_2001_1}
                    """);

            assertThat(tier(Map.of("offered", true, "open", true), TODAY).holds()).isEqualTo(Truth.TRUE);
        }

        @Test
        void aTierThatDoesNotHoldOrIsOpenHasNoDay() {
            law(TIER);

            assertThat(tier(Map.of("open", false), TODAY).holds()).isEqualTo(Truth.FALSE);
            assertThat(tier(Map.of(), TODAY).holds()).isEqualTo(Truth.UNKNOWN);
            assertThat(tier(Map.of("open", false), TODAY).since()).isNull();
            assertThat(tier(Map.of(), TODAY).since()).isNull();
        }

    }

    @Nested
    class WithReadings {

        private static final String READING = """
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
                  art_4:
                    title: Do it
                    summary: Do it well.
                    binds: PROVIDER
                    any: [open, reading art_1-open is YES]
                """;

        @Test
        void theAnswerThatIsTakenDecides() {
            law(READING);

            assertIs(duty(Map.of("offered", true, "open", false), TODAY), Status.APPLIES, IT_APPLIES);
        }

        @Test
        void aFindingNamesTheReadingsUnderWhichItWouldComeOutDifferently() {
            law(READING);

            assertThat(duty(Map.of("offered", true, "open", false), TODAY).readings()).extracting(Reading::id)
                .containsExactly("art_1-open");
            assertThat(duty(OFFERED, TODAY).readings()).extracting(Reading::id).containsExactly("art_1-open");
            assertThat(duty(Map.of("offered", true, "open", true), TODAY).readings()).isEmpty();
            assertThat(duty(Map.of("offered", false), TODAY).readings()).isEmpty();
        }

    }

}
