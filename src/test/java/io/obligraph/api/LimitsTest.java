package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "obligraph.api.limits.response=50KB", "obligraph.api.limits.nodes=20000",
                "obligraph.api.limits.request=100KB" })
class LimitsTest {

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private static void assertRefused(Reply reply, String expected) {
        assertThat(reply.code()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(reply.expected()).contains(expected);
        assertThat(reply.json().has("data")).isFalse();
    }

    @Test
    void aQueryMayHave16Levels() {
        assertThat(http.ask(nested(16)).data().has("provision")).isTrue();
        assertRefused(http.ask(nested(17)), "16 levels");
    }

    private static String nested(int levels) {
        return "{ provision(id: \"art_53_1_a\") " + "{ parent ".repeat(levels - 2) + "{ id }" + " }".repeat(levels - 2)
                + " }";
    }

    @Test
    void fragmentsCountWithTheLevelsAndFieldsThatTheyBring() {
        String doubling = IntStream.range(0, 12)
            .mapToObj(i -> "fragment f" + i + " on Provision { parent { ...f" + (i + 1) + " } cites { ...f" + (i + 1)
                    + " } }")
            .collect(Collectors.joining("\n"));
        assertRefused(
                http.ask("{ provision(id: \"art_53\") { ...f0 } }\n" + doubling + "\nfragment f12 on Provision { id }"),
                "at most 200000");
    }

    @Test
    void whatAQueryCostsIsReckonedBeforeItRuns() {
        String query = "{ provisions(first: %d) { edges { node { children { children { children { citedBy { id } } } } } } } }";
        assertRefused(http.ask(query.formatted(100)), "at most 200000");
        assertThat(http.ask(query.formatted(1)).data().at("/provisions/edges").size()).isEqualTo(1);
    }

    @Test
    void aBoundInAVariableCountsAsTheLargest() {
        Reply reply = http.ask("""
                query ($n: Int!) {
                  obligations(first: $n) { edges { node { liftedBy { lifts { provision { children { id } } } } } } }
                }
                """, Map.of("n", 1));
        assertRefused(reply, "at most 200000");
    }

    @Test
    void aQueryMayHave30Aliases() {
        assertThat(http.ask(aliases(30)).data().size()).isEqualTo(30);
        assertRefused(http.ask(aliases(31)), "30 aliases");
    }

    private static String aliases(int count) {
        return IntStream.range(0, count)
            .mapToObj(i -> "a" + i + ": law { edition }")
            .collect(Collectors.joining(" ", "{", "}"));
    }

    @Test
    void aQueryMayHave4000Tokens() {
        assertThat(http.ask("{ law { " + "edition ".repeat(3900) + "} }").data().has("law")).isTrue();
        assertRefused(http.ask("{ law { " + "edition ".repeat(4000) + "} }"), "4000 tokens");
    }

    @Test
    void aRequestMayBeOnlySoLarge() {
        Reply reply = http
            .post("{\"query\": \"{ law { edition } }\", \"extensions\": {\"x\": \"" + "x".repeat(110_000) + "\"}}");
        assertRefused(reply, "102400 bytes");
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void anAnswerMayBeOnlySoLarge() {
        assertRefused(
                http.ask("{ licences(first: 100) { edges { node { id } } } facts { question help values { title help"
                        + " basis { number eli heading } } basis { number eli heading } } }"),
                "shorter lists");
    }

    @Test
    void anAnswerMayHaveOnlySoManyFields() {
        assertRefused(http.ask("{ exemption(id: \"art_2_12\") { lifts { id liftedBy { id lifts { id } } } } }"),
                "shorter lists");
    }

}
