package io.obligraph.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as programs and spreadsheets take it.
 *
 * @param name the name of the file, without ending
 * @param columns the names of the columns
 * @param rows the rows, each with a cell for each column; {@code null} for an empty cell
 */
record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    Table {
        columns = List.copyOf(columns);
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has " + row.size() + " cells, but there are " + columns.size() + " columns: " + row);
            }
        }
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
    }

    /**
     * {@return a row of cells}
     */
    static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

}
