package io.obligraph.api;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Answers GraphQL requests over HTTP. What is no GraphQL request is answered with a
 * GraphQL error too.
 */
final class GraphQlEndpoint extends GraphQlHttpHandler {

    GraphQlEndpoint(WebGraphQlHandler handler, GraphQlMessages messages) {
        super(handler, messages);
    }

    @Override
    public ServerResponse handleRequest(ServerRequest request) throws ServletException {
        try {
            return super.handleRequest(request);
        }
        catch (RejectedRequest rejected) {
            return ServerResponse.status(rejected.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("errors", List.of(rejected.error().toSpecification())));
        }
    }

}
