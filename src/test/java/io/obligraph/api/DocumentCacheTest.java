package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class DocumentCacheTest {

    private static final Limits LIMITS = new Limits(16, 1000, 1000, 30, 4000, 1000, 100, Duration.ofSeconds(5),
            DataSize.ofKilobytes(1), DataSize.ofKilobytes(1), 100);

    private final GraphQLSchema schema = new SchemaGenerator().makeExecutableSchema(
            new SchemaParser().parse("type Query { a: Int, b: Int }"),
            RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build());

    private final DocumentCache cache = new DocumentCache(schema, LIMITS);

    private final AtomicInteger parsed = new AtomicInteger();

    private PreparsedDocumentEntry get(String query) {
        return cache.getDocumentAsync(ExecutionInput.newExecutionInput(query).build(), input -> {
            parsed.incrementAndGet();
            return new PreparsedDocumentEntry(Parser.parse(input.getQuery()));
        }).join();
    }

    @Test
    void aQueryThatWasAskedBeforeIsNotPreparedAgain() {
        assertThat(get("{ a }")).isSameAs(get("{ a }"));
        assertThat(parsed).hasValue(1);
    }

    @Test
    void queriesThatTogetherAreTooLongAreNotAllKept() {
        for (int i = 0; i < 100; i++) {
            get("{ x" + i + ": a }");
        }
        parsed.set(0);
        for (int i = 0; i < 100; i++) {
            get("{ x" + i + ": a }");
        }
        assertThat(parsed).hasValueGreaterThan(80);
    }

}
