package io.obligraph.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a saved query found.
 *
 * @param query the query
 * @param parameters the parameters with which it was run
 * @param columns its columns, those that the query declares
 * @param rows its rows, with a cell for each column: a text, a number, a boolean, a list
 * or a map of these, days as texts, or {@code null}
 * @param complete whether these are all rows that there are
 */
public record QueryResult(SavedQuery query, Map<String, @Nullable Object> parameters, List<Column> columns,
        List<List<@Nullable Object>> rows, boolean complete) {

    /** What the cells of a column are. Any of them may be {@code null}. */
    public enum ColumnType {

        /** Texts. */
        TEXT,
        /** Numbers. */
        NUMBER,
        /** Booleans. */
        BOOLEAN,
        /** Days, in the form 2026-08-02. */
        DAY,
        /** Lists. */
        LIST,
        /** Anything else, such as values of different types. */
        OTHER

    }

    /**
     * A column.
     *
     * @param name its name
     * @param type what its cells are, also where there are none
     * @param meaning what they say
     * @param of what its cells are: the label of the things of which they are the ids, or
     * the name of the column with that label, or {@code Status}, {@code Word} for the
     * name of a constant, {@code Country} for a code of ISO 3166-1 alpha-2, or
     * {@code null} for anything else
     */
    public record Column(String name, ColumnType type, String meaning, @Nullable String of) {

        /** A column whose cells are anything else. */
        public Column(String name, ColumnType type, String meaning) {
            this(name, type, meaning, null);
        }
    }

}
