package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

class EmbeddedNeo4jTest {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasCommittedAndForgetsThePassword() {
        String firstPassword;
        try (var server = EmbeddedNeo4j.start(folder, 0); Driver driver = connect(server, server.password())) {
            firstPassword = server.password();
            driver.executableQuery("CREATE (:Thing {key: 'kept'})").execute();
        }

        try (var server = EmbeddedNeo4j.start(folder, 0); Driver driver = connect(server, server.password())) {
            assertThat(driver.executableQuery("MATCH (n:Thing) RETURN n.key").execute().records())
                .extracting(row -> row.get(0).asString())
                .containsExactly("kept");
            try (Driver late = connect(server, firstPassword)) {
                assertThatExceptionOfType(AuthenticationException.class).isThrownBy(late::verifyConnectivity);
            }
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() throws UnknownHostException {
        try (var server = EmbeddedNeo4j.start(folder, 0)) {
            assertThat(InetAddress.getByName(server.uri().getHost()).isLoopbackAddress()).isTrue();
            assertThat(server.uri().getPort()).isPositive();
        }
    }

    @Test
    void refusesAFolderInUse() {
        try (var server = EmbeddedNeo4j.start(folder, 0)) {
            assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> EmbeddedNeo4j.start(folder, 0))
                .withMessage("The graph folder %s is in use by another process.", folder)
                .satisfies(e -> assertThat(e.action()).contains("--obligraph.graph.folder="));
        }
    }

    @Test
    void refusesAPortInUse(@TempDir Path other) {
        try (var server = EmbeddedNeo4j.start(folder, 0)) {
            int port = server.uri().getPort();
            assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> EmbeddedNeo4j.start(other, port))
                .withMessage("Port %d, on which the embedded Neo4j was to listen, is in use.", port)
                .satisfies(e -> assertThat(e.action()).contains("--obligraph.graph.port="));
        }
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(GraphUnavailable.class)
            .isThrownBy(() -> EmbeddedNeo4j.start(file.resolve("neo4j"), 0))
            .withMessageContaining("The graph folder %s cannot be written", file.resolve("neo4j"))
            .satisfies(e -> assertThat(e.action()).contains("--obligraph.graph.folder="));
    }

    @Test
    void saysWhereToLookWhenTheFolderHoldsSomethingElse() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createFile(folder.resolve("data/databases"));

        assertThatExceptionOfType(GraphUnavailable.class).isThrownBy(() -> EmbeddedNeo4j.start(folder, 0))
            .withMessageContaining("could not open the graph folder " + folder)
            .satisfies(e -> assertThat(e.action()).contains("debug.log"));
    }

    private static Driver connect(EmbeddedNeo4j server, String password) {
        return GraphDatabase.driver(server.uri(), AuthTokens.basic(EmbeddedNeo4j.USERNAME, password));
    }

}
