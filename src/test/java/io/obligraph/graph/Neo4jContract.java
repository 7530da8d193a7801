package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;

/** What Obligraph needs of a Neo4j server, wherever it runs. */
abstract class Neo4jContract {

    /** As large as the whole of the data may grow, with some text to each node. */
    private static final int NODES = 30_000;

    private Driver driver;

    abstract URI uri();

    abstract AuthToken authToken();

    @BeforeEach
    void connect() {
        driver = GraphDatabase.driver(uri(), authToken());
    }

    @AfterEach
    void emptyTheGraph() {
        for (String kind : List.of("CONSTRAINT", "INDEX")) {
            read("SHOW %s YIELD name, type WHERE type <> 'LOOKUP' RETURN name".formatted(kind))
                .forEach(row -> write("DROP %s `%s`".formatted(kind, row.get("name").asString())));
        }
        write("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
        driver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "bolt", "neo4j" })
    void answersUnderBothSchemes(String scheme) {
        URI address = URI.create(scheme + "://" + uri().getAuthority());
        try (Driver other = GraphDatabase.driver(address, authToken())) {
            assertThat(other.executableQuery("RETURN 1 AS one").execute().records()).singleElement()
                .extracting(row -> row.get("one").asInt())
                .isEqualTo(1);
        }
    }

    @Test
    void keepsAKeyUnique() {
        write("CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.key IS UNIQUE");
        write("CREATE (:Thing {key: 'a'})");

        assertThatExceptionOfType(ClientException.class).isThrownBy(() -> write("CREATE (:Thing {key: 'a'})"))
            .withMessageContaining("already exists");
    }

    @Test
    void findsWordsInTitles() {
        write("CREATE FULLTEXT INDEX words FOR (n:Thing|Other) ON EACH [n.title, n.summary]");
        write("CREATE (:Thing {title: 'Technical documentation'}), (:Other {summary: 'Keep the documents'})");
        write("CALL db.awaitIndexes()");

        assertThat(read("CALL db.index.fulltext.queryNodes('words', 'documentation') YIELD node RETURN node.title"))
            .extracting(row -> row.get(0).asString())
            .containsExactly("Technical documentation");
    }

    @Test
    void refusesEveryWriteInAReadSession() {
        for (String statement : List.of("CREATE (:Thing)", "CREATE INDEX FOR (n:Thing) ON (n.key)",
                "CREATE USER somebody SET PASSWORD 'something'")) {
            assertThatExceptionOfType(ClientException.class).as(statement)
                .isThrownBy(() -> runReading(statement))
                .withMessageMatching("(?s).*(read access|READ access|read mode|read only).*");
        }
    }

    @Test
    void takesTheWholeOfTheDataInOneTransaction() {
        write("CREATE CONSTRAINT FOR (n:Thing) REQUIRE n.key IS UNIQUE");
        List<Map<String, Object>> rows = IntStream.range(0, NODES).mapToObj(Neo4jContract::row).toList();

        try (var session = driver.session();
                var transaction = session
                    .beginTransaction(TransactionConfig.builder().withTimeout(Duration.ofMinutes(5)).build())) {
            transaction.run("UNWIND $rows AS row MERGE (n:Thing {key: row.key}) SET n += row", Map.of("rows", rows));
            transaction.run("""
                    MATCH (n:Thing) WHERE n.number > 0
                    MATCH (before:Thing {key: 'key-' + (n.number - 1)})
                    MERGE (n)-[:FOLLOWS {why: 'it comes later'}]->(before)
                    MERGE (before)-[:LEADS_TO]->(n)""");
            transaction.commit();
        }

        assertThat(read("MATCH (:Thing)-[f:FOLLOWS]->(:Thing) RETURN count(f) AS count")).singleElement()
            .extracting(row -> row.get("count").asInt())
            .isEqualTo(NODES - 1);
    }

    private static Map<String, Object> row(int number) {
        return Map.of("key", "key-" + number, "number", number, "title", "The title of thing number " + number,
                "summary", ("What thing number " + number + " is about. ").repeat(12), "basis",
                List.of("art_1", "art_2"), "address", "https://example.org/things/" + number);
    }

    private void write(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }

    private List<Record> read(String statement) {
        return driver.executableQuery(statement).execute().records();
    }

    private void runReading(String statement) {
        try (var session = driver.session(SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build())) {
            session.run(statement).consume();
        }
    }

}
