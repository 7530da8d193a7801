package io.obligraph.graph;

import static org.neo4j.configuration.GraphDatabaseSettings.DEFAULT_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.kernel.internal.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Neo4j server inside this process. It keeps its data in a folder, answers Bolt on the
 * loopback interface only, and lets in nobody without the password that it draws at each
 * start.
 */
final class EmbeddedNeo4j implements AutoCloseable {

    static final String USERNAME = "neo4j";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedNeo4j.class);

    private final DatabaseManagementService server;

    private final URI uri;

    private final String password;

    private EmbeddedNeo4j(DatabaseManagementService server, URI uri, String password) {
        this.server = server;
        this.uri = uri;
        this.password = password;
    }

    /**
     * Starts a server and returns when it takes connections.
     * @param folder where the data are kept; made if there is none
     * @param port the port to listen on, or 0 for any free one
     * @throws GraphUnavailable if the folder cannot be written, another process uses it,
     * the port is taken, or Neo4j cannot start for a reason of its own
     */
    static EmbeddedNeo4j start(Path folder, int port) {
        Path home = GraphFolder.open(folder);
        DatabaseManagementService server = null;
        try {
            server = new DatabaseManagementServiceBuilder(home).setConfig(EmbeddedNeo4jSettings.listeningOn(port))
                .build();
            String password = newPassword();
            server.database(SYSTEM_DATABASE_NAME)
                .executeTransactionally("ALTER USER $name SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("name", USERNAME, "password", password));
            URI uri = URI.create("bolt://" + boltAddress(server));
            log.info("Neo4j {} answers at {}; the graph is kept in {}", Version.getNeo4jVersion(), uri, home);
            return new EmbeddedNeo4j(server, uri, password);
        }
        catch (RuntimeException e) {
            if (server != null) {
                server.shutdown();
            }
            throw unavailable(e, home, port);
        }
    }

    /**
     * {@return where the server answers Bolt}
     */
    URI uri() {
        return uri;
    }

    /**
     * {@return the password of {@link #USERNAME}, good until the server stops}
     */
    String password() {
        return password;
    }

    /** Stops the server and frees its folder. Everything committed is on disk. */
    @Override
    public void close() {
        server.shutdown();
    }

    private static String boltAddress(DatabaseManagementService server) {
        return ((GraphDatabaseAPI) server.database(DEFAULT_DATABASE_NAME)).getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .toString();
    }

    private static String newPassword() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static GraphUnavailable unavailable(RuntimeException failure, Path home, int port) {
        // Neo4j reports a lock file that it could not open in the same way, with the
        // reason as cause.
        if (Causes.of(failure, FileLockException.class).anyMatch(e -> e.getCause() == null)) {
            return new GraphUnavailable("The graph folder %s is in use by another process.".formatted(home),
                    "Stop the other process, most likely another Obligraph, or " + GraphFolder.CHOOSE_ANOTHER + ".",
                    failure);
        }
        if (Causes.of(failure, PortBindException.class).findAny().isPresent()) {
            return new GraphUnavailable(
                    "Port %d, on which the embedded Neo4j was to listen, is in use.".formatted(port),
                    "Stop what uses it, or name another port with --obligraph.graph.port=<port>, 0 for any free one.",
                    failure);
        }
        return new GraphUnavailable(
                "The embedded Neo4j could not open the graph folder %s: %s".formatted(home,
                        Causes.root(failure).getMessage()),
                "Look into %s. If the folder is damaged or a newer version wrote it, move it away: the graph is built"
                    .formatted(home.resolve("logs/debug.log")) + " anew at the next start.",
                failure);
    }

}
