package io.obligraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Nodes and the relationships between them, outside the database: to be written into it,
 * or read out of it.
 */
final class GraphImage {

    private final List<GraphNode> nodes = new ArrayList<>();

    private final Map<Kind, Map<String, GraphNode>> named = new EnumMap<>(Kind.class);

    /**
     * {@return all nodes}
     */
    List<GraphNode> nodes() {
        return nodes;
    }

    /**
     * {@return the named nodes of a kind in the order of their positions, those without
     * one last}
     */
    List<GraphNode> named(Kind kind) {
        return named.getOrDefault(kind, Map.of())
            .values()
            .stream()
            .sorted(Comparator
                .comparingLong((GraphNode node) -> node.properties().get(GraphNode.POSITION) instanceof Number number
                        ? number.longValue() : Long.MAX_VALUE)
                .thenComparing(GraphNode::id))
            .toList();
    }

    /**
     * {@return the node of that kind and id, a new one if there was none}
     */
    GraphNode node(Kind kind, String id) {
        return named.computeIfAbsent(kind, any -> new LinkedHashMap<>())
            .computeIfAbsent(id, any -> add(new GraphNode(kind, Map.of(GraphNode.ID, id))));
    }

    /**
     * {@return the node of that kind and id, empty if there is none}
     */
    Optional<GraphNode> find(Kind kind, String id) {
        return Optional.ofNullable(named.getOrDefault(kind, Map.of()).get(id));
    }

    /**
     * {@return the nodes of that kind and those ids}
     */
    List<GraphNode> nodes(Kind kind, List<String> ids) {
        return ids.stream().map(id -> node(kind, id)).toList();
    }

    /**
     * {@return a new node without an id}
     */
    GraphNode unnamed(Kind kind) {
        return add(new GraphNode(kind, Map.of()));
    }

    /** Adds a node as it was read. */
    void addRead(GraphNode node) {
        add(node);
        if (node.isNamed()) {
            named.computeIfAbsent(node.kind(), any -> new LinkedHashMap<>()).put(node.id(), node);
        }
    }

    private GraphNode add(GraphNode node) {
        nodes.add(node);
        return node;
    }

}
