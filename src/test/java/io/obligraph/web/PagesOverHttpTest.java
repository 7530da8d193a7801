package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages are for programs, and what they tell browsers. */
class PagesOverHttpTest extends RunningPages {

    private static final String OBLIGATION = "/obligations/art_53_1_a";

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void theSameAddressGivesJsonToWhoeverAsksForIt() {
        for (var reply : new HttpResponse<?>[] { get(OBLIGATION, "application/json"),
                get(OBLIGATION + "?format=json", BROWSER) }) {
            assertThat(type(reply)).startsWith("application/json");
            JsonNode json = JsonMapper.shared().readTree(reply.body().toString());
            assertThat(json.get("id").asString()).isEqualTo("art_53_1_a");
            assertThat(json.at("/provision/page").asString()).isEqualTo("/provisions/art_53_1_a");
            assertThat(json.at("/binds/0/party/id").asString()).isEqualTo("GPAI_PROVIDER");
            assertThat(json.get("earliest").asString()).isEqualTo("2025-08-02");
        }
        assertThat(type(get(OBLIGATION, BROWSER))).startsWith("text/html");
        assertThat(type(get(OBLIGATION, "*/*"))).startsWith("text/html");
    }

    @Test
    void aMovedObligationTellsItsDayInBothStatesOfKnowledge() {
        JsonNode starts = JsonMapper.shared()
            .readTree(get("/obligations/art_9_1", "application/json").body())
            .get("starts");
        assertThat(starts.valueStream().map(start -> start.get("from").asString())).containsExactly("2026-08-02",
                "2027-12-02");
    }

    @Test
    void aTableCanBeHadAsCsv() {
        HttpResponse<String> reply = get("/sample?format=csv", BROWSER);
        assertThat(type(reply)).startsWith("text/csv");
        assertThat(reply.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"sample.csv\"");
        assertThat(reply.body().lines()).startsWith("status,obligation").hasSize(21);
    }

    @Test
    void whatIsNotThereIsToldWithWhatMayHaveBeenMeant() {
        HttpResponse<String> reply = get("/obligations/art_53_1_x", "application/json");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(type(reply)).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(reply.body());
        assertThat(problem.get("detail").asString()).isEqualTo("There is no obligation «art_53_1_x»");
        assertThat(problem.get("expected").asString()).contains("art_53_1_a");
        assertThat(problem.at("/near").valueStream().map(near -> near.get("page").asString()))
            .contains("/obligations/art_53_1_a");

        assertThat(get("/obligations/art_53_1_x", BROWSER)).returns(404, HttpResponse::statusCode)
            .satisfies(page -> assertThat(page.body()).contains("may have been meant", "art_53_1_a"));
    }

    @ParameterizedTest
    @CsvSource({ "/nothing, 404", "/assets/nothing.css, 404", "/?format=xml, 400", "/?format=csv, 400",
            "/sample?page=none, 400", "/sample?page=0, 400", "/sample?page=1000, 400", "/sample/failing, 500" })
    void aProblemIsToldInTheFormOfTheClient(String path, int status) {
        HttpResponse<String> json = get(path, "application/json");
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(type(json)).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(json.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(problem.get("expected").asString()).isNotBlank();
        HttpResponse<String> page = get(path, BROWSER);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(type(page)).startsWith("text/html");
        assertThat(page.body()).contains("To the home page").doesNotContain("secret", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", OBLIGATION, "/nothing", "/sample/failing", "/?format=json" })
    void theBrowserMayLoadNothingFromElsewhereAndRunNothingFromWithinThePage(String path) {
        var headers = get(path, BROWSER).headers();
        assertThat(headers.allValues("Content-Security-Policy")).singleElement()
            .asString()
            .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
            .doesNotContain("unsafe", "http");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theEditorKeepsItsOwnPolicy() {
        assertThat(get("/graphiql", BROWSER).headers().allValues("Content-Security-Policy")).singleElement()
            .asString()
            .contains("style-src 'self' 'unsafe-inline'");
    }

    @Test
    void whatPagesAreMadeOfIsKeptByBrowsersUnderAHashOfItsContent() {
        var matcher = Pattern.compile("/assets/[^\"]+-[0-9a-f]{32}\\.(?:css|js|svg)").matcher(get("/", BROWSER).body());
        assertThat(matcher.results().map(result -> result.group()).toList()).hasSizeGreaterThanOrEqualTo(4)
            .allSatisfy(path -> {
                HttpResponse<String> reply = get(path, "*/*");
                assertThat(reply.statusCode()).isEqualTo(200);
                assertThat(reply.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=31536000", "public", "immutable"));
            });
    }

    @Test
    void whoeverComesWhileTheCatalogueIsBusyIsAskedToComeAgain() {
        HttpResponse<String> reply = get("/sample/busy", BROWSER);
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After"))
            .hasValueSatisfying(seconds -> assertThat(Integer.parseInt(seconds)).isPositive());
        assertThat(reply.body()).contains("Please try again", "Open the page again in some seconds")
            .doesNotContain("secret");
    }

    @Test
    void pagesAreCompressed() {
        HttpResponse<String> reply = send(request(OBLIGATION, BROWSER).header("Accept-Encoding", "gzip"));
        assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private HttpResponse<String> get(String path, String accept) {
        return send(request(path, accept));
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Accept", accept);
    }

    private static String type(HttpResponse<?> reply) {
        return reply.headers().firstValue("Content-Type").orElse("");
    }

}
