package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The line of days, with the keyboard. */
class CalendarInBrowserTest extends BrowserTest {

    @Test
    void theArrowKeysMoveAlongTheLine() {
        try (Seen seen = open("/calendar?on=2026-12-02", Look.WIDE)) {
            Page page = seen.page();
            page.locator("#on-2026-12-02").focus();
            page.keyboard().press("ArrowRight");
            page.locator("#day:has-text('2 August 2027')").waitFor();
            assertThat(page.url()).contains("on=2027-08-02");
            assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("on-2027-08-02");
            page.keyboard().press("ArrowLeft");
            page.locator("#day:has-text('2 December 2026')").waitFor();
            assertThat(page.url()).contains("on=2026-12-02");
            seen.isAllowed();
        }
    }

}
