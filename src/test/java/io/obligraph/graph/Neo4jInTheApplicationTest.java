package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;

/** The server that the application starts when none is named. */
class Neo4jInTheApplicationTest extends Neo4jContract {

    @TempDir
    private static Path folder;

    private static EmbeddedNeo4j server;

    @BeforeAll
    static void start() {
        server = EmbeddedNeo4j.start(folder, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "file:///etc/hosts", "http://127.0.0.1:80/", "http://[::1]:80/", "ftp://127.0.0.1/" })
    void readsNoFileAndCallsNoHostForAStatement(String address) {
        try (Driver driver = GraphDatabase.driver(uri(), authToken())) {
            assertThatExceptionOfType(ClientException.class).isThrownBy(
                    () -> driver.executableQuery("LOAD CSV FROM '%s' AS line RETURN line".formatted(address)).execute())
                .withMessageMatching("(?s).*(is false|is blocked).*");
        }
    }

    @Override
    URI uri() {
        return server.uri();
    }

    @Override
    AuthToken authToken() {
        return AuthTokens.basic(EmbeddedNeo4j.USERNAME, server.password());
    }

}
