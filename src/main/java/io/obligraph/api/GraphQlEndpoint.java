package io.obligraph.api;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
            return refused(rejected.status(), rejected.error());
        }
    }

    /**
     * {@return the answer to a request of another method than GET and POST}
     */
    ServerResponse refuseMethod(ServerRequest request) {
        return refused(HttpStatus.METHOD_NOT_ALLOWED, ApiError.of(ErrorCode.BAD_REQUEST,
                request.method() + " is not possible here", "send the query with POST, or with GET in the URL"));
    }

    private static ServerResponse refused(HttpStatus status, ApiError error) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status).contentType(MediaType.APPLICATION_JSON);
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            response.allow(HttpMethod.GET, HttpMethod.POST);
        }
        return response.body(Map.of("errors", List.of(error.toSpecification())));
    }

}
