package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in every look. */
class EveryPageTest extends BrowserTest {

    private static final Set<Look> PICTURED = EnumSet.of(Look.WIDE, Look.NARROW_DARK);

    static Stream<Arguments> pages() {
        return Stream.concat(
                Stream.of("/", "/obligations/art_53_1_a", "/obligations/art_9_1", "/sample", "/nothing/here")
                    .flatMap(path -> Stream.of(Look.values()).map(look -> Arguments.of(path, look))),
                Stream
                    .of("/law", "/exemptions/art_53_2", "/provisions/art_53", "/readings", "/calendar", "/changes",
                            "/search?q=article+53", "/obligations/art_4_1?on=2026-06-01&knownOn=2026-06-01",
                            "/obligations/art_53")
                    .flatMap(path -> Stream.of(Look.WIDE, Look.NARROW_DARK).map(look -> Arguments.of(path, look))));
    }

    /** Pages that look like others, or are made of the same parts. */
    static Stream<Arguments> more() {
        return Stream
            .of("/models?freeAndOpenSource=true", "/models/llama-3.1-405b",
                    "/models/compare?id=bloom-176b&id=olmo-2-32b", "/queries", "/queries/compute-over-time",
                    "/licences/Apache-2.0", "/models", "/models/thresholds", "/models/licences?year=2024",
                    "/models/exemptions", "/licences", "/organisations?q=ai", "/practices/model-card", "/graph",
                    "/graph?from=Exemption:art_53_2", "/graph/check?artefacts=GPAI_MODEL&roles=PROVIDER",
                    "/queries/practices-around-an-obligation", "/queries/what-binds-a-model")
            .flatMap(path -> Stream.of(Look.NARROW_DARK, Look.WIDE).map(look -> Arguments.of(path, look)));
    }

    @ParameterizedTest
    @MethodSource({ "pages", "more" })
    void isGoodForEveryone(String path, Look look) {
        try (Seen seen = open(path, look)) {
            seen.isGood();
            assertThat(seen.loaded()).as("all that is loaded comes from this server")
                .hasSizeGreaterThan(3)
                .allSatisfy(address -> assertThat(URI.create(address).getHost()).isEqualTo("localhost"));
            assertThat(seen.page().title()).endsWith("Obligraph");
            assertThat(seen.page().locator("h1").count()).isEqualTo(1);
            if (PICTURED.contains(look) && !path.equals("/sample")) {
                seen.keep(name(path) + (look == Look.WIDE ? "" : "-narrow"));
            }
        }
    }

    private static String name(String path) {
        String words = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "home" : words;
    }

    @Test
    void theEditorWorksUnderItsOwnPolicy() {
        try (Seen seen = open("/graphiql", Look.WIDE)) {
            seen.page().locator(".graphiql-container .CodeMirror").first().waitFor();
            seen.isAllowed();
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Seen seen = open("/", Look.WIDE)) {
            seen.page().keyboard().press("Tab");
            assertThat(seen.page().locator(":focus").textContent()).isEqualTo("Skip to the content");
            assertThat(seen.page().locator(":focus").boundingBox().y).isNotNegative();
            seen.page().keyboard().press("Enter");
            assertThat(seen.page().url()).endsWith("#main");
        }
    }

}
