package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows that lists all entries of a kind.
 *
 * @param title what many are called
 * @param promise what they are
 * @param text the words that names must contain, empty for any
 * @param heads the heads of the columns beside the name
 * @param rows the entries of this part
 * @param paging which part this is
 */
record EntriesPage(String title, String promise, String text, List<Head> heads, List<Row> rows, Paging paging) {

    /**
     * The head of a column.
     *
     * @param title in words
     * @param number whether it holds numbers
     */
    record Head(String title, boolean number) {
    }

    /**
     * An entry.
     *
     * @param thing the entry
     * @param line what it is, in short; empty for nothing
     * @param cells the other columns
     */
    record Row(Ref thing, String line, List<Cell> cells) {
    }

    /**
     * A column of an entry.
     *
     * @param value a number, a truth or a text; {@code null} where not known
     * @param words the same in words
     * @param page the page about that, {@code null} for none
     */
    record Cell(@Nullable Object value, String words, @Nullable String page) {

        static Cell of(Object value) {
            return new Cell(value, value.toString(), null);
        }

    }

}
