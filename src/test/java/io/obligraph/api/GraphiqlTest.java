package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GraphiqlTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void thePageAndAllThatItLoadsComeFromThisServer() {
        Http http = new Http(port);
        Reply page = http.get("/graphiql");
        assertThat(page.contentType()).startsWith("text/html");
        List<String> links = LINK.matcher(page.text())
            .results()
            .map(match -> match.group(1))
            .filter(link -> !link.startsWith("data:"))
            .toList();
        assertThat(links).hasSizeGreaterThan(4)
            .allSatisfy(link -> assertThat(link).startsWith("/").doesNotStartWith("//"))
            .allSatisfy(link -> assertThat(http.get(link)).returns(200, Reply::status)
                .satisfies(reply -> assertThat(reply.text()).isNotBlank()));
    }

    @Test
    void thePageIsToldWhereTheApiIsAndWhichExamplesThereAre() {
        var setup = new Http(port).get("/graphiql/setup.json").json();
        assertThat(setup.get("endpoint").asString()).isEqualTo("/graphql");
        assertThat(setup.get("examples").valueStream()).hasSizeGreaterThanOrEqualTo(8)
            .filteredOn(example -> example.get("query").asString().contains("assess(project: $project"))
            .hasSizeGreaterThanOrEqualTo(8)
            .allSatisfy(example -> assertThat(example.get("variables").asString()).contains("\"project\""));
    }

    @Test
    void theBrowserIsToldToLoadNothingFromElsewhere() throws Exception {
        var request = HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/graphiql")).build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            String policy = client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
            assertThat(policy).contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
                .doesNotContain("http:", "https:", "unsafe-eval");
        }
    }

}
