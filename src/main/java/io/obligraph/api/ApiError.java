package io.obligraph.api;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients get it. Its extensions say what kind of mistake it is
 * ({@code code}), where it is, down to the argument and the field of the input
 * ({@code path}), and what would be right ({@code expected}).
 *
 * @param code what kind of mistake it is
 * @param message what is wrong
 * @param expected what would be right; empty where there is nothing to say
 * @param where the path to the mistake: the fields of the query, then the argument, then
 * the fields and positions in it; empty where it concerns the whole request
 * @param field the path of the field of the answer that could not be given, {@code null}
 * where there is no answer
 * @param locations where in the query the mistake is; may be empty
 */
record ApiError(ErrorCode code, String message, String expected, List<Object> where, @Nullable List<Object> field,
        List<SourceLocation> locations) implements GraphQLError {

    private static final long serialVersionUID = 1L;

    ApiError {
        where = List.copyOf(where);
        locations = List.copyOf(locations);
    }

    /**
     * {@return an error that concerns the whole request}
     */
    static ApiError of(ErrorCode code, String message, String expected) {
        return new ApiError(code, message, expected, List.of(), null, List.of());
    }

    /**
     * {@return the error of a limit that is exceeded}
     */
    static ApiError beyond(String message, String expected) {
        return of(ErrorCode.LIMIT_EXCEEDED, message, expected);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return field;
    }

    @Override
    public ErrorClassification getErrorType() {
        return ErrorClassification.errorClassification(code.name());
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (!where.isEmpty()) {
            extensions.put("path", where);
        }
        if (!expected.isEmpty()) {
            extensions.put("expected", expected);
        }
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("message", message);
        if (!locations.isEmpty()) {
            specification.put("locations",
                    locations.stream().map(at -> Map.of("line", at.getLine(), "column", at.getColumn())).toList());
        }
        if (field != null) {
            specification.put("path", field);
        }
        specification.put("extensions", getExtensions());
        return specification;
    }
}
