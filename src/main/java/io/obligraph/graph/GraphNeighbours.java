package io.obligraph.graph;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.neo4j.driver.exceptions.Neo4jException;

/** Things and what is next to them, in Neo4j. */
final class GraphNeighbours implements Neighbours {

    private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private static final TransactionConfig LIMITED = TransactionConfig.builder()
        .withTimeout(Duration.ofSeconds(10))
        .build();

    /** Of more things than this nobody needs the one with most relationships. */
    private static final int LOOKED_THROUGH = 5_000;

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
            RETURN type, leaves, %s AS other ORDER BY type, leaves, other.title, other.id""".formatted("%s",
            thing("m"));

    private static final String COUNT = "MATCH (n:%s) WHERE n.id IS NOT NULL RETURN count(n) AS count";

    private static final String MOST_CONNECTED = """
            MATCH (n:%s) WHERE n.id IS NOT NULL
            WITH n LIMIT $through
            WITH n, COUNT { (n)--() } AS relationships ORDER BY relationships DESC, n.id LIMIT $examples
            RETURN %s AS thing""".formatted("%s", thing("n"));

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
    public Optional<Around> around(String kind, String id, LocalDate on) {
        if (!Kind.labels().contains(kind)) {
            return Optional.empty();
        }
        Map<String, Object> parameters = Map.of("id", id, "on", on, "looked", MOST, "kinds",
                List.copyOf(Kind.labels()));
        try (Session session = driver.session(READING)) {
            List<Record> found = session.run(THING.formatted(kind), parameters, LIMITED).list();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            List<Record> rows = session.run(AROUND.formatted(kind), parameters, LIMITED)
                .stream()
                .filter(row -> !row.get("other").get("kind").isNull())
                .toList();
            return Optional.of(new Around(thing(found.getFirst().get("thing")), groups(rows)));
        }
        catch (Neo4jException e) {
            throw Busy.of(e);
        }
    }

    private static List<Group> groups(List<Record> rows) {
        record Way(String type, boolean leaves, String kind) {
        }
        Map<Way, List<Thing>> groups = new LinkedHashMap<>();
        for (Record row : rows) {
            Thing other = thing(row.get("other"));
            groups
                .computeIfAbsent(new Way(row.get("type").asString(), row.get("leaves").asBoolean(), other.kind()),
                        way -> new ArrayList<>())
                .add(other);
        }
        return groups.entrySet()
            .stream()
            .map(group -> new Group(group.getKey().type(), group.getKey().leaves(), group.getKey().kind(),
                    group.getValue()))
            .toList();
    }

    @Override
    public List<Start> starts(Collection<String> kinds, int examples) {
        Map<String, Object> parameters = Map.of("through", LOOKED_THROUGH, "examples", examples, "kinds",
                List.copyOf(Kind.labels()));
        try (Session session = driver.session(READING)) {
            return kinds.stream()
                .filter(Kind.labels()::contains)
                .map(kind -> new Start(kind,
                        session.run(COUNT.formatted(kind), Map.of(), LIMITED).single().get("count").asLong(),
                        session.run(MOST_CONNECTED.formatted(kind), parameters, LIMITED)
                            .list(row -> thing(row.get("thing")))))
                .filter(start -> start.count() > 0)
                .toList();
        }
        catch (Neo4jException e) {
            throw Busy.of(e);
        }
    }

    private static Thing thing(Value value) {
        return new Thing(value.get("kind").asString(), value.get("id").asString(), value.get("title").asString());
    }

}
