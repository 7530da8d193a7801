package io.obligraph.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checking a project as people do it. */
class CheckInBrowserTest extends BrowserTest {

    private static final String OPEN_MODEL = "artefacts=GPAI_MODEL&roles=PROVIDER&placedOnUnionMarket=true"
            + "&establishedInUnion=true&placedOn=2025-12-02&exclusions=none&licence=apache-2.0&monetised=false"
            + "&published=WEIGHTS&published=ARCHITECTURE&published=USAGE_INFORMATION&trainingComputeFlop=7e24"
            + "&designatedSystemicRisk=false&modifiesGpaiModel=false";

    static Stream<Arguments> pages() {
        return Stream
            .of("/check", "/check?find=mistral", "/check?" + OPEN_MODEL + "&if.monetised=true",
                    "/check?artefacts=AI_SYSTEM&ask=useCases", "/check?ask=artefacts",
                    "/check?" + OPEN_MODEL + "&whatif=placedOn&if.roles=DEPLOYER",
                    "/check?" + OPEN_MODEL + "&from.licence=model_card:README.md:2:license:+apache-2.0"
                            + "&against.licence=spdx:bom.json:9:MIT%7CIt+is+concluded.",
                    "/check?artefacts=GPAI_MODEL&ask=licence", "/check?model=llama-3.1-405b&on=nothing",
                    "/check/reasons?obligation=art_53_1_a&" + OPEN_MODEL)
            .flatMap(path -> Stream.of(Look.WIDE, Look.NARROW_DARK).map(look -> Arguments.of(path, look)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isGoodForEveryone(String path, Look look) {
        try (Seen seen = open(path, look)) {
            seen.isGood();
            assertThat(seen.status()).isEqualTo(200);
        }
    }

    @Test
    void oneQuestionFollowsTheOtherAndTheAddressHoldsTheAnswers() {
        try (Seen seen = open("/check", Look.WIDE)) {
            Page page = seen.page();
            page.getByText("Start with the first question").click();
            question(page, "What is it?");
            page.locator("input[value=GPAI_MODEL]").check();
            press(page, "These and no others");
            assertThat(page).hasURL(Pattern.compile("/check\\?artefacts=GPAI_MODEL$"));
            assertThat(page.locator("#question")).isFocused();
            assertThat(page.locator(".verdict")).containsText("open");

            String next = page.locator("#question").textContent();
            press(page, "I don't know");
            assertThat(page).hasURL(Pattern.compile("=unknown$"));
            assertThat(page.locator("#question")).not().hasText(next);
            assertThat(page.locator("section:has(#aside) a").first()).hasText(next);

            page.goBack();
            assertThat(page.locator("#question")).hasText(next);
            afterwards(seen).isGood();
        }
    }

    @Test
    void answeredToTheEndNothingIsLeftToAsk() {
        try (Seen seen = open("/check?" + OPEN_MODEL, Look.WIDE)) {
            seen.keep("check");
            press(seen.page(), "Yes");
            question(seen.page(), "Nothing is left to ask");
            assertThat(seen.page().locator(".verdict")).containsText("xempt from «Draw up and keep technical");
            assertThat(seen.page().locator(".verdict")).not().containsText("open,");
        }
    }

    @Test
    void theReasonsOpenBesideTheObligation() {
        try (Seen seen = open("/check?" + OPEN_MODEL, Look.WIDE)) {
            Locator exempt = seen.page().locator(".obligations > li:has(a[href='/obligations/art_53_1_a'])");
            exempt.locator("details.because > summary").click();
            assertThat(exempt).containsText("does not bind the project, because an exemption lifts it");
            assertThat(exempt.locator("a.official").first()).hasAttribute("href",
                    Pattern.compile("^http://data\\.europa\\.eu/eli/|^https?://"));
            afterwards(seen).isGood().keep("check-reasons");
        }
    }

    @Test
    void anotherAnswerCanBeTriedAndTaken() {
        try (Seen seen = open("/check?" + OPEN_MODEL, Look.WIDE)) {
            Page page = seen.page();
            page.getByLabel("What if yes? Is it provided against a price or otherwise monetised?").click();
            assertThat(page).hasURL(Pattern.compile("&if\\.monetised=true$"));
            assertThat(page.locator("section:has(#supposed)")).containsText("2 obligations would bind");
            page.getByText("It is so: keep it as the answer").click();
            assertThat(page).hasURL(Pattern.compile("monetised=true"));
            assertThat(page.locator(".verdict")).not().containsText("xempt");
        }
    }

    @Test
    void everyAnswerCanBeSupposedOtherwiseAndSeveralTogether() {
        try (Seen seen = open("/check?" + OPEN_MODEL, Look.NARROW)) {
            Page page = seen.page();
            page.getByLabel("What if it were otherwise? How much compute did its training take in all?").click();
            page.locator("section.question input[type=number]").fill("2e25");
            press(page, "See what would change");
            Locator supposed = page.locator("section:has(#supposed)");
            assertThat(supposed).containsText("Supposed 2 × 10²⁵ FLOP instead of: 7 × 10²⁴ FLOP");
            assertThat(supposed).containsText("would bind");
            page.getByLabel("What if yes? Is it provided against a price or otherwise monetised?").click();
            assertThat(supposed.getByText("Supposed", new Locator.GetByTextOptions().setExact(true))).hasCount(2);
            supposed.getByText("Drop").first().click();
            assertThat(page).hasURL(Pattern.compile("&if\\.monetised=true$"));
            assertThat(supposed.getByText("Supposed", new Locator.GetByTextOptions().setExact(true))).hasCount(1);
            supposed.getByText("Back to what was said").click();
            assertThat(page.locator("#supposed")).hasCount(0);
        }
    }

    @Test
    void theCountsLeadToTheObligations() {
        try (Seen seen = open("/check#artefacts=AI_SYSTEM&roles=PROVIDER", Look.WIDE)) {
            Page page = seen.page();
            page.locator(".counts a").first().click();
            assertThat(page.locator("details.batch[open] .obligations > li").first()).isVisible();
            assertThat(page.url()).contains("#artefacts=AI_SYSTEM");
            page.locator("a.skip").focus();
            page.keyboard().press("Enter");
            assertThat(page.url()).contains("#artefacts=AI_SYSTEM");
        }
    }

    @Test
    void aLongListCanBeSearched() {
        try (Seen seen = open("/check?artefacts=AI_SYSTEM&ask=useCases", Look.NARROW)) {
            Locator options = seen.page().locator("#options > div");
            int all = options.count();
            seen.page().getByLabel("Find in this list").fill("credit");
            assertThat(options.filter(new Locator.FilterOptions().setVisible(true)).count()).isBetween(1, all / 2);
        }
    }

    @Test
    void aPrivateLinkNeverPutsAnswersIntoAnAddressThatIsSent() {
        try (Seen seen = open("/check#artefacts=GPAI_MODEL&roles=PROVIDER", Look.WIDE)) {
            Page page = seen.page();
            assertThat(page.locator(".verdict")).containsText("open");
            String asked = page.locator("#question").textContent();
            page.locator(".question .buttons button").first().click();
            assertThat(page.locator("#question")).not().hasText(asked);
            assertThat(page.url()).contains("/check#artefacts=GPAI_MODEL");
            page.locator("details > summary")
                .filter(new Locator.FilterOptions().setHasText("obligations"))
                .first()
                .click();
            page.locator("details.because > summary").first().click();
            assertThat(page.locator(".why").first()).isVisible();
            page.goBack();
            assertThat(page.locator("#question")).hasText(asked);
            page.reload();
            assertThat(page.locator("#question")).hasText(asked);
            assertThat(seen.loaded()).isNotEmpty()
                .allSatisfy(address -> assertThat(address.split("#")[0]).doesNotContain("GPAI", "PROVIDER", "art_"));
            afterwards(seen).isGood();
        }
    }

    @Test
    void aPastedDocumentBeginsACheck() {
        try (Seen seen = open("/check", Look.NARROW_DARK)) {
            Page page = seen.page();
            page.getByLabel("or paste the text")
                .fill("---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n# A model\n");
            press(page, "Read");
            assertThat(page.locator("h1")).hasText("What the documents say");
            assertThat(page.locator("main")).containsText("README.md, line 2 (model card): license: apache-2.0");
            afterwards(seen).isGood().keep("check-document");
            press(page, "Go on with what is ticked");
            assertThat(page).hasURL(Pattern.compile("/check\\?.*licence=Apache-2\\.0", Pattern.CASE_INSENSITIVE));
            assertThat(page.locator("section:has(#answers)"))
                .containsText("from README.md, line 2 (model card): license: apache-2.0");
            seen.keep("check-narrow");
        }
    }

    @Test
    void theDayCanBeChosen() {
        try (Seen seen = open("/check?artefacts=AI_SYSTEM&roles=PROVIDER", Look.NARROW)) {
            Page page = seen.page();
            page.getByText("Choose the day and the state of the law").click();
            List<String> days = page.getByLabel("The day that the question is about")
                .locator("option")
                .allTextContents();
            assertThat(days).contains("24 November 2026 (today)", "2 August 2026").hasSizeGreaterThan(5);
            page.getByLabel("or a day of your own").fill("2027-01-01");
            press(page, "Show");
            assertThat(page).hasURL(Pattern.compile("on=2027-01-01"));
            assertThat(page.getByLabel("The day that the question is about")).hasValue("2027-01-01");
        }
    }

    /** The page without what moved because the reader had something come. */
    private static Seen afterwards(Seen seen) {
        seen.page().evaluate("window.shifted = 0");
        return seen;
    }

    private static void question(Page page, String question) {
        assertThat(page.locator("#question")).hasText(question);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

}
