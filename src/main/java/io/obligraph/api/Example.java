package io.obligraph.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * A saved GraphQL query that people can start from. Its file begins with comment lines:
 * the first is the title, the others are the question. Beside it stands a file with its
 * variables.
 *
 * @param name the name of the file without its ending
 * @param title what it is about
 * @param question the question in a sentence
 * @param query the query, with the comments
 * @param variables the variables, as JSON
 */
record Example(String name, String title, String question, String query, String variables) {

    private static final String FOLDER = "classpath*:queries/graphql/";

    /**
     * {@return the examples that are packaged with the program, in the order of their
     * names}
     */
    static List<Example> all(ResourcePatternResolver resources) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Resource file : resources.getResources(FOLDER + "*.graphql")) {
            String fileName = Objects.requireNonNull(file.getFilename());
            String name = fileName.substring(0, fileName.lastIndexOf('.'));
            Resource variables = file.createRelative(name + ".variables.json");
            examples.add(of(name, text(file), variables.exists() ? text(variables) : "{}"));
        }
        examples.sort(Comparator.comparing(Example::name));
        return List.copyOf(examples);
    }

    private static Example of(String name, String query, String variables) {
        List<String> comments = Arrays.stream(query.split("\n"))
            .takeWhile(line -> line.startsWith("#"))
            .map(line -> line.substring(1).strip())
            .toList();
        if (comments.size() < 2) {
            throw new IllegalStateException(
                    name + ".graphql must begin with two comment lines: the title, then the question in a sentence");
        }
        String question = comments.stream().skip(1).collect(Collectors.joining(" "));
        return new Example(name, comments.getFirst(), question, query, variables);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
