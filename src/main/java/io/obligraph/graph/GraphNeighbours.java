package io.obligraph.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;

/** Things and what is next to them, in Neo4j. */
final class GraphNeighbours implements Neighbours {

    private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private static final TransactionConfig LIMITED = TransactionConfig.builder()
        .withTimeout(Duration.ofSeconds(10))
        .build();

    /** Of a thing with more relationships than this the first ones are looked at. */
    private static final int LOOKED_AT = 2_000;

    private static final String THING = "MATCH (n:%s {id: $id}) RETURN " + thing("n") + " AS thing";

    private static final String AROUND = """
            MATCH (n:%s {id: $id})
            CALL (n) {
              MATCH (n)-[r]->(m) WHERE m.id IS NOT NULL AND NOT m:Assessment AND NOT m:Edition
              RETURN type(r) AS type, m, true AS leaves LIMIT $looked
              UNION
              MATCH (n)<-[r]-(m) WHERE m.id IS NOT NULL AND NOT m:Assessment AND NOT m:Edition
              RETURN type(r) AS type, m, false AS leaves LIMIT $looked
              UNION
              MATCH (n)-[r]->(part:Condition) WHERE part.id IS NULL
              MATCH path = (part)-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS|TESTS|HOLDS_UNDER]->{1,8}(m)
              WHERE m.id IS NOT NULL AND all(x IN nodes(path)[..-1] WHERE x.id IS NULL)
              RETURN DISTINCT type(r) AS type, m, true AS leaves LIMIT $looked
              UNION
              MATCH (n)-[:ASSESSED_AS]->()-[finding:HAS_FINDING]->(m)
              WHERE finding.on <= $on AND (finding.until IS NULL OR finding.until > $on)
              RETURN finding.status AS type, m, true AS leaves LIMIT $looked
            }
            WITH DISTINCT type, m, leaves
            WHERE $only = [] OR any(label IN labels(m) WHERE label IN $only)
            RETURN type, leaves, %s AS other ORDER BY type, leaves, other.title, other.id""".formatted("%s",
            thing("m"));

    private final Driver driver;

    GraphNeighbours(Driver driver) {
        this.driver = driver;
    }

    private static String thing(String node) {
        return """
                {kind: head([label IN labels(%1$s) WHERE label IN $kinds]), id: %1$s.id,
                 title: head([title IN [%1$s.title, %1$s.name, %1$s.number, %1$s.question, %1$s.heading, %1$s.says, %1$s.id]
                   WHERE title <> ''])}"""
            .formatted(node);
    }

    @Override
    public Set<String> kinds() {
        return new TreeSet<>(Kind.labels());
    }

    @Override
    public Optional<Around> around(String kind, String id, LocalDate on, Collection<String> only) {
        if (!Kind.labels().contains(kind)) {
            return Optional.empty();
        }
        Map<String, Object> parameters = Map.of("id", id, "on", on, "only", List.copyOf(only), "looked", LOOKED_AT,
                "kinds", List.copyOf(Kind.labels()));
        try (Session session = driver.session(READING)) {
            List<Record> found = session.run(THING.formatted(kind), parameters, LIMITED).list();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Thing thing = thing(found.getFirst().get("thing"));
            List<Relation> relations = session.run(AROUND.formatted(kind), parameters, LIMITED)
                .stream()
                .filter(row -> !row.get("other").get("kind").isNull())
                .map(row -> relation(thing, row))
                .toList();
            int shown = Math.min(MOST, relations.size());
            return Optional.of(new Around(thing, relations.subList(0, shown), relations.size() - shown));
        }
    }

    private static Relation relation(Thing thing, Record row) {
        Thing other = thing(row.get("other"));
        String type = row.get("type").asString();
        return row.get("leaves").asBoolean() ? new Relation(thing, type, other) : new Relation(other, type, thing);
    }

    private static Thing thing(Value value) {
        return new Thing(value.get("kind").asString(), value.get("id").asString(), value.get("title").asString());
    }

}
