package io.obligraph.graph;

import io.obligraph.graph.SavedQuery.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the files of the saved queries. Beside a query {@code NAME.graphql} may stand a
 * file {@code NAME.variables.json} with defaults that are too long for its comment.
 */
final class QueryFiles {

    private static final String VARIABLES = ".variables.json";

    private static final JsonMapper JSON = new JsonMapper();

    private QueryFiles() {
    }

    static List<SavedQuery> packaged(Language language) {
        String files = switch (language) {
            case CYPHER -> "classpath:queries/cypher/*.cypher";
            case GRAPHQL -> "classpath:queries/graphql/*.graphql";
        };
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(files))
                .map(file -> read(language, file))
                .toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SavedQuery read(Language language, Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        String id = name.substring(0, name.lastIndexOf('.'));
        try {
            Resource variables = file.createRelative(id + VARIABLES);
            return QueryNotation.read(language, id, text(file),
                    variables.exists() ? defaults(id, text(variables)) : Map.of());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> defaults(String id, String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {
            });
        }
        catch (JacksonException e) {
            throw new IllegalArgumentException(id + VARIABLES + " is no JSON object", e);
        }
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

}
