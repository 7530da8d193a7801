package io.obligraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * The uniqueness constraints and indexes of the graph. Applying it again changes nothing,
 * and so does an application that applies it at the same moment.
 */
final class GraphSchema {

    /** Finds everything by what it is called. */
    static final String FULL_TEXT = "titles";

    /** The properties in which it looks. */
    static final List<String> SEARCHED = List.of("title", "heading", "name", "summary", "role", "question", "number",
            "family");

    private static final String SHOW = """
            SHOW INDEXES YIELD name, labelsOrTypes
            RETURN name, coalesce(labelsOrTypes, []) AS labels""";

    private static final Map<String, String> STATEMENTS = statements();

    private GraphSchema() {
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        statements.put("edition_of",
                "CREATE CONSTRAINT edition_of IF NOT EXISTS FOR (node:Edition) REQUIRE node.of IS UNIQUE");
        for (Kind kind : Kind.values()) {
            if (kind.hasIds()) {
                String name = kind.name().toLowerCase(Locale.ROOT) + "_id";
                statements.put(name, "CREATE CONSTRAINT %s IF NOT EXISTS FOR (node:%s) REQUIRE node.id IS UNIQUE"
                    .formatted(name, kind.label()));
            }
        }
        statements.put("assessment_id",
                "CREATE CONSTRAINT assessment_id IF NOT EXISTS FOR (node:Assessment) REQUIRE node.id IS UNIQUE");
        statements.put("provision_number",
                "CREATE INDEX provision_number IF NOT EXISTS FOR (node:Provision) ON (node.number)");
        statements.put("obligation_binds_from",
                "CREATE INDEX obligation_binds_from IF NOT EXISTS FOR (node:Obligation) ON (node.bindsFrom)");
        statements.put("model_released",
                "CREATE INDEX model_released IF NOT EXISTS FOR (node:Model) ON (node.released)");
        statements.put(FULL_TEXT, """
                CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR (node:%s)
                ON EACH [%s]
                OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}}""".formatted(FULL_TEXT, Kind.anyLabel(),
                SEARCHED.stream().map(property -> "node." + property).collect(Collectors.joining(", "))));
        return statements;
    }

    /**
     * Creates what is missing or was made for other labels, and waits until it can be
     * used.
     */
    static void apply(Driver driver) {
        try (Session session = driver.session()) {
            Map<String, Set<String>> there = session.run(SHOW)
                .stream()
                .collect(Collectors.toMap(index -> index.get("name").asString(),
                        index -> Set.copyOf(index.get("labels").asList(Value::asString))));
            boolean outdated = there.containsKey(FULL_TEXT) && !there.get(FULL_TEXT).equals(Kind.labels());
            if (outdated) {
                session.run("DROP INDEX " + FULL_TEXT).consume();
                there.remove(FULL_TEXT);
            }
            if (!there.keySet().containsAll(STATEMENTS.keySet())) {
                session.executeWriteWithoutResult(transaction -> STATEMENTS.forEach((name, statement) -> {
                    if (!there.containsKey(name)) {
                        transaction.run(statement).consume();
                    }
                }));
                session.run("CALL db.awaitIndexes(60)").consume();
            }
        }
    }

}
