package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The graph as a picture, and how it is unfolded by keyboard. */
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
        }
    }

}
