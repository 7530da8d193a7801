package io.obligraph.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.MediaTypes;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads requests and writes answers by the specification “GraphQL over HTTP”: requests
 * from JSON bodies and from the parameters of a URL, with every parameter of the type it
 * must have; neither larger than allowed.
 */
final class GraphQlMessages implements HttpMessageConverter<Object> {

    private static final String EXAMPLE = "{\"query\": \"{ facts { key } }\"}";

    private final JsonMapper json;

    private final Limits limits;

    GraphQlMessages(JsonMapper json, Limits limits) {
        this.json = json;
        this.limits = limits;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type == SerializableGraphQlRequest.class;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return Map.class.isAssignableFrom(type);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaTypes.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);
    }

    /**
     * {@return the request}
     * @throws RejectedRequest if it is no GraphQL request, or is too large
     */
    @Override
    public SerializableGraphQlRequest read(Class<?> type, HttpInputMessage message) throws IOException {
        Map<String, Object> parameters = message instanceof ServletServerHttpRequest request
                && request.getMethod() == HttpMethod.GET ? fromUrl(request) : fromBody(message);
        SerializableGraphQlRequest request = new SerializableGraphQlRequest();
        String query = parameter(parameters, "query", String.class, "a text");
        if (query == null || query.isBlank()) {
            throw RejectedRequest.bad("There is no query", "send the parameter query, for instance " + EXAMPLE);
        }
        request.setQuery(query);
        request.setOperationName(parameter(parameters, "operationName", String.class, "a text"));
        request.setVariables(object(parameters, "variables"));
        request.setExtensions(object(parameters, "extensions"));
        return request;
    }

    private Map<String, Object> fromUrl(ServletServerHttpRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (String name : List.of("query", "operationName", "variables", "extensions")) {
            String value = request.getServletRequest().getParameter(name);
            if (value == null || value.isEmpty()) {
                continue;
            }
            boolean isText = name.equals("query") || name.equals("operationName");
            parameters.put(name, isText ? value : parsed(value, Object.class, "The parameter " + name));
        }
        return parameters;
    }

    private Map<String, Object> fromBody(HttpInputMessage message) throws IOException {
        if (!isJson(message)) {
            throw new RejectedRequest(HttpStatus.UNSUPPORTED_MEDIA_TYPE, ApiError.of(ErrorCode.BAD_REQUEST,
                    "The body is not said to be JSON", "send the header Content-Type: application/json"));
        }
        DataSize most = limits.request();
        byte[] body = message.getBody().readNBytes((int) most.toBytes() + 1);
        if (body.length > most.toBytes()) {
            throw new RejectedRequest(HttpStatus.CONTENT_TOO_LARGE,
                    ApiError.beyond("The request is too large", "send at most " + most.toBytes() + " bytes"));
        }
        if (!(parsed(body) instanceof Map<?, ?> map)) {
            throw RejectedRequest.bad("The body is no JSON object", "send an object, for instance " + EXAMPLE);
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> parameters = (Map<String, Object>) map;
        return parameters;
    }

    private static boolean isJson(HttpInputMessage message) {
        try {
            MediaType type = message.getHeaders().getContentType();
            return type != null && MediaType.APPLICATION_JSON.includes(type);
        }
        catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private @Nullable Object parsed(byte[] body) {
        try {
            return json.readValue(body, Object.class);
        }
        catch (JacksonException e) {
            throw notJson("The body", e);
        }
    }

    private <T> T parsed(String text, Class<T> type, String what) {
        try {
            return json.readValue(text, type);
        }
        catch (JacksonException e) {
            throw notJson(what, e);
        }
    }

    private static RejectedRequest notJson(String what, JacksonException e) {
        String where = e.getLocation() == null ? ""
                : ": see line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
        return RejectedRequest.bad(what + " is no JSON" + where, "send JSON, for instance " + EXAMPLE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> parameters, String name) {
        Map<?, ?> object = parameter(parameters, name, Map.class, "an object");
        return object == null ? Map.of() : (Map<String, Object>) object;
    }

    private static <T> @Nullable T parameter(Map<String, Object> parameters, String name, Class<T> type,
            String expected) {
        Object value = parameters.get(name);
        if (value != null && !type.isInstance(value)) {
            throw RejectedRequest.bad("The parameter " + name + " is not " + expected,
                    "send " + expected + ", or null");
        }
        return type.cast(value);
    }

    @Override
    public void write(Object answer, @Nullable MediaType mediaType, HttpOutputMessage message) throws IOException {
        BoundedOutput body = new BoundedOutput(limits.response().toBytes());
        AnswerWriter.write(json, answer, body);
        if (body.exceeded()) {
            ApiError error = ApiError.beyond("The answer is larger than " + limits.response().toBytes() + " bytes",
                    "ask for fewer fields, shorter lists, or in several questions");
            body.reset();
            AnswerWriter.write(json, Map.of("errors", List.of(error.toSpecification())), body);
            if (MediaTypes.APPLICATION_GRAPHQL_RESPONSE.equals(mediaType)
                    && message instanceof ServletServerHttpResponse response) {
                response.setStatusCode(HttpStatus.BAD_REQUEST);
            }
        }
        message.getHeaders().setContentLength(body.size());
        body.writeTo(message.getBody());
    }

}
