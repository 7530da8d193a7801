package io.obligraph.graph;

import java.net.UnknownHostException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final Pattern BOLT_ADDRESS = Pattern.compile("(neo4j|bolt)(\\+s|\\+ssc)?://.+");

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
        return Stream
            .of(Causes.of(failure, GraphUnavailable.class),
                    Causes.of(failure, SecurityException.class).map(e -> refused(address, e)),
                    Causes.of(failure, UnknownHostException.class).map(e -> unreachable(address, e)),
                    Causes.of(failure, ServiceUnavailableException.class).map(e -> unreachable(address, e)),
                    Causes.of(failure, DiscoveryException.class).map(e -> unreachable(address, e)),
                    Causes.of(failure, BeanCreationException.class)
                        .filter(e -> DRIVER_BEAN.equals(e.getBeanName()) && !BOLT_ADDRESS.matcher(address).matches())
                        .map(e -> noBoltAddress(address, e)))
            .flatMap(Function.identity())
            .findFirst()
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

    private static GraphUnavailable noBoltAddress(String address, Throwable cause) {
        return new GraphUnavailable(
                "NEO4J_URI is %s, which is not the Bolt address of a Neo4j server.".formatted(address),
                "Set it to one, such as neo4j://localhost:7687, bolt://localhost:7687 or neo4j+s://graph.example.org.",
                cause);
    }

}
