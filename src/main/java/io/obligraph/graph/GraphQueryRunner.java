package io.obligraph.graph;

import io.obligraph.graph.QueryResult.Column;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/** Runs the saved queries in Neo4j. */
final class GraphQueryRunner implements QueryRunner {

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
                return table(query, parameters, complete ? rows : rows.subList(0, ROWS), complete);
            });
        }
        catch (Neo4jException e) {
            throw refused(query, parameters, e);
        }
    }

    private RuntimeException refused(SavedQuery query, Map<String, @Nullable Object> parameters, Neo4jException e) {
        if (e.code().contains("TransactionTimedOut")) {
            return new QueryTooLarge(
                    query.id() + " takes longer than " + queries.time().toMillis() + " ms with " + parameters, e);
        }
        if (e.code().contains("MemoryPoolOutOfMemory") || e.code().contains("TransactionOutOfMemory")) {
            return new QueryTooLarge(query.id() + " needs more memory than one query may have with " + parameters, e);
        }
        if (e instanceof ClientException) {
            return new IllegalArgumentException(query.id() + " cannot be run with " + parameters + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
        return e;
    }

    private static List<Record> upTo(int most, Iterator<Record> result) {
        List<Record> rows = new ArrayList<>();
        while (rows.size() < most && result.hasNext()) {
            rows.add(result.next());
        }
        return rows;
    }

    private static QueryResult table(SavedQuery query, Map<String, @Nullable Object> parameters, List<Record> rows,
            boolean complete) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Record row : rows) {
            List<@Nullable Object> line = new ArrayList<>();
            for (Column column : query.columns()) {
                Value value = row.get(column.name());
                line.add(cell(value.asObject()));
            }
            cells.add(line);
        }
        return new QueryResult(query, parameters, query.columns(), cells, complete);
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
