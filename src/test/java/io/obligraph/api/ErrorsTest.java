package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.api.Http.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ErrorsTest {

    private static final String ASSESS = """
            query ($project: ProjectFacts!, $on: Date) { assess(project: $project, on: $on) { on } }
            """;

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private Reply assess(Map<String, ?> project) {
        return http.ask(ASSESS, Map.of("project", project));
    }

    @Test
    void anUnknownLicenceIsAnErrorAtTheLicenceThatSaysWhatWouldBeRight() {
        Reply reply = assess(Map.of("licence", "Apache-9.0"));
        assertThat(reply.code()).isEqualTo("UNKNOWN_LICENCE");
        assertThat(reply.where()).isEqualTo("[\"assess\",\"project\",\"licence\"]");
        assertThat(reply.expected()).contains("Apache-2.0").contains("licenceIsFreeAndOpenSource");
        assertThat(reply.onlyError().get("path").toString()).isEqualTo("[\"assess\"]");
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void aContradictionIsAnErrorThatNamesBothFacts() {
        Reply reply = assess(Map.of("licence", "MIT", "licenceIsFreeAndOpenSource", false));
        assertThat(reply.code()).isEqualTo("CONTRADICTION");
        assertThat(reply.onlyError().get("message").asString()).contains("licence MIT");
    }

    @Test
    void everyMistakeAboutAProjectIsAnErrorOfItsOwn() {
        Reply reply = assess(Map.of("licence", "no such", "trainingComputeFlop", -1));
        assertThat(reply.errors().valueStream().map(error -> error.at("/extensions/code").asString()))
            .containsExactlyInAnyOrder("UNKNOWN_LICENCE", "WRONG_TYPE");
    }

    @Test
    void theAliasOfAFieldStandsInThePath() {
        assertThat(http.ask("{ mine: assess(project: {licence: \"no such\"}) { on } }").where())
            .isEqualTo("[\"mine\",\"project\",\"licence\"]");
    }

    @Test
    void anUnknownValueInAVariableIsAnErrorThatListsTheValues() {
        Reply reply = assess(Map.of("roles", List.of("PROVIDER", "PRODUCER")));
        assertThat(reply.code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(reply.where()).isEqualTo("[\"assess\",\"project\",\"roles\"]");
        assertThat(reply.onlyError().get("message").asString()).contains("PRODUCER");
        assertThat(reply.expected()).contains("PROVIDER, DEPLOYER, IMPORTER");
    }

    @Test
    void anUnknownValueInTheQueryIsTheSameErrorWithItsPlaceInTheText() {
        Reply reply = http.ask("{ assess(project: {enterpriseSize: TINY}) { on } }");
        assertThat(reply.code()).isEqualTo("UNKNOWN_VALUE");
        assertThat(reply.where()).isEqualTo("[\"assess\",\"project\",\"enterpriseSize\"]");
        assertThat(reply.expected()).contains("MICRO, SMALL, MEDIUM");
        assertThat(reply.onlyError().at("/locations/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void anUnknownFactIsAnErrorThatNamesTheNearest() {
        Reply reply = assess(Map.of("monetized", true));
        assertThat(reply.code()).isEqualTo("UNKNOWN_FACT");
        assertThat(reply.where()).isEqualTo("[\"assess\",\"project\",\"monetized\"]");
        assertThat(reply.expected()).contains("monetised");
    }

    @Test
    void aValueOfTheWrongTypeIsAnErrorThatNamesTheRightOne() {
        Reply reply = assess(Map.of("monetised", "no"));
        assertThat(reply.code()).isEqualTo("WRONG_TYPE");
        assertThat(reply.expected()).contains("true or false");
    }

    @Test
    void anEnumValueInQuotesIsAnErrorThatSaysToLeaveThemOut() {
        Reply reply = http.ask("{ assess(project: {roles: [\"PROVIDER\"]}) { on } }");
        assertThat(reply.code()).isEqualTo("WRONG_TYPE");
        assertThat(reply.where()).isEqualTo("[\"assess\",\"project\",\"roles\",0]");
        assertThat(reply.expected()).contains("without quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-02-30", "2026-8-2", "02.08.2026", "2026-08-02T00:00:00Z", "2026-08-02+01:00",
            "+12026-08-02", "today", "" })
    void aDayThatIsNoneIsAnErrorThatShowsTheForm(String day) {
        Reply inVariable = http.ask(ASSESS, Map.of("project", Map.of(), "on", day));
        Reply inQuery = http.ask("{ assess(project: {}, on: \"" + day + "\") { on } }");
        Reply inProject = assess(Map.of("placedOn", day));
        assertThat(List.of(inVariable, inQuery, inProject)).allSatisfy(reply -> {
            assertThat(reply.code()).isEqualTo("WRONG_TYPE");
            assertThat(reply.expected()).contains("2026-08-02");
        });
        assertThat(inVariable.where()).isEqualTo("[\"assess\",\"on\"]");
        assertThat(inQuery.where()).isEqualTo("[\"assess\",\"on\"]");
        assertThat(inProject.where()).isEqualTo("[\"assess\",\"project\",\"placedOn\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    { obligation(id: "art_53_1_a") { titel } }              | UNKNOWN_FIELD    | ["obligation","titel"]     | title
                    { obligation(key: "art_53_1_a", id: "x") { id } }       | UNKNOWN_ARGUMENT | ["obligation","key"]       | id
                    { obligation { id } }                                   | MISSING_VALUE    | ["obligation","id"]        | text
                    { facts }                                               | INVALID_QUERY    | ["facts"]                  | question
                    { assess(project: 3) { on } }                           | WRONG_TYPE       | ["assess","project"]       | object
                    { assess(project: {}) { findings(status: [OPEN]) { since } } } | UNKNOWN_VALUE | ["assess","findings","status",0] | UNDETERMINED
                    { assess(project: {}) { findings(party: FRIEND) { since } } } | UNKNOWN_VALUE | ["assess","findings","party"] | DEPLOYER
                    { obligations(first: "ten") { edges { cursor } } }      | WRONG_TYPE       | ["obligations","first"]    | whole number
                    { obligations { edges { cursor } } }                    | MISSING_VALUE    | ["obligations","first"]    | whole number
                    { obligations(first: 0) { edges { cursor } } }          | LIMIT_EXCEEDED   | ["obligations","first"]    | from 1 to 100
                    { obligations(first: 101) { edges { cursor } } }        | LIMIT_EXCEEDED   | ["obligations","first"]    | from 1 to 100
                    { obligations(first: 1, after: "x") { edges { cursor } } } | INVALID_CURSOR | ["obligations","after"]    | pageInfo
                    """)
    void aMistakeInAQueryIsAnErrorWithItsPathAndWhatWouldBeRight(String query, String code, String where,
            String expected) {
        Reply reply = http.ask(query);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.where()).isEqualTo(where);
        assertThat(reply.expected()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { facts { key }                              | SYNTAX_ERROR
            mutation { facts { key } }                   | INVALID_QUERY
            { facts { ...missing } }                     | INVALID_QUERY
            query ($a: Date) { facts { key } }           | INVALID_QUERY
            """)
    void anyOtherMistakeInAQueryIsAnErrorWithACodeToo(String query, String code) {
        Reply reply = http.ask(query);
        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.expected()).isNotBlank();
    }

    @Test
    void anOperationThatIsNotThereIsAnError() {
        Reply reply = http.post("{\"query\": \"query A { facts { key } }\", \"operationName\": \"B\"}");
        assertThat(reply.code()).isEqualTo("INVALID_QUERY");
        assertThat(reply.onlyError().get("message").asString()).contains("B");
    }

    @Test
    void mistakesInsideFragmentsAndBehindDefaultsAreFoundWhereTheyAre() {
        Reply reply = http.ask("""
                query ($day: Date = "tomorrow") { ...q }
                fragment q on Query { assess(project: {}, on: $day) { ...a } }
                fragment a on Assessment { findings(status: NEVER) { since } }
                """);
        assertThat(reply.errors().valueStream().map(error -> error.at("/extensions/path").toString()))
            .containsExactlyInAnyOrder("[\"assess\",\"on\"]", "[\"assess\",\"findings\",\"status\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "obligation", "exemption", "provision", "condition", "reading", "licence", "model" })
    void whatIsLookedUpByAnUnknownIdIsNull(String field) {
        assertThat(http.ask("{ " + field + "(id: \"nothing\") { id } }").data().get(field).isNull()).isTrue();
    }

}
