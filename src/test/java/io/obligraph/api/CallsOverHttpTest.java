package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How often the database is asked for an answer. */
@SpringBootTest(classes = WholeApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "NEO4J_URI=", "obligraph.graph.folder=target/graph-of-tests/api", "management.server.port=0",
                "obligraph.api.limits.time=1m", "obligraph.queries.time=1m" })
class CallsOverHttpTest {

    /** For everything that the saved questions show beside the law. */
    private static final int MOST = 8;

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private int calls(Runnable question) {
        int before = WholeApplication.CALLS.get();
        question.run();
        return WholeApplication.CALLS.get() - before;
    }

    static Stream<Arguments> questions() {
        return Stream.of(Arguments.of(1,
                "{ models(first: %d) { edges { node { name licence { id freedoms { name limitedBy } } facts { value source { id } } } } } }"),
                Arguments.of(2, "{ models(first: %d) { totalCount edges { node { id } } } }"),
                Arguments.of(3,
                        "{ models(first: %d) { totalCount facets { kind { value count } licence { value name count } organisation { count }"
                                + " published: fact(key: \"published\") { value count } } edges { node { id } } } }"),
                Arguments.of(5,
                        "{ models(first: %d) { edges { node { organisation { name models(first: 2) { edges { node { id } } } }"
                                + " lineage { model { name organisation { id } } } descendants { model { id } } } } } }"),
                Arguments.of(3,
                        "{ models(first: %d) { edges { node { assumptions { value } nearThreshold { bound } assessment { tiers { holds }"
                                + " findings(status: [APPLIES]) { obligation { title liftedBy { title } } } } } } } }"),
                Arguments.of(3,
                        "{ obligations(first: %d) { edges { node { supportedBy { practice { standards { name } } standard { name } } } } } }"),
                Arguments.of(2, "{ exemptions(first: %d) { edges { node { bearings { how practice { name } } } } } }"),
                Arguments.of(4,
                        "{ practices(first: %d) { edges { node { standards { initiatives { name } } initiatives { name } supports { obligation { title } } } } } }"),
                Arguments.of(3,
                        "{ organisations(first: %d, sort: {by: MODELS, descending: true}) { edges { node { models(first: 3) { totalCount"
                                + " edges { node { name organisation { name } } } } } } } }"),
                Arguments.of(3,
                        "{ standards(first: %d) { edges { node { practices { name } initiatives { name } } } } }"),
                Arguments.of(1, "{ search(text: \"model\", first: %d) { id matches { snippet { text found } } } }"),
                Arguments.of(0,
                        "{ obligations(first: %d) { totalCount facets { party { count } } edges { node { title liftedBy { lifts { title } } } } } }"),
                Arguments.of(0,
                        "{ provisions(first: %d) { totalCount edges { node { citedBy { obligations { title } } } } } }"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aLongListAsksTheDatabaseNoMoreOftenThanAShortOne(int calls, String question) {
        for (int entries : List.of(3, 30)) {
            assertThat(calls(() -> http.ask(question.formatted(entries)).data())).as(entries + " entries")
                .isEqualTo(calls);
        }
    }

    @ParameterizedTest
    @MethodSource("chains")
    void aLongChainAsksTheDatabaseNoMoreOftenThanAShortOne(String of) {
        assertThat(calls(() -> http.ask("{ responsibilities(of: \"" + of
                + "\") { chain { model { name } organisation { name } roles parties { holds } owes { towards { holds } } } } }")
            .data())).isEqualTo(4);
    }

    static Stream<String> chains() {
        return Stream.of("llama-3.1-405b", "llama-3.1-tulu-3-405b", "skywork-or1-32b", "le-chat");
    }

    @TestFactory
    Stream<DynamicTest> aSavedQuestionAsksTheDatabaseAFewTimesAtMost() {
        return Example.all().stream().map(example -> {
            var request = Http.JSON.createObjectNode().put("query", example.query());
            request.set("variables", Http.JSON.readTree(example.variables()));
            return DynamicTest.dynamicTest(example.name(),
                    () -> assertThat(calls(() -> http.post(request.toString()).data())).isLessThanOrEqualTo(MOST));
        });
    }

}
