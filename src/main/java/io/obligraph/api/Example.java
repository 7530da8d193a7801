package io.obligraph.api;

import io.obligraph.graph.SavedQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A saved query in GraphQL that people can start from.
 *
 * @param name its name
 * @param title what it is about
 * @param question the question in a sentence
 * @param query the query, below a comment with title and question
 * @param variables the variables, as JSON
 */
record Example(String name, String title, String question, String query, String variables) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * {@return the examples that are packaged with the program, in the order of their
     * names}
     */
    static List<Example> all() {
        return SavedQuery.packaged(SavedQuery.Language.GRAPHQL)
            .stream()
            .map(Example::of)
            .sorted(Comparator.comparing(Example::name))
            .toList();
    }

    private static Example of(SavedQuery query) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        query.parameters().forEach((name, parameter) -> variables.put(name, parameter.otherwise()));
        return new Example(query.id(), query.title(), query.question(),
                "# %s\n# %s\n%s\n".formatted(query.title(), query.question(), query.text()),
                JSON.writeValueAsString(variables));
    }

}
