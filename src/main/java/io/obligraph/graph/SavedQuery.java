package io.obligraph.graph;

import io.obligraph.graph.QueryResult.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A question that is kept for use by everybody.
 *
 * @param id the name of its file without the ending
 * @param title what it is about, in a few words
 * @param question the question, in a sentence or more
 * @param theme with which others it belongs together, in a few words; empty for none
 * @param result what its rows are
 * @param parameters what can be chosen, by name, in the order of the file
 * @param columns the columns of its rows
 * @param text the query
 * @param rows where the answer to a query in GraphQL has the rows, {@code null} for one
 * in Cypher, which answers with rows
 */
public record SavedQuery(String id, String title, String question, String theme, Result result,
        SequencedMap<String, Parameter> parameters, List<Column> columns, String text, @Nullable Rows rows) {

    /** In what a query is written. */
    public enum Language {

        /** A query to the graph, in Cypher. */
        CYPHER,
        /** A query to the API, in GraphQL. */
        GRAPHQL

    }

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
     * @param of what it is: the label of the things of which it is the id, {@code Day},
     * {@code Threshold} for a bound of the numbers of the answer, or {@code null} for
     * anything else
     */
    public record Parameter(@Nullable Object otherwise, String meaning, @Nullable String of) {
    }

    /**
     * Where an answer in GraphQL has rows and cells. Paths are the names of fields from
     * the top.
     *
     * @param at the path to the rows: there is one row for each entry of the lists on it
     * @param cells the path to the cell of each column. As far as it is the path to the
     * rows, it leads through the entries to which the row belongs; a list beyond them is
     * the cell
     */
    public record Rows(List<String> at, List<List<String>> cells) {

        public Rows {
            at = List.copyOf(at);
            cells = List.copyOf(cells);
        }
    }

    public SavedQuery {
        columns = List.copyOf(columns);
    }

    /**
     * {@return the saved queries in a language that are packaged with the program}
     * @param language the language
     * @throws IllegalArgumentException if a file does not say what it must
     */
    public static List<SavedQuery> packaged(Language language) {
        return QueryFiles.packaged(language);
    }

    /**
     * {@return in what it is written}
     */
    public Language language() {
        return rows == null ? Language.CYPHER : Language.GRAPHQL;
    }

    /**
     * {@return the parameters to run it with: the defaults, less those that were chosen
     * otherwise}
     * @param chosen by name
     * @throws IllegalArgumentException if the query has no parameter of a name, or the
     * value is of another type than its default
     */
    public Map<String, @Nullable Object> with(Map<String, ? extends @Nullable Object> chosen) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.otherwise()));
        chosen.forEach((name, value) -> {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                throw new IllegalArgumentException(
                        id + " has no parameter «" + name + "»; it has " + parameters.keySet());
            }
            if (value != null && !fits(value, parameter.otherwise())) {
                throw new IllegalArgumentException("«" + value + "» cannot be the parameter " + name + " of " + id
                        + ", which is for instance " + parameter.otherwise());
            }
            values.put(name, plain(value));
        });
        return values;
    }

    private boolean fits(Object value, @Nullable Object otherwise) {
        return switch (otherwise) {
            case null -> isScalar(value) || language() == Language.GRAPHQL;
            case Number number -> value instanceof Number;
            case List<?> list -> value instanceof List;
            case Map<?, ?> map -> value instanceof Map;
            default -> value.getClass() == otherwise.getClass();
        };
    }

    private static boolean isScalar(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** Neo4j knows no numbers without bounds. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case BigInteger whole when whole.bitLength() < Long.SIZE -> whole.longValue();
            case BigInteger whole -> whole.doubleValue();
            case BigDecimal decimal -> decimal.doubleValue();
            case null, default -> value;
        };
    }

}
