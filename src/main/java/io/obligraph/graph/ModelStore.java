package io.obligraph.graph;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;

/**
 * The models in the graph that came line by line; a property {@code digest} tells them
 * from those that belong to the edition of the law, and says what stood on the line. How
 * far a load is stands in the node {@code (:Edition {of: 'models'})}, and moves in the
 * transaction that writes the models: nothing is written twice and nothing is left out.
 */
final class ModelStore implements AutoCloseable {

    private static final int REMOVED_AT_ONCE = 1_000;

    private static final TransactionConfig CONFIG = TransactionConfig.builder()
        .withTimeout(Duration.ofMinutes(2))
        .build();

    private static final String CURRENT = """
            MERGE (edition:Edition {of: 'models'})
            WITH edition
            MATCH (law:Edition {of: 'law'})
            RETURN edition {.*} AS edition, law.id AS law, toString(law.loadedAt) AS loadedAt""";

    private static final String BEGIN = """
            MATCH (edition:Edition {of: 'models'})
            SET edition = $edition""";

    /**
     * Keeps whoever loads a law or the same models waiting, and finds nothing if either
     * happened before.
     */
    private static final String ADVANCE = """
            MATCH (law:Edition {of: 'law'}) SET law.of = law.of
            WITH law WHERE toString(law.loadedAt) = $law
            MATCH (edition:Edition {of: 'models'}) SET edition.of = edition.of
            WITH edition WHERE all(key IN keys($from) WHERE edition[key] = $from[key])
            SET edition += $to
            RETURN edition.of""";

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

    private static final String STREAMED = """
            MATCH (m:Model) WHERE m.id > $after
            WITH m ORDER BY m.id LIMIT $limit
            RETURN m.id AS id, m.digest IS NOT NULL AS streamed""";

    private static final String REMOVE = """
            UNWIND $ids AS id
            MATCH (m:Model {id: id}) WHERE m.digest IS NOT NULL
            DETACH DELETE m""";

    private static final String RELEASE = """
            MATCH (n:%s)<-[r]-(m:Model) WHERE n.id IN $ids AND m.digest IS NOT NULL
            CALL (m, r) { SET m.digest = '' DELETE r } IN TRANSACTIONS OF 2000 ROWS""";

    private final Session session;

    private final Map<String, Map<String, String>> targets = new HashMap<>();

    ModelStore(Driver driver) {
        this.session = driver.session();
    }

    /**
     * What the graph says of the models.
     *
     * @param edition the properties of their edition
     * @param law the id of the edition of the law
     * @param lawLoadedAt when that was loaded
     */
    record Current(Map<String, Object> edition, String law, String lawLoadedAt) {

        @Nullable String text(String key) {
            return edition.get(key) instanceof String text ? text : null;
        }

        long number(String key) {
            return edition.get(key) instanceof Number number ? number.longValue() : 0;
        }

    }

    Current current() {
        Record row = session.executeWrite(transaction -> transaction.run(CURRENT).single(), CONFIG);
        return new Current(row.get("edition").asMap(), row.get("law").asString(""), row.get("loadedAt").asString(""));
    }

    /** Notes that a load begins, and forgets what was noted before. */
    void begin(Map<String, Object> edition) {
        session.executeWriteWithoutResult(transaction -> transaction.run(BEGIN, Map.of("edition", edition)).consume(),
                CONFIG);
    }

    /**
     * A step of a load: from where to where it leads, while a law that was loaded at some
     * time answers.
     */
    record Step(String law, Map<String, Object> from, Map<String, Object> to) {
    }

    private interface Work {

        void in(TransactionContext transaction);

    }

    private boolean step(Step step, Work work) {
        return session.executeWrite(transaction -> {
            var advance = transaction.run(ADVANCE, Map.of("law", step.law(), "from", step.from(), "to", step.to()));
            if (advance.list().isEmpty()) {
                return false;
            }
            work.in(transaction);
            return true;
        }, CONFIG);
    }

    /**
     * Moves on without writing models.
     * @return whether that was possible
     */
    boolean move(Step step) {
        return step(step, transaction -> {
        });
    }

    /**
     * Writes models, but for the relationships between them.
     * @param nodes their nodes, by the digests of their lines
     * @param anew whether to write also those of which the same stood on the line before
     * @return whether that was possible
     */
    boolean write(Step step, SequencedNodes nodes, boolean anew) {
        if (targets.isEmpty()) {
            readTargets();
        }
        return step(step, transaction -> write(transaction, nodes, anew));
    }

    /** Nodes with the digests of their lines. */
    static final class SequencedNodes {

        private final Map<String, GraphNode> nodes = new LinkedHashMap<>();

        void add(GraphNode node, String digest) {
            nodes.put(node.id(), node.set("digest", digest));
        }

        int size() {
            return nodes.size();
        }

    }

    private void readTargets() {
        session.executeRead(transaction -> transaction.run(TARGETS).list(), CONFIG)
            .forEach(row -> Kind.of(row.get("labels").asList(label -> label.asString()))
                .ifPresent(kind -> targets.computeIfAbsent(kind.label(), any -> new HashMap<>())
                    .put(row.get("id").asString(), row.get("element").asString())));
    }

    private void write(TransactionContext transaction, SequencedNodes nodes, boolean anew) {
        Map<String, String> elements = new HashMap<>();
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> changed = new ArrayList<>();
        Map<String, GraphNode> missing = new LinkedHashMap<>(nodes.nodes);
        transaction.run(KNOWN, Map.of("ids", List.copyOf(nodes.nodes.keySet()))).forEachRemaining(row -> {
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
        elements.forEach((id, element) -> Optional.ofNullable(nodes.nodes.get(id))
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

    /**
     * Writes the relationships between models.
     * @return whether that was possible
     */
    boolean relate(Step step, List<GraphNode> nodes) {
        List<Map<String, Object>> rows = nodes.stream()
            .flatMap(node -> node.links()
                .stream()
                .filter(link -> link.target().kind() == Kind.MODEL)
                .map(link -> Map.<String, Object>of("from", node.id(), "to", link.target().id(), "type", link.type(),
                        "properties", link.properties())))
            .toList();
        return step(step, transaction -> transaction.run(RELATE, Map.of("rows", rows)).consume());
    }

    /**
     * Lets models that came line by line be written again, by forgetting what stood on
     * their lines, where they refer to something that is about to be removed.
     * @param removed the ids of what is removed, by label
     */
    void release(Map<String, List<String>> removed) {
        removed.forEach((label, ids) -> session.run(RELEASE.formatted(label), Map.of("ids", ids), CONFIG).consume());
    }

    /**
     * Removes a page of models that came line by line and stand on no line any more.
     * @param after the id after which the page begins
     * @return the last id of the page, empty if there was nothing left
     */
    Optional<String> remove(String after, Set<String> ids, int limit) {
        List<Record> page = session.executeRead(
                transaction -> transaction.run(STREAMED, Map.of("after", after, "limit", limit)).list(), CONFIG);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        List<String> gone = page.stream()
            .filter(row -> row.get("streamed").asBoolean())
            .map(row -> row.get("id").asString())
            .filter(id -> !ids.contains(id))
            .toList();
        for (int at = 0; at < gone.size(); at += REMOVED_AT_ONCE) {
            List<String> some = gone.subList(at, Math.min(gone.size(), at + REMOVED_AT_ONCE));
            session.executeWriteWithoutResult(transaction -> transaction.run(REMOVE, Map.of("ids", some)).consume(),
                    CONFIG);
        }
        return Optional.of(page.getLast().get("id").asString());
    }

    /** Notes that a load is complete. */
    void finish(String id, long count) {
        begin(Map.of("of", "models", "id", id, "count", count, "loadedAt", ZonedDateTime.now()));
    }

    @Override
    public void close() {
        session.close();
    }

}
