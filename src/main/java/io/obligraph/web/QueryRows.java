package io.obligraph.web;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryResult.ColumnType;
import io.obligraph.graph.SavedQuery;
import io.obligraph.reasoning.Status;
import io.obligraph.web.GraphPage.Edge;
import io.obligraph.web.GraphPage.Kind;
import io.obligraph.web.GraphPage.Node;
import io.obligraph.web.GraphPage.Opened;
import io.obligraph.web.GraphPage.Way;
import io.obligraph.web.QueryPage.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Shows the rows of a saved query: their columns in words, and themselves as a graph. */
final class QueryRows {

    /** What cells can be besides ids of things. */
    private static final Set<String> OTHERS = Set.of("Status", "Word", "Country");

    /** How columns are called that say what the thing of the id before is called. */
    private static final Set<String> NAMES = Set.of("title", "name", "question", "number", "about");

    private QueryRows() {
    }

    static List<Column> columns(List<QueryResult.Column> columns) {
        return columns.stream().map(column -> {
            String title = Say.constant(column.name().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
            String meaning = "the " + title.toLowerCase(Locale.ROOT);
            return new Column(column.name(), title, column.meaning().equals(meaning) ? "" : column.meaning(),
                    column.type(), column.of());
        }).toList();
    }

    static @Nullable Status status(String name) {
        return Arrays.stream(Status.values()).filter(status -> status.name().equals(name)).findFirst().orElse(null);
    }

    /**
     * {@return the number of the column that says what the things are called of which a
     * column has the ids, -1 for none}
     * @param at the number of the column with the ids, from 0
     */
    static int nameOf(List<Column> columns, int at) {
        Column column = columns.get(at);
        if (column.of() == null || OTHERS.contains(column.of()) || column.type() != ColumnType.TEXT) {
            return -1;
        }
        for (int other = 0; other < columns.size(); other++) {
            String name = columns.get(other).name();
            if (name.equals(column.name() + "Name") || other == at + 1 && NAMES.contains(name)) {
                return other;
            }
        }
        return -1;
    }

    /**
     * {@return the label of what a cell names}
     * @param of the label, or the name of the column that has it
     */
    static String kind(List<Column> columns, List<@Nullable Object> row, String of) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(of)) {
                return String.valueOf(row.get(at));
            }
        }
        return of;
    }

    /**
     * {@return the rows as a graph, {@code null} where they are none}
     * @param title what it is about
     */
    static @Nullable GraphPage graph(SavedQuery.Result result, String title, List<Column> columns,
            List<List<@Nullable Object>> rows) {
        if (result != SavedQuery.Result.GRAPH || rows.isEmpty()) {
            return null;
        }
        return new Rows(columns, rows).graph(title);
    }

    private static final class Rows {

        private final List<Column> columns;

        private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();

        private final SequencedSet<Edge> edges = new LinkedHashSet<>();

        Rows(List<Column> columns, List<List<@Nullable Object>> rows) {
            this.columns = columns;
            for (List<@Nullable Object> row : rows) {
                edges.add(new Edge(node(row, "source").key(), node(row, "target").key(),
                        GraphWords.says(text(row, "relation"))));
            }
        }

        private Node node(List<@Nullable Object> row, String end) {
            String id = text(row, end);
            String of = columns.stream()
                .filter(column -> column.name().equals(end))
                .map(Column::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
            String kind = kind(columns, row, of);
            String name = text(row, end + "Name");
            String title = name.isEmpty() ? (id.isEmpty() ? GraphWords.kind(kind) : id) : name;
            return nodes.computeIfAbsent(kind + ":" + (id.isEmpty() ? title : id),
                    key -> new Node(key, kind, title, id.isEmpty() ? null : Links.of(kind, id), 0, null, false,
                            id.isEmpty() ? "" : Links.graph(kind, id)));
        }

        private String text(List<@Nullable Object> row, String name) {
            for (int at = 0; at < columns.size(); at++) {
                if (columns.get(at).name().equals(name) && row.get(at) != null) {
                    return String.valueOf(row.get(at));
                }
            }
            return "";
        }

        GraphPage graph(String title) {
            Map<String, Integer> counts = new TreeMap<>(
                    Comparator.comparingInt(GraphWords::place).thenComparing(Comparator.naturalOrder()));
            nodes.values().forEach(node -> counts.merge(node.kind(), 1, Integer::sum));
            List<Kind> kinds = counts.entrySet()
                .stream()
                .map(kind -> new Kind(kind.getKey(), Say.constant(GraphWords.plural(kind.getKey())), kind.getValue(),
                        false, ""))
                .toList();
            return new GraphPage(title, null, "", List.of(), List.of(), List.copyOf(nodes.values()), List.copyOf(edges),
                    opened(), kinds, List.of(), null, null, List.of());
        }

        private List<Opened> opened() {
            SequencedMap<String, SequencedMap<String, List<Node>>> ways = new LinkedHashMap<>();
            for (Edge edge : edges) {
                ways.computeIfAbsent(edge.source(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(edge.words(), words -> new ArrayList<>())
                    .add(Objects.requireNonNull(nodes.get(edge.target())));
            }
            return ways.entrySet()
                .stream()
                .map(each -> new Opened(Objects.requireNonNull(nodes.get(each.getKey())), each.getValue()
                    .entrySet()
                    .stream()
                    .map(way -> new Way(Character.toUpperCase(way.getKey().charAt(0)) + way.getKey().substring(1), null,
                            way.getValue(), 0))
                    .toList()))
                .toList();
        }

    }

}
