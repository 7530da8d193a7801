package io.obligraph.web;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.SavedQuery;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a saved query shows.
 *
 * @param name its name
 * @param title what it is about
 * @param question the question
 * @param result what its rows are
 * @param language in what it is written
 * @param text the query
 * @param fields what can be chosen
 * @param parameters the parameters with which it was run
 * @param columns its columns
 * @param rows what it found, with a cell for each column
 * @param complete whether these are all rows that there are
 */
record QueryPage(String name, String title, String question, SavedQuery.Result result, SavedQuery.Language language,
        String text, List<Field> fields, Map<String, @Nullable Object> parameters, List<QueryResult.Column> columns,
        List<List<@Nullable Object>> rows, boolean complete) {

    /**
     * Something that can be chosen.
     *
     * @param name the name of the parameter
     * @param meaning what it means
     * @param value the value, as it is written in the form; empty for none
     * @param kind {@code number}, {@code choice} of true and false, {@code text}, or
     * {@code json} for lists and the like
     */
    record Field(String name, String meaning, String value, String kind) {
    }

    /**
     * {@return a cell in words}
     */
    public String words(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Boolean holds -> holds ? "yes" : "no";
            case Number number -> Say.number(number.doubleValue());
            case List<?> list -> String.join(", ", list.stream().map(this::words).toList());
            default -> cell.toString();
        };
    }

    /**
     * {@return whether a chart says more than the table: values along the first column}
     */
    public boolean charted() {
        return result == SavedQuery.Result.SERIES && rows.size() > 1;
    }

}
