package io.obligraph.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running API over HTTP, as any client does. */
record Http(int port) {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back. */
    record Reply(int status, String contentType, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        JsonNode data() {
            JsonNode json = json();
            if (json.has("errors")) {
                throw new AssertionError("There are errors: " + json.get("errors"));
            }
            return json.get("data");
        }

        JsonNode errors() {
            return json().path("errors");
        }

        JsonNode onlyError() {
            if (errors().size() != 1) {
                throw new AssertionError("There is not one error: " + text);
            }
            return errors().get(0);
        }

        String code() {
            return onlyError().at("/extensions/code").asString();
        }

        String expected() {
            return onlyError().at("/extensions/expected").asString();
        }

        String where() {
            return onlyError().at("/extensions/path").toString();
        }

    }

    Reply ask(String query) {
        return ask(query, Map.of());
    }

    Reply ask(String query, Map<String, ? extends @Nullable Object> variables) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("variables", variables);
        return post(JSON.writeValueAsString(body));
    }

    Reply post(String body) {
        return send("/graphql",
                request -> request.header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    Reply send(String path, UnaryOperator<HttpRequest.Builder> how) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            HttpResponse<String> response = CLIENT.send(how.apply(request).build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

}
