package io.obligraph.graph;

import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/**
 * Turns a start that failed for want of a graph into one message that says what is wrong
 * and what to do.
 */
final class GraphFailureAnalyzer implements FailureAnalyzer {

    private static final String DRIVER_BEAN = "neo4jDriver";

    private final Environment environment;

    GraphFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    /**
     * {@return the message, or nothing where the failure has nothing to do with reaching
     * the graph}
     */
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String address = environment.getProperty(NoServerIsNamed.URI_PROPERTY, "");
        return Causes.first(failure, GraphUnavailable.class)
            .or(() -> Causes.first(failure, SecurityException.class).map(e -> refused(address, e)))
            .or(() -> Causes.first(failure, UnknownHostException.class).map(e -> unreachable(address, e)))
            .or(() -> Causes.first(failure, ServiceUnavailableException.class).map(e -> unreachable(address, e)))
            .or(() -> Causes.first(failure, DiscoveryException.class).map(e -> unreachable(address, e)))
            .or(() -> Causes.first(failure, BeanCreationException.class)
                .filter(e -> DRIVER_BEAN.equals(e.getBeanName()))
                .map(e -> misspelt(address, e)))
            .map(e -> new FailureAnalysis(e.getMessage(), e.action(), failure))
            .orElse(null);
    }

    private static GraphUnavailable refused(String address, Throwable cause) {
        return new GraphUnavailable(
                "The Neo4j server at %s refused the connection: %s".formatted(address, cause.getMessage()),
                "Check NEO4J_USERNAME and NEO4J_PASSWORD, and whether the server wants an encrypted connection"
                        + " (neo4j+s://… or bolt+s://…).",
                cause);
    }

    private static GraphUnavailable unreachable(String address, Throwable cause) {
        return new GraphUnavailable(
                "The Neo4j server at %s cannot be reached: %s".formatted(address, Causes.root(cause).getMessage()),
                "Check that it is running and that NEO4J_URI names its Bolt address, such as neo4j://localhost:7687."
                        + " Without NEO4J_URI a Neo4j inside the application is used.",
                cause);
    }

    private static GraphUnavailable misspelt(String address, Throwable cause) {
        return new GraphUnavailable(
                "NEO4J_URI is %s, which is not the address of a Neo4j server: %s".formatted(address,
                        Causes.root(cause).getMessage()),
                "Set it to a Bolt address, such as neo4j://localhost:7687, bolt://localhost:7687 or"
                        + " neo4j+s://graph.example.org.",
                cause);
    }

}
