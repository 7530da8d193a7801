package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import io.obligraph.api.Http.Reply;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = ApiApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class GraphQlOverHttpTest {

    private static final String QUERY = "query ($id: ID!) { obligation(id: $id) { id } }";

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private static String get(String query, String variables) {
        return "/graphql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&variables="
                + URLEncoder.encode(variables, StandardCharsets.UTF_8);
    }

    @Test
    void aQueryMayBeSentInAUrl() {
        Reply reply = http.get(get(QUERY, "{\"id\": \"art_53_1_a\"}"));
        assertThat(reply.data().at("/obligation/id").asString()).isEqualTo("art_53_1_a");
    }

    @Test
    void aUrlWithoutAQueryOrWithVariablesThatAreNoJsonIsABadRequest() {
        assertThat(http.get("/graphql").status()).isEqualTo(400);
        Reply reply = http.get(get(QUERY, "{id: 1}"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.onlyError().get("message").asString()).contains("variables", "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nothing", "[]", "\"text\"", "null", "{}", "{\"query\": null}", "{\"query\": \"\"}",
            "{\"query\": 7}", "{\"query\": true}", "{\"query\": {}}", "{\"query\": []}",
            "{\"query\": \"{ law { edition } }\", \"operationName\": 7}",
            "{\"query\": \"{ law { edition } }\", \"operationName\": false}",
            "{\"query\": \"{ law { edition } }\", \"variables\": \"none\"}",
            "{\"query\": \"{ law { edition } }\", \"extensions\": []}" })
    void aBodyThatIsNoRequestIsABadRequestWithAnErrorThatSaysWhatWouldBeRight(String body) {
        Reply reply = http.post(body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("BAD_REQUEST");
        assertThat(reply.expected()).startsWith("send ");
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        Reply reply = http.send("/graphql",
                request -> request.header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{ law }")));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.expected()).contains("application/json");
    }

    @Test
    void anotherMethodThanGetAndPostIsRefused() {
        Reply reply = http.send("/graphql", request -> request.DELETE());
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.expected()).contains("POST");
    }

    @Test
    void aClientThatKnowsTheNewMediaTypeGetsItAndAStatusThatSaysWhetherThereIsAnAnswer() {
        assertThat(asking("{\"query\": \"{ law { edition } }\"}")).returns(200, Reply::status)
            .extracting(Reply::contentType)
            .asString()
            .startsWith("application/graphql-response+json");
        assertThat(asking("{\"query\": \"{ nothing }\"}").status()).isEqualTo(400);
    }

    private Reply asking(String body) {
        return http.send("/graphql",
                request -> request.header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json")
                    .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void anyClientCanAskForTheSchema() {
        assertThat(http.ask(IntrospectionQuery.INTROSPECTION_QUERY).data().at("/__schema/queryType/name").asString())
            .isEqualTo("Query");
    }

}
