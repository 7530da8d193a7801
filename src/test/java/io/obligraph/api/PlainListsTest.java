package io.obligraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ResultNodesInfo;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainListsTest {

    private static final String SCHEMA = """
            enum Day { MONDAY SUNDAY }
            type Street { name: String! length: Int }
            type House { number: Int! day: Day street: Street! rooms(more: Int): Int tags: [String!]! broken: String }
            type Query { houses: [House!]! some: [House] }
            """;

    private record Street(String name, @Nullable Integer length) {
    }

    private record House(@Nullable Integer number, @Nullable DayOfWeek day, Street street) {
    }

    private static final List<House> HOUSES = List.of(new House(1, DayOfWeek.MONDAY, new Street("High Street", null)),
            new House(2, null, new Street("Low Street", 7)));

    private final AtomicInteger readings = new AtomicInteger();

    private final GraphQLSchema schema = schema(HOUSES);

    private GraphQLSchema schema(List<House> houses) {
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
        List<@Nullable Seen<House>> seen = houses.stream().<@Nullable Seen<House>>map(PlainListsTest::see).toList();
        wiring.type("Query",
                query -> query.dataFetcher("houses", environment -> seen).dataFetcher("some", environment -> seen));
        TypeFields.of("House", House.class).field("number", house -> {
            readings.incrementAndGet();
            return house.number();
        })
            .field("day", House::day)
            .field("street", house -> see(house.street()))
            .asked("rooms", (house, view, arguments) -> 3)
            .field("tags", house -> List.of("brick"))
            .field("broken", house -> {
                throw new IllegalStateException("broken");
            })
            .addTo(wiring);
        TypeFields.of("Street", Street.class).field("name", Street::name).field("length", Street::length).addTo(wiring);
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring.build());
    }

    /** The fields of this test look at the item alone. */
    @SuppressWarnings("NullAway")
    private static <T> Seen<T> see(T item) {
        return new Seen<>(item, null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{houses {number}}", "{houses {number day street {name length}}}",
            "{houses {__typename number}}", "{houses {number rooms(more: 2)}}", "{houses {number tags}}",
            "{houses {n: number ...more @skip(if: true) ...more}} fragment more on House {day street {n: name}}",
            "{houses {number broken}}", "{some {day broken street {length}}}" })
    void listsAreAnsweredAsTheEngineAnswersThem(String query) {
        assertThat(answer(schema, new PlainLists(new SimpleDataFetcherExceptionHandler()), query))
            .isEqualTo(answer(schema, new AsyncExecutionStrategy(), query));
    }

    @Test
    void whatMustHaveAValueAndHasNoneIsAnErrorWithItsPath() {
        GraphQLSchema incomplete = schema(List.of(new House(null, null, new Street("Low Street", 7))));

        Map<String, Object> answer = answer(incomplete, new PlainLists(new SimpleDataFetcherExceptionHandler()),
                "{some {number day}}");

        assertThat(answer).isEqualTo(answer(incomplete, new AsyncExecutionStrategy(), "{some {number day}}"));
        assertThat(answer.toString()).contains("[some, 0, number]");
    }

    @Test
    void everyFieldIsReadOnce() {
        answer(schema, new PlainLists(new SimpleDataFetcherExceptionHandler()), "{houses {number day}}");

        assertThat(readings).hasValue(HOUSES.size());
    }

    @Test
    void aListWithMoreFieldsThanTheAnswerMayHaveIsCutOffAsByTheEngine() {
        assertThat(exceeds(9)).isFalse();
        assertThat(exceeds(8)).isTrue();
    }

    private boolean exceeds(int bound) {
        ExecutionInput input = ExecutionInput.newExecutionInput("{houses {number day street {name}}}")
            .graphQLContext(Map.of(ResultNodesInfo.MAX_RESULT_NODES, bound))
            .build();
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(new PlainLists(new SimpleDataFetcherExceptionHandler()))
            .build()
            .execute(input);
        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        return nodes.isMaxResultNodesExceeded();
    }

    private static Map<String, Object> answer(GraphQLSchema schema, ExecutionStrategy strategy, String query) {
        ExecutionResult result = GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy).build().execute(query);
        return result.toSpecification();
    }

}
