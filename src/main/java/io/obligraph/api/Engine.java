package io.obligraph.api;

import graphql.GraphQL;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.execution.GraphQlSource;

/**
 * Sets the engine up that executes queries: it keeps prepared ones, stops what takes too
 * long, and completes plain lists in one go unless somebody observes every field.
 */
final class Engine implements GraphQlSourceBuilderCustomizer, AutoCloseable {

    private final Limits limits;

    private final TimeLimit timeLimit;

    private final List<Instrumentation> others;

    private final DataFetcherExceptionHandler failures;

    /**
     * Makes the set-up.
     * @param limits what queries may ask for
     * @param others what else observes executions; usually nothing
     * @param failures turns what goes wrong into errors
     */
    Engine(Limits limits, List<Instrumentation> others, List<DataFetcherExceptionResolver> failures) {
        this.limits = limits;
        this.timeLimit = new TimeLimit(limits.time());
        this.others = others;
        this.failures = DataFetcherExceptionResolver.createExceptionHandler(failures);
    }

    @Override
    public void customize(GraphQlSource.SchemaResourceBuilder builder) {
        builder.configureGraphQl(this::configure);
    }

    private void configure(GraphQL.Builder engine) {
        engine.preparsedDocumentProvider(new DocumentCache(engine.build().getGraphQLSchema(), limits));
        if (others.isEmpty()) {
            engine.queryExecutionStrategy(new PlainLists(failures));
        }
        // A chain costs something for each field, so there is one only where it is
        // needed.
        engine.instrumentation(others.isEmpty() ? timeLimit
                : new ChainedInstrumentation(Stream.concat(Stream.of(timeLimit), others.stream()).toList()));
    }

    @Override
    public void close() {
        timeLimit.close();
    }

}
