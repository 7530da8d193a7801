package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.QueryTooLarge;
import io.obligraph.graph.SavedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Shows the saved queries, and runs them. */
final class SavedQueryTypes implements RuntimeWiringConfigurer {

    private final LawViews views;

    private final QueryRunner queries;

    private record Parameter(String name, SavedQuery.Parameter parameter) {
    }

    SavedQueryTypes(LawViews views, QueryRunner queries) {
        this.views = views;
        this.queries = queries;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.scalar(ExtendedScalars.Json);
        wiring.type(TypeRuntimeWiring.newTypeWiring("Query")
            .dataFetcher("savedQueries",
                    (TrivialDataFetcher<Object>) arguments -> views.now().see(queries.queries().values()))
            .dataFetcher(GraphQlQueryRunner.RUN, (TrivialDataFetcher<Object>) this::run));
        TypeFields.of("SavedQuery", SavedQuery.class)
            .field("name", SavedQuery::id)
            .field("title", SavedQuery::title)
            .field("question", SavedQuery::question)
            .field("result", SavedQuery::result)
            .seen("parameters",
                    (query, view) -> view.see(query.parameters()
                        .entrySet()
                        .stream()
                        .map(parameter -> new Parameter(parameter.getKey(), parameter.getValue()))
                        .toList()))
            .seen("columns", (query, view) -> view.see(query.columns()))
            .field("language", SavedQuery::language)
            .field("text", SavedQuery::text)
            .field("cypher", query -> query.language() == SavedQuery.Language.CYPHER ? query.text() : null)
            .addTo(wiring);
        TypeFields.of("QueryParameter", Parameter.class)
            .field("name", Parameter::name)
            .field("meaning", parameter -> parameter.parameter().meaning())
            .field("default", parameter -> parameter.parameter().otherwise())
            .addTo(wiring);
        TypeFields.of("QueryResult", QueryResult.class)
            .seen("query", (result, view) -> view.see(result.query()))
            .field("parameters", QueryResult::parameters)
            .seen("columns", (result, view) -> view.see(result.columns()))
            .field("rows", QueryResult::rows)
            .field("complete", QueryResult::complete)
            .addTo(wiring);
        TypeFields.of("QueryColumn", QueryResult.Column.class)
            .field("name", QueryResult.Column::name)
            .field("type", QueryResult.Column::type)
            .field("meaning", QueryResult.Column::meaning)
            .addTo(wiring);
    }

    private @Nullable Object run(DataFetchingEnvironment arguments) {
        String name = arguments.getArgument("name");
        if (!queries.queries().containsKey(name)) {
            throw new BadArgument(ErrorCode.UNKNOWN_VALUE, "name", "there is no saved query «" + name + "»",
                    "use one of " + String.join(", ", queries.queries().keySet()));
        }
        try {
            return views.now().see(queries.run(name, parameters(arguments.getArgument("parameters"))));
        }
        catch (IllegalArgumentException e) {
            throw new BadArgument(ErrorCode.WRONG_TYPE, "parameters", String.valueOf(e.getMessage()),
                    "see the parameters of the query in savedQueries");
        }
        catch (QueryTooLarge e) {
            throw new BadArgument(ErrorCode.LIMIT_EXCEEDED, "parameters", String.valueOf(e.getMessage()),
                    "choose parameters with which the query has less to look at");
        }
    }

    private static Map<String, @Nullable Object> parameters(@Nullable Object given) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        if (given instanceof Map<?, ?> map) {
            map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        }
        else if (given != null) {
            throw new BadArgument(ErrorCode.WRONG_TYPE, "parameters", "«" + given + "» is no object",
                    "use an object with the values by the name of the parameter, for instance {limit: 10}");
        }
        return parameters;
    }

}
