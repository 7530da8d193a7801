package io.obligraph.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** Nodes with the digests of their lines. */
final class SequencedNodes {

    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();

    void add(GraphNode node, String digest) {
        nodes.put(node.id(), node.set("digest", digest));
    }

    int size() {
        return nodes.size();
    }

    Map<String, GraphNode> byId() {
        return nodes;
    }

}
