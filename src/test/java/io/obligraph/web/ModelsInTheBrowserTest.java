package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do on the pages of models. */
class ModelsInTheBrowserTest extends BrowserTest {

    @Test
    void modelsThatAreMarkedInTheTableStandSideBySide() {
        try (Seen seen = open("/models?organisation=meta", Look.WIDE)) {
            seen.page().locator("tbody input[type=checkbox]").nth(0).check();
            seen.page().locator("tbody input[type=checkbox]").nth(1).check();
            seen.page().locator("form button:has-text('Compare')").click();
            seen.page().waitForURL("**/models/compare?id=*&id=*");
            seen.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(seen.page().locator("table").first().locator("thead th").count()).isEqualTo(3);
            seen.isAllowed();
        }
    }

    @Test
    void aModelIsFoundByItsNameWhileItIsTypedAndAddedToTheComparison() {
        try (Seen seen = open("/models/compare?id=bloom-176b", Look.NARROW_DARK)) {
            seen.page().locator("input[name=find]").pressSequentially("llama 3.1 405b");
            seen.page().locator("#found a:has-text('Llama 3.1 405B')").first().click();
            seen.page().waitForURL("**/models/compare?id=bloom-176b&id=llama-3.1-405b*");
            seen.page().waitForLoadState(LoadState.NETWORKIDLE);
            seen.isAllowed();
        }
    }

    @Test
    void theReasonsOfAnObligationUnfoldOnThePageOfAModel() {
        try (Seen seen = open("/models/llama-3.1-405b", Look.WIDE)) {
            assertThat(seen.page().locator(".why").count()).isZero();
            seen.page().locator("details.found summary").first().click();
            seen.page().locator(".why").waitFor();
            seen.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(seen.page().locator(".why").textContent()).contains("will bind the provider", "because");
            seen.isAllowed();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/models/thresholds", "/models/licences", "/models/exemptions" })
    void theNumbersAreDrawnAsTheyAre(String path) {
        try (Seen seen = open(path + "?year=2024", Look.WIDE)) {
            Object drawn = seen.page().evaluate("""
                    () => Chart.getChart('chart').data.datasets.filter(set => set.type !== 'line')
                      .flatMap(set => set.data).filter(value => value).length""");
            Object told = seen.page().evaluate("""
                    async () => {
                      const page = await (await fetch(location.href + '&format=json')).json();
                      if (page.points) return page.points.filter(point => point.released).length;
                      if (page.licences) return Math.min(page.licences.length, 15);
                      return page.exemptions.flatMap(held => [held.held, held.lost, held.open]).filter(Boolean).length;
                    }""");
            assertThat(drawn).isEqualTo(told).isNotEqualTo(0);
        }
    }

}
