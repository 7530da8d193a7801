package io.obligraph.graph;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Relationship;

/** The graph within one transaction: all the Cypher that writes the law and reads it. */
final class GraphStore {

    private static final int BATCH = 5_000;

    private static final String LOCK = "MERGE (edition:Edition {of: 'law'}) SET edition.of = edition.of";

    private static final String CURRENT = """
            MATCH (edition:Edition {of: 'law'}) WHERE edition.id IS NOT NULL
            RETURN edition.id AS id, edition.source AS source, edition.loadedAt AS loadedAt""";

    private static final String NAME_EDITION = """
            MATCH (edition:Edition {of: 'law'})
            SET edition.id = $id, edition.source = $source, edition.loadedAt = $loadedAt
            WITH edition
            MATCH (other:Edition) WHERE other.of IN ['models', 'findings']
            REMOVE other.id""";

    /**
     * What belongs to the edition: not the models that came line by line, which stay and
     * so need the nodes to which they refer.
     */
    private static final String PRESENT = """
            MATCH (node:%s)
            RETURN labels(node) AS labels, node.id AS id, elementId(node) AS element
            UNION ALL
            MATCH (node:Model) WHERE node.digest IS NULL OR node.id IN $models
            RETURN labels(node) AS labels, node.id AS id, elementId(node) AS element"""
        .formatted(Kind.anyLabelButModel());

    private static final String CLEAR_NODES = """
            UNWIND $nodes AS id
            MATCH (node) WHERE elementId(node) = id
            DETACH DELETE node""";

    private static final String CLEAR_RELATIONSHIPS = """
            UNWIND $nodes AS id
            MATCH (node) WHERE elementId(node) = id
            MATCH (node)-[relationship]->() WHERE type(relationship) <> 'ASSESSED_AS'
            DELETE relationship""";

    private static final String SET_NODES = """
            UNWIND $rows AS row
            MATCH (node) WHERE elementId(node) = row.element
            SET node = row.properties""";

    private static final String CREATE_NODES = """
            UNWIND $rows AS row
            CREATE (node:$(row.label))
            SET node = row.properties
            RETURN row.at AS at, elementId(node) AS id""";

    private static final String CREATE_RELATIONSHIPS = """
            UNWIND $rows AS row
            MATCH (from) WHERE elementId(from) = row.from
            MATCH (to) WHERE elementId(to) = row.to
            CREATE (from)-[relationship:$(row.type)]->(to)
            SET relationship = row.properties""";

    private static final String NODES = "MATCH (node:%s) RETURN node".formatted(Kind.lawLabel());

    private static final String RELATIONSHIPS = """
            MATCH (from:%s)-[relationship]->() RETURN relationship""".formatted(Kind.lawLabel());

    private static final String FORGET_DERIVED = "MATCH (:%s)-[derived:%s]->() DELETE derived"
        .formatted(Kind.lawLabel(), String.join("|", Derived.TYPES.values()));

    private static final String SET_BINDS_FROM = """
            MATCH (obligation:Obligation) SET obligation.bindsFrom = $days[obligation.id]""";

    private final SimpleQueryRunner transaction;

    private final Map<GraphNode, String> elementIds = new HashMap<>();

    GraphStore(SimpleQueryRunner transaction) {
        this.transaction = transaction;
    }

    /**
     * Keeps every other transaction that loads or reads the law waiting until this one
     * ends. Changes nothing.
     */
    void lock() {
        transaction.run(LOCK).consume();
    }

    /**
     * {@return the edition that the graph holds, empty if it holds none}
     */
    Optional<Edition> edition() {
        return transaction.run(CURRENT)
            .stream()
            .findFirst()
            .map(row -> new Edition(row.get("id").asString(), row.get("source").asString(),
                    row.get("loadedAt").asZonedDateTime()));
    }

    /**
     * Puts an edition in place of the one that the graph holds. What has the same kind
     * and id stays the same node.
     */
    void replace(String id, String source, GraphImage image) {
        Present present = present(image);
        inBatches(CLEAR_RELATIONSHIPS, "nodes", List.copyOf(present.kept().values()));
        inBatches(CLEAR_NODES, "nodes", present.gone());
        writeNodes(image.nodes(), present.kept());
        writeRelationships(
                image.nodes().stream().flatMap(node -> node.links().stream().map(link -> row(node, link))).toList());
        transaction.run(NAME_EDITION, Map.of("id", id, "source", source, "loadedAt", ZonedDateTime.now())).consume();
    }

    /**
     * What the graph holds of an edition, by the element ids of the nodes.
     *
     * @param kept what is in the next edition, too
     * @param gone what is not
     * @param goneIds the ids of what is not, by label, as far as it has some
     */
    private record Present(Map<GraphNode, String> kept, List<String> gone, Map<String, List<String>> goneIds) {
    }

    private Present present(GraphImage image) {
        var present = new Present(new HashMap<>(), new ArrayList<>(), new HashMap<>());
        List<String> models = image.named(Kind.MODEL).stream().map(GraphNode::id).toList();
        transaction.run(PRESENT, Map.of("models", models)).forEachRemaining(row -> {
            Kind kind = Kind.of(row.get("labels").asList(label -> label.asString())).orElseThrow();
            String id = row.get("id").asString(null);
            Optional<GraphNode> next = id == null ? Optional.empty() : image.find(kind, id);
            String element = row.get("element").asString();
            if (next.isPresent()) {
                present.kept().put(next.get(), element);
            }
            else {
                present.gone().add(element);
                if (id != null) {
                    present.goneIds().computeIfAbsent(kind.label(), any -> new ArrayList<>()).add(id);
                }
            }
        });
        return present;
    }

    /**
     * {@return the ids of the nodes that an edition would remove, by label}
     */
    Map<String, List<String>> removedBy(GraphImage image) {
        return present(image).goneIds();
    }

    private <T> void inBatches(String statement, String parameter, List<T> items) {
        for (List<T> batch : batches(items)) {
            transaction.run(statement, Map.of(parameter, batch)).consume();
        }
    }

    private void writeNodes(List<GraphNode> nodes, Map<GraphNode, String> kept) {
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            GraphNode node = nodes.get(at);
            String element = kept.get(node);
            if (element == null) {
                created.add(Map.of("at", at, "label", node.kind().label(), "properties", node.properties()));
            }
            else {
                changed.add(Map.of("element", element, "properties", node.properties()));
                elementIds.put(node, element);
            }
        }
        inBatches(SET_NODES, "rows", changed);
        for (List<Map<String, Object>> batch : batches(created)) {
            transaction.run(CREATE_NODES, Map.of("rows", batch))
                .forEachRemaining(row -> elementIds.put(nodes.get(row.get("at").asInt()), row.get("id").asString()));
        }
    }

    private Map<String, Object> row(GraphNode from, GraphNode.Link link) {
        return Map.of("from", elementId(from), "type", link.type(), "to", elementId(link.target()), "properties",
                link.properties());
    }

    private String elementId(GraphNode node) {
        String id = elementIds.get(node);
        if (id == null) {
            throw new IllegalStateException(node + " is not in the graph");
        }
        return id;
    }

    private void writeRelationships(List<Map<String, Object>> rows) {
        for (List<Map<String, Object>> batch : batches(rows)) {
            int created = transaction.run(CREATE_RELATIONSHIPS, Map.of("rows", batch))
                .consume()
                .counters()
                .relationshipsCreated();
            if (created != batch.size()) {
                throw new IllegalStateException(
                        "%d of %d relationships could not be written".formatted(batch.size() - created, batch.size()));
            }
        }
    }

    private static <T> List<List<T>> batches(List<T> rows) {
        List<List<T>> batches = new ArrayList<>();
        for (int at = 0; at < rows.size(); at += BATCH) {
            batches.add(rows.subList(at, Math.min(rows.size(), at + BATCH)));
        }
        return batches;
    }

    /**
     * {@return what the graph holds of the law}
     */
    GraphImage read() {
        GraphImage image = new GraphImage();
        Map<String, GraphNode> byElementId = new HashMap<>();
        transaction.run(NODES).forEachRemaining(row -> {
            Node node = row.get(0).asNode();
            List<String> labels = new ArrayList<>();
            node.labels().forEach(labels::add);
            Kind.of(labels).ifPresent(kind -> {
                GraphNode read = new GraphNode(kind, node.asMap());
                byElementId.put(node.elementId(), read);
                elementIds.put(read, node.elementId());
                image.addRead(read);
            });
        });
        transaction.run(RELATIONSHIPS).forEachRemaining(row -> {
            Relationship relationship = row.get(0).asRelationship();
            GraphNode from = byElementId.get(relationship.startNodeElementId());
            GraphNode to = byElementId.get(relationship.endNodeElementId());
            if (from != null && to != null) {
                from.link(relationship.type(), to, relationship.asMap());
            }
        });
        return image;
    }

    /** Writes what follows from the rules in place of what stood there. */
    void replaceDerived(Derived derived, GraphImage read) {
        transaction.run(FORGET_DERIVED).consume();
        writeRelationships(derived.choices().stream().map(choice -> row(choice, read)).toList());
        transaction.run(SET_BINDS_FROM, Map.of("days", derived.bindsFrom())).consume();
    }

    private Map<String, Object> row(Derived.Choice choice, GraphImage read) {
        GraphNode rule = read.node(choice.kind(), choice.rule());
        String type = Objects.requireNonNull(Derived.TYPES.get(choice.kind()));
        return row(rule, new GraphNode.Link(type, read.node(Kind.OBLIGATION, choice.obligation()),
                Map.of(Derived.PARTIES, choice.parties())));
    }

}
