package io.obligraph.graph;

import io.obligraph.graph.QueryResult.Column;
import io.obligraph.graph.QueryResult.ColumnType;
import io.obligraph.graph.SavedQuery.Language;
import io.obligraph.graph.SavedQuery.Parameter;
import io.obligraph.graph.SavedQuery.Result;
import io.obligraph.graph.SavedQuery.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notation of saved queries: a comment, and then the query. The comment has the
 * title, an empty line, the question, and then lines that begin with a colon:
 * <ul>
 * <li>{@code :theme WORDS}, with which others it belongs together; it may be left out;
 * <li>{@code :result table}, {@code series} or {@code graph};
 * <li>{@code :param NAME => DEFAULT | MEANING} for each parameter, the default as JSON;
 * in GraphQL, where parameters are the variables, {@code => DEFAULT} may be left out if
 * the default stands in the file beside the query;
 * <li>in GraphQL {@code :rows PATH}, the path to the rows of the answer, with dots;
 * <li>{@code :column NAME TYPE | MEANING} for each column, in GraphQL
 * {@code :column NAME TYPE PATH | MEANING} with the path to its cells.
 * </ul>
 * The name of a parameter and the type of a column may say in brackets what the value or
 * the cells are, for instance {@code obligation(Obligation)} where they are ids of
 * obligations; see {@link Parameter#of()} and {@link Column#of()}.
 */
final class QueryNotation {

    private static final Pattern PARAMETER = Pattern.compile(":param (\\w+)(?:\\((\\w+)\\))?(?: => (.+?))? \\| (.+)");

    private static final Pattern COLUMN = Pattern
        .compile(":column (\\w+) (\\w+)(?:\\((\\w+)\\))?(?: ([\\w.]+))? \\| (.+)");

    private static final JsonMapper JSON = new JsonMapper();

    private final Language language;

    private final String id;

    private final List<String> comment;

    private final String text;

    private QueryNotation(Language language, String id, String file) {
        this.language = language;
        this.id = id;
        String mark = language == Language.CYPHER ? "//" : "#";
        List<String> lines = file.lines().takeWhile(line -> line.startsWith(mark)).toList();
        this.comment = lines.stream().map(line -> line.substring(mark.length()).strip()).toList();
        this.text = file.lines().skip(lines.size()).collect(Collectors.joining("\n")).strip();
    }

    /**
     * {@return the query that a file holds}
     * @param language in what it is written
     * @param id its id
     * @param file the text of the file
     * @param defaults defaults of parameters that stand beside it
     * @throws IllegalArgumentException if the comment is not as it must be
     */
    static SavedQuery read(Language language, String id, String file, Map<String, ?> defaults) {
        return new QueryNotation(language, id, file).query(defaults);
    }

    private SavedQuery query(Map<String, ?> defaults) {
        String question = comment.stream()
            .skip(1)
            .filter(line -> !line.startsWith(":"))
            .collect(Collectors.joining(" "))
            .strip();
        if (question.isEmpty() || comment.getFirst().isEmpty() || text.isEmpty()) {
            throw new IllegalArgumentException(
                    id + ": a query begins with a comment: its title, an empty line, and its question in a sentence");
        }
        List<Column> columns = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (String line : lines(":column")) {
            Matcher column = matcher(COLUMN, line,
                    language == Language.CYPHER ? ":column NAME TYPE | MEANING" : ":column NAME TYPE PATH | MEANING");
            columns.add(new Column(column.group(1), type(column.group(2)), column.group(5), column.group(3)));
            cells.add(path(line, column.group(4)));
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(id + " must name its columns: :column NAME TYPE | MEANING");
        }
        return new SavedQuery(id, comment.getFirst(), question, lines(":theme").isEmpty() ? "" : only(":theme"),
                result(), parameters(defaults), columns, text, rows(cells));
    }

    private List<String> lines(String key) {
        return comment.stream().filter(line -> line.equals(key) || line.startsWith(key + " ")).toList();
    }

    private String only(String key) {
        List<String> lines = lines(key);
        if (lines.size() != 1) {
            throw new IllegalArgumentException(id + " must have one line " + key + ", not " + lines.size());
        }
        return lines.getFirst().substring(key.length()).strip();
    }

    private Matcher matcher(Pattern pattern, String line, String form) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(id + ": «" + line + "» must be of the form " + form);
        }
        return matcher;
    }

    private Result result() {
        String named = only(":result");
        return Stream.of(Result.values())
            .filter(result -> result.name().equalsIgnoreCase(named))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(id + ": «" + named + "» must be table, series or graph"));
    }

    private ColumnType type(String named) {
        return Stream.of(ColumnType.values())
            .filter(type -> type.name().equals(named))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(
                    id + ": «" + named + "» must be one of " + Arrays.toString(ColumnType.values())));
    }

    private SequencedMap<String, Parameter> parameters(Map<String, ?> defaults) {
        SequencedMap<String, Parameter> parameters = new LinkedHashMap<>();
        for (String line : lines(":param")) {
            Matcher parameter = matcher(PARAMETER, line, ":param NAME => DEFAULT | MEANING");
            String name = parameter.group(1);
            String otherwise = parameter.group(3);
            if (otherwise == null && !defaults.containsKey(name)) {
                throw new IllegalArgumentException(
                        id + ": «" + line + "» must be of the form :param NAME => DEFAULT | MEANING");
            }
            parameters.put(name, new Parameter(otherwise == null ? defaults.get(name) : json(otherwise),
                    parameter.group(4), parameter.group(2)));
        }
        return parameters;
    }

    private List<String> path(String line, @Nullable String path) {
        if (path == null == (language == Language.GRAPHQL)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "%s: «%s» must %s a path", id, line,
                    path == null ? "have" : "not have"));
        }
        return path == null ? List.of() : List.of(path.split("\\."));
    }

    private @Nullable Rows rows(List<List<String>> cells) {
        return language == Language.CYPHER ? null : new Rows(List.of(only(":rows").split("\\.")), cells);
    }

    private @Nullable Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        }
        catch (JacksonException e) {
            throw new IllegalArgumentException(id + ": the default «" + text + "» is no JSON value", e);
        }
    }

}
