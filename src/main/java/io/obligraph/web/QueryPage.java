package io.obligraph.web;

import io.obligraph.graph.QueryResult.ColumnType;
import io.obligraph.graph.SavedQuery;
import io.obligraph.reasoning.Status;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a saved query shows.
 *
 * @param name its name
 * @param title what it is about
 * @param question the question
 * @param theme with which other queries it belongs together, empty for none
 * @param result what its rows are
 * @param language in what it is written
 * @param text the query
 * @param fields what can be chosen
 * @param problem why it could not be run, {@code null} where it was
 * @param parameters the parameters with which it was run
 * @param columns its columns
 * @param rows what it found, with a cell for each column
 * @param complete whether these are all rows that there are
 * @param graph the rows as a graph, {@code null} where they are none
 * @param editor the address at which it can be run and changed over GraphQL
 */
record QueryPage(String name, String title, String question, String theme, SavedQuery.Result result,
        SavedQuery.Language language, String text, List<Field> fields, @Nullable String problem,
        Map<String, @Nullable Object> parameters, List<Column> columns, List<List<@Nullable Object>> rows,
        boolean complete, @Nullable GraphPage graph, String editor) {

    /**
     * Something that can be chosen.
     *
     * @param name the name of the parameter
     * @param meaning what it means
     * @param value the value, as it is written in the form; empty for none
     * @param kind {@code number}, {@code threshold} for a number that bounds those of the
     * answer, {@code flag}, {@code day}, {@code text}, {@code list} of texts,
     * {@code json} for anything else, {@code choice} of one of few, {@code name} of one
     * of many
     * @param choices what there is to choose from, empty for anything
     * @param needed whether it cannot be left empty
     * @param problem why the value cannot be used, {@code null} where it can
     */
    record Field(String name, String meaning, String value, String kind, List<Choice> choices, boolean needed,
            @Nullable String problem) {
    }

    /**
     * Something to choose.
     *
     * @param value the value
     * @param title what it is called
     */
    record Choice(String value, String title) {
    }

    /**
     * A column.
     *
     * @param name its name
     * @param title its name in words
     * @param meaning what its cells say; empty where the title says so
     * @param type what its cells are
     * @param of the label of the things of which its cells are the ids, or the name of
     * the column with that label, or what else they are; {@code null} for anything else
     */
    record Column(String name, String title, String meaning, ColumnType type, @Nullable String of) {
    }

    /**
     * A cell, or an entry of one.
     *
     * @param words what it says
     * @param page the page of what it names, {@code null} for none
     * @param status the status that it is, {@code null} for none
     */
    record Cell(String words, @Nullable String page, @Nullable Status status) {
    }

    /**
     * {@return the numbers of the columns that the table shows: an id and what the thing
     * is called are one}
     */
    public List<Integer> shown() {
        List<Integer> names = IntStream.range(0, columns.size())
            .map(at -> QueryRows.nameOf(columns, at))
            .boxed()
            .toList();
        return IntStream.range(0, columns.size()).filter(at -> !names.contains(at)).boxed().toList();
    }

    /**
     * {@return what the cells of a column say; empty where its title says so}
     * @param at the number of the column, from 0
     */
    public String says(int at) {
        int name = QueryRows.nameOf(columns, at);
        String meaning = columns.get(name < 0 ? at : name).meaning();
        int end = meaning.indexOf(';');
        String says = end < 0 ? meaning : meaning.substring(0, end);
        return says.equals("its name") ? "" : says;
    }

    /**
     * {@return the entries of a cell: one, or those of its list}
     * @param row the row
     * @param at the number of the column, from 0
     */
    public List<Cell> cells(List<@Nullable Object> row, int at) {
        Object value = row.get(at);
        return value instanceof List<?> list ? list.stream().map(each -> cell(row, at, each)).toList()
                : List.of(cell(row, at, value));
    }

    private Cell cell(List<@Nullable Object> row, int at, @Nullable Object value) {
        Column column = columns.get(at);
        String of = column.of();
        int name = QueryRows.nameOf(columns, at);
        String words = words(column, name < 0 || row.get(name) == null ? value : row.get(name));
        if (of == null || !(value instanceof String text)) {
            return new Cell(words, null, null);
        }
        return switch (of) {
            case "Status" -> new Cell(words, null, QueryRows.status(text));
            case "Word" -> new Cell(Say.constant(text), null, null);
            case "Country" -> new Cell(Say.country(text), null, null);
            default -> new Cell(words, Links.of(QueryRows.kind(columns, row, of), text), null);
        };
    }

    private static String words(Column column, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean holds -> holds ? "yes" : "no";
            case Number number -> Say.number(number.doubleValue());
            case String day when column.type() == ColumnType.DAY -> Say.time(day);
            default -> value.toString();
        };
    }

    /**
     * {@return whether it says what obligations are for somebody}
     */
    public boolean judges() {
        return columns.stream().anyMatch(column -> "Status".equals(column.of()));
    }

    /**
     * {@return whether a chart says more than the table: numbers along the first column}
     */
    public boolean charted() {
        return result == SavedQuery.Result.SERIES && rows.size() > 1
                && columns.stream().skip(1).anyMatch(column -> column.type() == ColumnType.NUMBER);
    }

}
