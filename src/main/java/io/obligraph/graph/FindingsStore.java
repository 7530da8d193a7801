package io.obligraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

/**
 * The findings of models as they stand in the graph. There are too many to replace them
 * in one transaction; those of one model are replaced at once, and while some are still
 * those of before, the node {@code (:Edition {of: 'findings'})} has no id.
 */
final class FindingsStore {

    /** Raised when other properties are written. */
    private static final int LAYOUT = 1;

    private static final int MODELS_AT_ONCE = 40;

    private static final TransactionConfig CONFIG = TransactionConfig.builder()
        .withTimeout(Duration.ofMinutes(1))
        .build();

    private static final String CURRENT = """
            MERGE (edition:Edition {of: 'findings'})
            WITH edition
            MATCH (law:Edition {of: 'law'})
            RETURN edition.id AS id, toString(law.loadedAt) AS loadedAt""";

    private static final String NAME = "MATCH (edition:Edition {of: 'findings'}) SET edition.id = $id, edition.day = $day";

    /**
     * That a property is set keeps others who replace the same from doing it meanwhile.
     */
    private static final String CLEAR = """
            MATCH (model:Model) WHERE model.id IN $models
            SET model.assessedOn = $day
            WITH model
            MATCH (model)-[finding:HAS_FINDING|LEAVES_OPEN]->()
            DELETE finding""";

    private static final String CLEAR_ALL = """
            MATCH (:Model)-[finding:HAS_FINDING|LEAVES_OPEN]->()
            CALL (finding) { DELETE finding } IN TRANSACTIONS OF 5000 ROWS""";

    private static final String FORGET = "MATCH (edition:Edition {of: 'findings'}) REMOVE edition.id";

    private static final String CREATE_FINDINGS = """
            UNWIND $rows AS row
            MATCH (model:Model {id: row.model})
            MATCH (obligation:Obligation {id: row.obligation})
            CREATE (model)-[finding:HAS_FINDING]->(obligation)
            SET finding = row.properties""";

    private static final String CREATE_OPEN = """
            UNWIND $rows AS row
            MATCH (model:Model {id: row.model})
            MATCH (fact:Fact {id: row.fact})
            CREATE (model)-[:LEAVES_OPEN {obligations: row.obligations}]->(fact)""";

    private final Driver driver;

    FindingsStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Puts findings in place of those that the graph holds.
     * @return whether that was needed: false where the graph holds the same already
     */
    boolean replace(ModelFindings findings) {
        try (Session session = driver.session()) {
            Record current = session.executeWrite(transaction -> transaction.run(CURRENT).single(), CONFIG);
            String id = id(findings, current.get("loadedAt").asString(""));
            if (id.equals(current.get("id").asString(null))) {
                return false;
            }
            name(session, null, findings.today());
            List<String> models = findings.models();
            for (int at = 0; at < models.size(); at += MODELS_AT_ONCE) {
                List<String> some = models.subList(at, Math.min(models.size(), at + MODELS_AT_ONCE));
                session.executeWriteWithoutResult(transaction -> replace(transaction, findings, some), CONFIG);
            }
            name(session, id, findings.today());
            return true;
        }
    }

    /**
     * Removes all findings, in several transactions: together with the models that a load
     * replaces they would be more than one transaction may hold.
     */
    void clear() {
        try (Session session = driver.session()) {
            session.run(FORGET).consume();
            session.run(CLEAR_ALL, CONFIG).consume();
        }
    }

    private static void name(Session session, @Nullable String id, LocalDate day) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("id", id);
        parameters.put("day", day);
        session.executeWriteWithoutResult(transaction -> transaction.run(NAME, Values.value(parameters)).consume(),
                CONFIG);
    }

    private static void replace(TransactionContext transaction, ModelFindings findings, List<String> models) {
        transaction.run(CLEAR, Map.of("models", models, "day", findings.today())).consume();
        List<ModelFindings.Row> rows = models.stream().flatMap(model -> findings.rows(model).stream()).toList();
        List<Map<String, Object>> found = rows.stream()
            .<Map<String, Object>>map(
                    row -> Map.of("model", row.model(), "obligation", row.obligation(), "properties", row.properties()))
            .toList();
        transaction.run(CREATE_FINDINGS, Map.of("rows", found)).consume();
        List<Map<String, Object>> open = findings.openFacts(rows)
            .stream()
            .<Map<String, Object>>map(
                    fact -> Map.of("model", fact.model(), "fact", fact.fact(), "obligations", fact.obligations()))
            .toList();
        transaction.run(CREATE_OPEN, Map.of("rows", open)).consume();
    }

    private static String id(ModelFindings findings, String loadedAt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) LAYOUT);
            digest.update(loadedAt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(findings.basis().getBytes(StandardCharsets.UTF_8)));
        }
        catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

}
