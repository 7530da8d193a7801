package io.obligraph.api;

import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.SavedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that the answer to a saved query in GraphQL has. */
final class AnswerRows {

    private final SavedQuery.Rows where;

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private boolean complete = true;

    private AnswerRows(SavedQuery.Rows where) {
        this.where = where;
    }

    /**
     * {@return the rows of an answer, up to as many as a result may have}
     * @param where where the answer has them
     * @param data the data of the answer
     */
    static AnswerRows of(SavedQuery.Rows where, Map<String, Object> data) {
        AnswerRows rows = new AnswerRows(where);
        rows.add(List.of(data));
        return rows;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /**
     * {@return whether nothing was cut: no row, and no connection on the path to the rows
     * that tells in its {@code pageInfo} of another page}
     */
    boolean complete() {
        return complete;
    }

    /**
     * Adds the rows under an entry.
     * @param line the entries that lead to it from the top, itself the last
     */
    private void add(List<Object> line) {
        complete &= !hasNextPage(line.getLast());
        int depth = line.size() - 1;
        if (depth < where.at().size()) {
            for (Object entry : entries(field(line.getLast(), where.at().get(depth)))) {
                List<Object> longer = new ArrayList<>(line);
                longer.add(entry);
                add(longer);
            }
        }
        else if (rows.size() < QueryRunner.ROWS) {
            List<@Nullable Object> row = new ArrayList<>();
            where.cells().forEach(path -> row.add(cell(path, line)));
            rows.add(row);
        }
        else {
            complete = false;
        }
    }

    private @Nullable Object cell(List<String> path, List<Object> line) {
        int shared = 0;
        while (shared < path.size() && shared < where.at().size() && path.get(shared).equals(where.at().get(shared))) {
            shared++;
        }
        return value(line.get(shared), path.subList(shared, path.size()));
    }

    private static @Nullable Object value(@Nullable Object from, List<String> path) {
        if (from instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(each -> values.add(value(each, path)));
            return values;
        }
        return path.isEmpty() || from == null ? from
                : value(field(from, path.getFirst()), path.subList(1, path.size()));
    }

    private static List<Object> entries(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list.stream().filter(Objects::nonNull).<Object>map(each -> each).toList();
            default -> List.of(value);
        };
    }

    private static @Nullable Object field(Object object, String name) {
        return object instanceof Map<?, ?> fields ? fields.get(name) : null;
    }

    private static boolean hasNextPage(Object object) {
        Object page = field(object, "pageInfo");
        return page != null && Boolean.TRUE.equals(field(page, "hasNextPage"));
    }

}
