package io.obligraph.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question to the graph that is kept for use by everybody.
 *
 * @param id the name of its file without the ending
 * @param title what it is about, in a few words
 * @param question the question, in a sentence
 * @param result what its rows are
 * @param parameters what can be chosen, by name, in the order of the file
 * @param cypher the query
 */
public record SavedQuery(String id, String title, String question, Result result,
        SequencedMap<String, Parameter> parameters, String cypher) {

    private static final String COMMENT = "//";

    private static final Pattern PARAMETER = Pattern.compile(":param (\\w+) => (.+?) \\| (.+)");

    private static final String RESULT = ":result ";

    private static final JsonMapper JSON = new JsonMapper();

    /** What the rows of a query are. */
    public enum Result {

        /** Rows to be read one by one. */
        TABLE,
        /** Values along the first column. */
        SERIES,
        /** Relationships, from {@code source} to {@code target}. */
        GRAPH

    }

    /**
     * What can be chosen in a query.
     *
     * @param otherwise the value if none is chosen, {@code null} where none is needed
     * @param meaning what it means
     */
    public record Parameter(@Nullable Object otherwise, String meaning) {
    }

    /**
     * {@return the query in a file: a comment with its title, an empty line, its
     * question, an empty line, a line {@code :result table}, {@code series} or
     * {@code graph} (a table if left out) and a line
     * {@code :param NAME => DEFAULT | MEANING} for each parameter, the default as JSON;
     * then the query}
     * @throws IllegalArgumentException if the comment is not so
     */
    static SavedQuery parse(String id, String text) {
        List<String> comment = new ArrayList<>();
        text.lines()
            .takeWhile(line -> line.startsWith(COMMENT))
            .forEach(line -> comment.add(line.substring(COMMENT.length()).strip()));
        String cypher = text.lines().skip(comment.size()).collect(Collectors.joining("\n")).strip();
        String question = comment.stream()
            .skip(1)
            .filter(line -> !line.startsWith(":"))
            .collect(Collectors.joining(" "))
            .strip();
        if (question.isEmpty() || comment.getFirst().isEmpty() || cypher.isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": a query begins with a comment: its title, an empty line, and its question in a sentence");
        }
        SequencedMap<String, Parameter> parameters = new LinkedHashMap<>();
        comment.stream().filter(line -> line.startsWith(":param")).forEach(line -> {
            Matcher matcher = PARAMETER.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        id + ": «" + line + "» must be of the form :param NAME => DEFAULT | MEANING");
            }
            parameters.put(matcher.group(1), new Parameter(json(id, matcher.group(2)), matcher.group(3)));
        });
        return new SavedQuery(id, comment.getFirst(), question, result(id, comment), parameters, cypher);
    }

    private static Result result(String id, List<String> comment) {
        String named = comment.stream()
            .filter(line -> line.startsWith(RESULT))
            .map(line -> line.substring(RESULT.length()).strip())
            .findFirst()
            .orElse("table");
        for (Result result : Result.values()) {
            if (result.name().equalsIgnoreCase(named)) {
                return result;
            }
        }
        throw new IllegalArgumentException(id + ": «" + named + "» must be table, series or graph");
    }

    private static @Nullable Object json(String id, String text) {
        try {
            return JSON.readValue(text, Object.class);
        }
        catch (JacksonException e) {
            throw new IllegalArgumentException(id + ": the default «" + text + "» is no JSON value", e);
        }
    }

    /**
     * {@return the parameters to run it with: the defaults, less those that were chosen
     * otherwise}
     * @param chosen by name
     * @throws IllegalArgumentException if the query has no parameter of a name
     */
    Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> chosen) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.otherwise()));
        chosen.forEach((name, value) -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException(
                        id + " has no parameter «" + name + "»; it has " + parameters.keySet());
            }
            check(name, value, parameters.get(name).otherwise());
            values.put(name, value);
        });
        return values;
    }

    private void check(String name, @Nullable Object value, @Nullable Object otherwise) {
        boolean fits = value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
        if (fits && value != null && otherwise != null) {
            fits = otherwise instanceof Number ? value instanceof Number : otherwise.getClass() == value.getClass();
        }
        if (!fits) {
            throw new IllegalArgumentException("«" + value + "» cannot be the parameter " + name + " of " + id
                    + ", which is for instance " + otherwise);
        }
    }

}
