package io.obligraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.io.fs.FileUtils;

/**
 * The embedded server that tests share, since one takes seconds to start. It runs until
 * the tests end.
 */
final class SharedServer {

    private static final Path FOLDER = folder();

    private static final EmbeddedNeo4j SERVER = EmbeddedNeo4j.start(FOLDER, 0);

    private static final Driver DRIVER = GraphDatabase.driver(SERVER.uri(), authToken());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(SharedServer::stop));
    }

    private SharedServer() {
    }

    static Driver driver() {
        return DRIVER;
    }

    static AuthToken authToken() {
        return AuthTokens.basic(EmbeddedNeo4j.USERNAME, SERVER.password());
    }

    /**
     * {@return the arguments with which an application uses this server and any free
     * ports}
     * @param more further arguments
     */
    static String[] arguments(String... more) {
        return Stream.concat(
                Stream.of("--NEO4J_URI=" + SERVER.uri(), "--NEO4J_USERNAME=" + EmbeddedNeo4j.USERNAME,
                        "--NEO4J_PASSWORD=" + SERVER.password(), "--server.port=0", "--management.server.port=0"),
                Stream.of(more))
            .toArray(String[]::new);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("graph");
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop() {
        DRIVER.close();
        SERVER.close();
        try {
            FileUtils.deleteDirectory(FOLDER);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
