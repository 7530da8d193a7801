package io.obligraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;

/** Writes models that came line by line, in the transaction of whoever calls. */
final class ModelWriter {

    private static final String TARGETS = """
            MATCH (n:%s) WHERE n.id IS NOT NULL
            RETURN labels(n) AS labels, n.id AS id, elementId(n) AS element""".formatted(Kind.anyLabelButModel());

    private static final String KNOWN = """
            UNWIND $ids AS id
            MATCH (m:Model {id: id})
            RETURN m.id AS id, m.digest AS digest, elementId(m) AS element""";

    private static final String CREATE = """
            UNWIND $rows AS row
            CREATE (m:Model)
            SET m = row.properties
            RETURN m.id AS id, elementId(m) AS element""";

    private static final String CHANGE = """
            UNWIND $rows AS row
            MATCH (m:Model {id: row.properties.id})
            SET m = row.properties
            WITH m
            MATCH (m)-[old]->() WHERE type(old) <> 'ASSESSED_AS'
            DELETE old""";

    private static final String LINK = """
            UNWIND $rows AS row
            MATCH (m) WHERE elementId(m) = row.from
            MATCH (n) WHERE elementId(n) = row.to
            CREATE (m)-[r:$(row.type)]->(n)
            SET r = row.properties""";

    private static final String RELATE = """
            UNWIND $rows AS row
            MATCH (m:Model {id: row.from})
            MATCH (n:Model {id: row.to})
            MERGE (m)-[r:$(row.type)]->(n)
            SET r = row.properties""";

    /** The element ids of all that models can refer to, by label and id. */
    private final Map<String, Map<String, String>> targets = new HashMap<>();

    /** Reads what models can refer to, once. */
    void prepare(Session session) {
        if (targets.isEmpty()) {
            session.executeRead(transaction -> transaction.run(TARGETS).list(), ModelStore.CONFIG)
                .forEach(row -> Kind.of(row.get("labels").asList(label -> label.asString()))
                    .ifPresent(kind -> targets.computeIfAbsent(kind.label(), any -> new HashMap<>())
                        .put(row.get("id").asString(), row.get("element").asString())));
        }
    }

    /**
     * Writes nodes, and their relationships to all but models.
     * @param anew whether to write also those of which the same stood on the line before
     */
    void write(TransactionContext transaction, SequencedNodes nodes, boolean anew) {
        Map<String, String> elements = new HashMap<>();
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        Map<String, GraphNode> missing = new LinkedHashMap<>(nodes.byId());
        transaction.run(KNOWN, Map.of("ids", List.copyOf(nodes.byId().keySet()))).forEachRemaining(row -> {
            GraphNode node = missing.remove(row.get("id").asString());
            if (node != null && (anew || !node.text("digest").equals(row.get("digest").asString("")))) {
                elements.put(node.id(), row.get("element").asString());
                changed.add(Map.of("properties", node.properties()));
            }
        });
        missing.values().forEach(node -> created.add(Map.of("properties", node.properties())));
        transaction.run(CREATE, Map.of("rows", created))
            .forEachRemaining(row -> elements.put(row.get("id").asString(), row.get("element").asString()));
        transaction.run(CHANGE, Map.of("rows", changed)).consume();
        List<Map<String, Object>> links = new ArrayList<>();
        elements.forEach((id, element) -> Optional.ofNullable(nodes.byId().get(id))
            .ifPresent(node -> node.links()
                .stream()
                .filter(link -> link.target().kind() != Kind.MODEL)
                .forEach(link -> links.add(Map.of("from", element, "to", target(link.target()), "type", link.type(),
                        "properties", link.properties())))));
        int written = transaction.run(LINK, Map.of("rows", links)).consume().counters().relationshipsCreated();
        if (written != links.size()) {
            throw new IllegalStateException(
                    "%d of %d relationships could not be written".formatted(links.size() - written, links.size()));
        }
    }

    private String target(GraphNode node) {
        String element = targets.getOrDefault(node.kind().label(), Map.of()).get(node.id());
        if (element == null) {
            throw new IllegalStateException(node + " is not in the graph");
        }
        return element;
    }

    /** Writes the relationships of nodes to models. */
    void relate(TransactionContext transaction, List<GraphNode> nodes) {
        List<Map<String, Object>> rows = nodes.stream()
            .flatMap(node -> node.links()
                .stream()
                .filter(link -> link.target().kind() == Kind.MODEL)
                .map(link -> Map.<String, Object>of("from", node.id(), "to", link.target().id(), "type", link.type(),
                        "properties", link.properties())))
            .toList();
        transaction.run(RELATE, Map.of("rows", rows)).consume();
    }

}
