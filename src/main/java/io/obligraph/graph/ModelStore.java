package io.obligraph.graph;

import java.time.Duration;
import java.time.ZonedDateTime;
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

    static final TransactionConfig CONFIG = TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();

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

    private final ModelWriter writer = new ModelWriter();

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
        writer.prepare(session);
        return step(step, transaction -> writer.write(transaction, nodes, anew));
    }

    /**
     * Writes the relationships between models.
     * @return whether that was possible
     */
    boolean relate(Step step, List<GraphNode> nodes) {
        return step(step, transaction -> writer.relate(transaction, nodes));
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
