package io.obligraph.graph;

import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

/**
 * The findings of models as they stand in the graph:
 * {@code (:Model)-[:ASSESSED_AS]->(:Assessment)-[:HAS_FINDING]->(:Obligation)}. Models of
 * which the law asks the same for the same reasons share an assessment, so that a million
 * models have some thousand. They are replaced a page of models at a time, each in a
 * transaction that also notes how far they are: whoever is stopped goes on from there.
 * Until all are replaced, the node {@code (:Edition {of: 'findings'})} has no id.
 */
final class FindingsStore {

    /** Raised when other properties are written. */
    private static final int LAYOUT = 2;

    static final TransactionConfig CONFIG = TransactionConfig.builder().withTimeout(Duration.ofMinutes(2)).build();

    private static final String CURRENT = """
            MERGE (edition:Edition {of: 'findings'})
            WITH edition
            MATCH (law:Edition {of: 'law'})
            OPTIONAL MATCH (models:Edition {of: 'models'})
            RETURN edition.id AS id, edition.loading AS loading, coalesce(edition.after, '') AS after,
                   toString(law.loadedAt) AS law, toString(models.loadedAt) AS models""";

    private static final String BEGIN = """
            MATCH (edition:Edition {of: 'findings'})
            SET edition.loading = $id, edition.after = '', edition.day = $day
            REMOVE edition.id""";

    private final Driver driver;

    FindingsStore(Driver driver) {
        this.driver = driver;
    }

    /**
     * Puts findings in place of those that the graph holds.
     * @return whether that was needed: false where the graph holds the same already
     */
    boolean replace(ModelFindings findings) {
        return replace(findings, false, () -> true);
    }

    /**
     * Puts findings in place of those that the graph holds, and stops before the next
     * page where it may not go on.
     * @param findings the findings
     * @param anew whether to do it even where neither the law nor the models were loaded
     * since, as is needed where somebody changed them in the graph
     * @param goesOn asked before each page
     * @return whether that was needed
     */
    boolean replace(ModelFindings findings, boolean anew, BooleanSupplier goesOn) {
        try (Session session = driver.session()) {
            Record current = session.executeWrite(transaction -> transaction.run(CURRENT).single(), CONFIG);
            String law = current.get("law").asString("");
            String id = Digests.of(String.valueOf(LAYOUT), law, current.get("models").asString(""),
                    findings.today().toString(), findings.law().book().toString(), findings.seat().toString());
            boolean goesOnWithIt = id.equals(current.get("loading").asString(null));
            if (!anew && !goesOnWithIt && id.equals(current.get("id").asString(null))) {
                return false;
            }
            if (anew || !goesOnWithIt) {
                session.executeWriteWithoutResult(
                        transaction -> transaction.run(BEGIN, Map.of("id", id, "day", findings.today())).consume(),
                        CONFIG);
            }
            new FindingsPass(session, findings, id, law)
                .run(anew || !goesOnWithIt ? "" : current.get("after").asString(), goesOn);
            return true;
        }
    }

}
