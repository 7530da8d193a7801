package io.obligraph.graph;

import io.obligraph.graph.QueryResult.Column;
import io.obligraph.graph.QueryResult.ColumnType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;

/** Runs the saved queries in Neo4j. */
final class GraphQueryRunner implements QueryRunner {

    /** More rows than this nobody reads in one answer. */
    static final int ROWS = 1_000;

    private final Driver driver;

    private final SavedQueries queries;

    GraphQueryRunner(Driver driver, SavedQueries queries) {
        this.driver = driver;
        this.queries = queries;
    }

    @Override
    public SequencedMap<String, SavedQuery> queries() {
        return queries.all();
    }

    @Override
    public QueryResult run(String id, Map<String, ? extends @Nullable Object> chosen) {
        SavedQuery query = queries.query(id);
        Map<String, @Nullable Object> parameters = query.with(chosen);
        try {
            return queries.run(driver, query, parameters, result -> {
                List<Record> rows = upTo(ROWS + 1, result);
                boolean complete = rows.size() <= ROWS;
                return table(query, parameters, result.keys(), complete ? rows : rows.subList(0, ROWS), complete);
            });
        }
        catch (ClientException e) {
            throw new IllegalArgumentException(id + " cannot be run with " + parameters + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static List<Record> upTo(int most, Iterator<Record> result) {
        List<Record> rows = new ArrayList<>();
        while (rows.size() < most && result.hasNext()) {
            rows.add(result.next());
        }
        return rows;
    }

    private static QueryResult table(SavedQuery query, Map<String, @Nullable Object> parameters, List<String> names,
            List<Record> rows, boolean complete) {
        List<Column> columns = IntStream.range(0, names.size())
            .mapToObj(at -> new Column(names.get(at),
                    rows.stream()
                        .map(row -> row.get(at).asObject())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(GraphQueryRunner::type)
                        .orElse(ColumnType.OTHER)))
            .toList();
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Record row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            row.values().forEach(value -> line.add(cell(value.asObject())));
            cells.add(line);
        }
        return new QueryResult(query, parameters, columns, cells, complete);
    }

    private static ColumnType type(Object value) {
        return switch (value) {
            case String text -> ColumnType.TEXT;
            case Number number -> ColumnType.NUMBER;
            case Boolean flag -> ColumnType.BOOLEAN;
            case LocalDate day -> ColumnType.DAY;
            case List<?> list -> ColumnType.LIST;
            default -> ColumnType.OTHER;
        };
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Number number -> number;
            case Boolean flag -> flag;
            case List<?> list -> cells(list);
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.forEach((key, entry) -> entries.put(String.valueOf(key), cell(entry)));
                yield entries;
            }
            default -> value.toString();
        };
    }

    private static List<@Nullable Object> cells(List<?> list) {
        List<@Nullable Object> cells = new ArrayList<>();
        list.forEach(each -> cells.add(cell(each)));
        return cells;
    }

}
