package io.obligraph.graph;

import io.obligraph.reasoning.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * One replacement of all findings, a page of models at a time, each in a transaction that
 * also notes how far it is.
 */
final class FindingsPass {

    static final int PAGE = 2_000;

    private static final String WRITTEN = "MATCH (a:Assessment) WHERE a.edition = $id RETURN a.id AS id";

    private static final String ORGANISATIONS = """
            MATCH (o:Organisation)
            RETURN o.id AS id, [(o)-[s:STATES]->(f:Fact) | {fact: f.id, value: s.value}] AS facts""";

    private static final String NEXT = """
            MATCH (m:Model) WHERE m.id > $after
            WITH m ORDER BY m.id LIMIT $limit
            RETURN m.id AS id, elementId(m) AS element, m.kind AS kind,
                   [(m)-[:LICENSED_UNDER]->(l:Licence) | l.id] AS licences,
                   [(m)-[s:STATES]->(f:Fact) | {fact: f.id, value: s.value}] AS facts,
                   [(m)-[:RELEASED_BY]->(o:Organisation) | o.id] AS organisations,
                   [(m)-[:ASSESSED_AS]->(a:Assessment) | a.id] AS assessments""";

    /**
     * Keeps whoever loads a law or writes the same page waiting, and finds nothing if
     * either happened before.
     */
    private static final String ADVANCE = """
            MATCH (law:Edition {of: 'law'}) SET law.of = law.of
            WITH law WHERE toString(law.loadedAt) = $law
            MATCH (edition:Edition {of: 'findings'}) SET edition.of = edition.of
            WITH edition WHERE edition.loading = $id AND edition.after = $after
            SET edition.after = $last
            RETURN edition.after""";

    private static final String PUT_ASSESSMENTS = """
            UNWIND $rows AS row
            MERGE (a:Assessment {id: row.id})
            SET a.edition = $id
            WITH a
            MATCH (a)-[old:HAS_FINDING|LEAVES_OPEN]->()
            DELETE old""";

    private static final String CREATE_FINDINGS = """
            UNWIND $rows AS row
            MATCH (a:Assessment {id: row.assessment})
            MATCH (o:Obligation {id: row.obligation})
            CREATE (a)-[finding:HAS_FINDING]->(o)
            SET finding = row.properties""";

    private static final String CREATE_OPEN = """
            UNWIND $rows AS row
            MATCH (a:Assessment {id: row.assessment})
            MATCH (f:Fact {id: row.fact})
            CREATE (a)-[:LEAVES_OPEN {obligations: row.obligations}]->(f)""";

    private static final String UNLINK = """
            UNWIND $models AS model
            MATCH (m) WHERE elementId(m) = model
            MATCH (m)-[old:ASSESSED_AS]->()
            DELETE old""";

    private static final String LINK = """
            UNWIND $rows AS row
            MATCH (a:Assessment {id: row.assessment})
            UNWIND row.models AS model
            MATCH (m) WHERE elementId(m) = model
            CREATE (m)-[:ASSESSED_AS]->(a)""";

    private static final String REMOVE_OLD = """
            MATCH (a:Assessment) WHERE a.edition <> $id
            CALL (a) { DETACH DELETE a } IN TRANSACTIONS OF 100 ROWS""";

    private static final String FINISH = """
            MATCH (edition:Edition {of: 'findings'}) WHERE edition.loading = $id
            SET edition.id = $id
            REMOVE edition.loading, edition.after""";

    private final Session session;

    private final ModelFindings findings;

    private final String id;

    private final String law;

    private final Set<String> written;

    /** By what timelines are alike in, so that findings are derived once. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, Map<String, Object>> organisations = new HashMap<>();

    FindingsPass(Session session, ModelFindings findings, String id, String law) {
        this.session = session;
        this.findings = findings;
        this.id = id;
        this.law = law;
        this.written = new HashSet<>(session.executeRead(
                transaction -> transaction.run(WRITTEN, Map.of("id", id)).list(row -> row.get("id").asString()),
                FindingsStore.CONFIG));
        session.executeRead(transaction -> transaction.run(ORGANISATIONS).list(), FindingsStore.CONFIG)
            .forEach(row -> organisations.put(row.get("id").asString(), facts(row)));
    }

    void run(String from, BooleanSupplier goesOn) {
        long all = session.executeRead(
                transaction -> transaction.run("MATCH (m:Model) RETURN count(m)").single().get(0).asLong(),
                FindingsStore.CONFIG);
        var progress = new Progress("findings of models", all);
        String after = from;
        List<Record> page = next(after);
        while (!page.isEmpty()) {
            if (!goesOn.getAsBoolean() || !replace(page, after)) {
                return;
            }
            progress.done(page.size());
            after = page.getLast().get("id").asString();
            page = next(after);
        }
        session.run(REMOVE_OLD, Map.of("id", id), FindingsStore.CONFIG).consume();
        session.executeWriteWithoutResult(transaction -> transaction.run(FINISH, Map.of("id", id)).consume(),
                FindingsStore.CONFIG);
    }

    private List<Record> next(String after) {
        return session.executeRead(transaction -> transaction.run(NEXT, Map.of("after", after, "limit", PAGE)).list(),
                FindingsStore.CONFIG);
    }

    private boolean replace(List<Record> page, String after) {
        Map<String, List<ModelFindings.Row>> unwritten = new LinkedHashMap<>();
        Map<String, List<String>> models = new LinkedHashMap<>();
        List<String> moved = new ArrayList<>();
        for (Record row : page) {
            String assessment = timeline(row).map(timeline -> named(timeline, unwritten)).orElse("");
            if (!row.get("assessments").asList(Value::asString).equals(List.of(assessment))) {
                moved.add(row.get("element").asString());
                if (!assessment.isEmpty()) {
                    models.computeIfAbsent(assessment, any -> new ArrayList<>()).add(row.get("element").asString());
                }
            }
        }
        String last = page.getLast().get("id").asString();
        return session.executeWrite(transaction -> {
            var advance = transaction.run(ADVANCE, Map.of("law", law, "id", id, "after", after, "last", last));
            if (advance.list().isEmpty()) {
                return false;
            }
            write(transaction, unwritten);
            transaction.run(UNLINK, Map.of("models", moved)).consume();
            transaction.run(LINK, Map.of("rows", rows(models))).consume();
            return true;
        }, FindingsStore.CONFIG);
    }

    private Optional<Timeline> timeline(Record row) {
        String organisation = row.get("organisations").get(0).asString("");
        return findings.timeline(row.get("kind").asString(""), row.get("licences").get(0).asString(null), facts(row),
                organisations.getOrDefault(organisation, Map.of()));
    }

    /**
     * {@return the id of the assessment with the findings of a timeline}
     * @param unwritten takes the findings where they were not written yet
     */
    private String named(Timeline timeline, Map<String, List<ModelFindings.Row>> unwritten) {
        return names.computeIfAbsent(timeline.likeness(), any -> {
            List<ModelFindings.Row> rows = ModelFindings.rows(timeline);
            String name = findings.name(rows);
            if (written.add(name)) {
                unwritten.put(name, rows);
            }
            return name;
        });
    }

    private void write(TransactionContext transaction, Map<String, List<ModelFindings.Row>> assessments) {
        List<Map<String, Object>> found = new ArrayList<>();
        List<Map<String, Object>> open = new ArrayList<>();
        assessments.forEach((name, rows) -> {
            rows.forEach(row -> found
                .add(Map.of("assessment", name, "obligation", row.obligation(), "properties", row.properties())));
            findings.openFacts(rows)
                .forEach((fact, obligations) -> open
                    .add(Map.of("assessment", name, "fact", fact, "obligations", obligations)));
        });
        transaction
            .run(PUT_ASSESSMENTS,
                    Map.of("id", id, "rows",
                            assessments.keySet().stream().map(name -> Map.<String, Object>of("id", name)).toList()))
            .consume();
        transaction.run(CREATE_FINDINGS, Map.of("rows", found)).consume();
        transaction.run(CREATE_OPEN, Map.of("rows", open)).consume();
    }

    private static List<Map<String, Object>> rows(Map<String, List<String>> models) {
        return models.entrySet()
            .stream()
            .map(entry -> Map.<String, Object>of("assessment", entry.getKey(), "models", entry.getValue()))
            .toList();
    }

    private static Map<String, Object> facts(Record row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        row.get("facts").values().forEach(fact -> facts.put(fact.get("fact").asString(), fact.get("value").asObject()));
        return facts;
    }

}
