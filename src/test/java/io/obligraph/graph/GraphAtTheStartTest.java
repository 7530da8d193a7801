package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** With which graph the application starts, and what it says when there is none. */
@ExtendWith(OutputCaptureExtension.class)
class GraphAtTheStartTest {

    @TempDir
    private static Path inUse;

    private static EmbeddedNeo4j server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startAServerOfItsOwn() {
        server = EmbeddedNeo4j.start(inUse, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNeo4jIsStartedWhereNoServerIsNamed() {
        try (var application = start("--NEO4J_URI=", "--obligraph.graph.folder=" + folder.resolve("graph"))) {
            assertThat(application.getBean(Driver.class).executableQuery("RETURN 1").execute().records()).hasSize(1);
            assertThat(folder.resolve("graph/data/databases/neo4j")).isDirectory();
        }
        assertThatNoException().as("the folder is free again")
            .isThrownBy(() -> EmbeddedNeo4j.start(folder.resolve("graph"), 0).close());
    }

    @ParameterizedTest
    @ValueSource(strings = { "bolt", "neo4j" })
    void noNeo4jIsStartedWhereAServerIsNamed(String scheme) {
        try (var application = start("--NEO4J_URI=" + scheme + "://" + server.uri().getAuthority(),
                "--NEO4J_USER=neo4j", "--NEO4J_PASSWORD=" + server.password(),
                "--obligraph.graph.folder=" + folder.resolve("graph"))) {
            assertThat(application.getBeansOfType(EmbeddedNeo4j.class)).isEmpty();
            assertThat(application.getBean(Driver.class).executableQuery("RETURN 1").execute().records()).hasSize(1);
            assertThat(folder.resolve("graph")).doesNotExist();
        }
    }

    @Test
    void aWrongPasswordIsNamed(CapturedOutput output) {
        assertEndsWith(output, "The Neo4j server at %s refused the connection".formatted(server.uri()),
                "Check NEO4J_USERNAME and NEO4J_PASSWORD", "--NEO4J_URI=" + server.uri(), "--NEO4J_PASSWORD=wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bolt://localhost:1", "neo4j://localhost:1", "bolt://host.invalid:7687",
            "neo4j://host.invalid:7687" })
    void aServerThatCannotBeReachedIsNamed(String address, CapturedOutput output) {
        assertEndsWith(output, "The Neo4j server at %s cannot be reached".formatted(address),
                "Check that it is running", "--NEO4J_URI=" + address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:7474", "localhost", "localhost:7687" })
    void anAddressThatIsNoneIsNamed(String address, CapturedOutput output) {
        assertEndsWith(output, "NEO4J_URI is %s, which is not the Bolt address".formatted(address),
                "neo4j://localhost:7687", "--NEO4J_URI=" + address);
    }

    @Test
    void aFolderInUseIsNamed(CapturedOutput output) {
        assertEndsWith(output, "The graph folder %s is in use by another process".formatted(inUse),
                "--obligraph.graph.folder=<folder>", "--NEO4J_URI=", "--obligraph.graph.folder=" + inUse);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(CapturedOutput output) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertEndsWith(output, "The graph folder %s cannot be written".formatted(file),
                "--obligraph.graph.folder=<folder>", "--NEO4J_URI=", "--obligraph.graph.folder=" + file);
    }

    private static void assertEndsWith(CapturedOutput output, String description, String action, String... arguments) {
        assertThatException().isThrownBy(() -> start(arguments).close());

        assertThat(output).containsOnlyOnce(description)
            .containsOnlyOnce("APPLICATION FAILED TO START")
            .contains(action)
            .doesNotContain("\tat ", "Exception");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Graph.class).properties("server.port=0").run(arguments);
    }

    /** The application with its graph and nothing else. */
    @EnableAutoConfiguration(excludeName = "org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration")
    @Import({ EmbeddedNeo4jConfiguration.class, NoNeo4jConfiguration.class, GraphConfiguration.class })
    static class Graph {

    }

}
