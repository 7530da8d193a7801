package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The graph as a picture and how it is unfolded by keyboard, and the forms of queries.
 */
class GraphInTheBrowserTest extends BrowserTest {

    @Test
    void thePictureAndTheListUnfoldTogether() {
        try (Seen seen = open("/graph?from=Model:bloom-176b", Look.WIDE)) {
            Page page = seen.page();
            page.locator("#graph[data-drawn]").waitFor();
            seen.isAllowed();
            int before = page.locator("#list summary").count();
            page.locator("#graph").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#at").textContent()).contains("Enter unfolds it");
            page.keyboard().press("Enter");
            page.waitForURL("**open=**");
            page.waitForFunction("count => document.querySelectorAll('#list summary').length > count", before);
            seen.isAllowed();
            seen.keep("graph");
            page.keyboard().press("Enter");
            page.waitForFunction("count => document.querySelectorAll('#list summary').length === count", before);
        }
    }

    @Test
    void aGraphOfTwoHundredThingsIsDrawnWithItsLegend() {
        try (Seen seen = open("/graph?from=Party:PROVIDER&open=Party%3APROVIDER%3CBINDS%3CObligation"
                + "&open=Party:DEPLOYER&open=Party%3ADEPLOYER%3CBINDS%3CObligation", Look.WIDE)) {
            Page page = seen.page();
            page.locator("#graph[data-drawn]").waitFor();
            assertThat(Integer.parseInt(page.locator("#graph").getAttribute("data-drawn"))).isGreaterThan(200);
            assertThat(page.locator("#legend [data-kind] svg").count())
                .isEqualTo(page.locator("#legend [data-kind]").count())
                .isPositive();
            page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("Larger"))
                .click();
            seen.isGood();
        }
    }

    @Test
    void aFormThatIsChangedAndSentGivesTheChangedRows() throws IOException {
        try (Seen seen = open("/queries/obligations-without-practices", Look.WIDE)) {
            Page page = seen.page();
            page.locator("[name=party]").selectOption("DEPLOYER");
            page.locator("[name=most]").fill("9");
            page.locator("[name=limit]").fill("7");
            page.locator("button[type=submit]").click();
            page.waitForURL("**party=DEPLOYER**");
            List<String> shown = page.locator("#rows tbody tr").allTextContents();
            assertThat(shown).hasSize(7);
            Download file = page.waitForDownload(() -> page.locator("main a[download]").click());
            List<String> lines = Files.readAllLines(file.path());
            assertThat(lines).hasSize(8);
            for (int at = 0; at < 7; at++) {
                String title = page.locator("#rows tbody tr").nth(at).locator("a").first().textContent();
                assertThat(lines.get(at + 1)).contains(title);
            }
        }
    }

    @Test
    void aQueryOpensInTheEditorWithWhatWasChosen() {
        try (Seen seen = open("/queries/what-binds-a-model?model=bloom-176b", Look.WIDE)) {
            Page page = seen.page();
            page.locator("a[href^='/graphiql?query']").click();
            page.locator(".graphiql-query-editor .CodeMirror").waitFor();
            assertThat(page.locator(".graphiql-query-editor .CodeMirror").textContent()).contains("BindsModel");
            assertThat(page.locator(".graphiql-editor-tool").first().textContent()).contains("bloom-176b");
        }
    }

}
