package io.obligraph.api;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.QueryTooLarge;
import io.obligraph.graph.SavedQuery;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.GraphQlResponse;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;

/**
 * Runs the saved queries in GraphQL as if they had come over HTTP, within the same
 * limits. None of them runs a saved query in turn.
 */
final class GraphQlQueryRunner implements QueryRunner {

    /** The field that runs saved queries. */
    static final String RUN = "runQuery";

    private final SequencedMap<String, SavedQuery> queries = new LinkedHashMap<>();

    private final Supplier<WebGraphQlHandler> engine;

    /**
     * Makes a runner.
     * @param queries the queries that it runs
     * @param engine the engine, asked for when the first query is run
     * @throws IllegalArgumentException if one is no query, runs a saved query, or has
     * other variables than its comment names
     */
    GraphQlQueryRunner(List<SavedQuery> queries, Supplier<WebGraphQlHandler> engine) {
        this.engine = engine;
        queries.forEach(query -> {
            check(query);
            this.queries.put(query.id(), query);
        });
    }

    private static void check(SavedQuery query) {
        Document document = Parser.parse(query.text());
        Stream<SelectionSet> selections = Stream.concat(
                document.getDefinitionsOfType(OperationDefinition.class)
                    .stream()
                    .map(OperationDefinition::getSelectionSet),
                document.getDefinitionsOfType(FragmentDefinition.class)
                    .stream()
                    .map(FragmentDefinition::getSelectionSet));
        if (selections.anyMatch(GraphQlQueryRunner::runsAnother)) {
            throw new IllegalArgumentException(query.id() + " runs a saved query, which a saved query may not");
        }
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operations.size() != 1) {
            throw new IllegalArgumentException(query.id() + " must have one operation, not " + operations.size());
        }
        Set<String> variables = operations.getFirst()
            .getVariableDefinitions()
            .stream()
            .map(VariableDefinition::getName)
            .collect(Collectors.toSet());
        if (!variables.equals(query.parameters().keySet())) {
            throw new IllegalArgumentException(query.id() + " has the variables " + variables
                    + ", but its comment names the parameters " + query.parameters().keySet());
        }
    }

    private static boolean runsAnother(@Nullable SelectionSet fields) {
        return fields != null && fields.getSelections().stream().anyMatch(selection -> switch (selection) {
            case Field field -> field.getName().equals(RUN) || runsAnother(field.getSelectionSet());
            case InlineFragment fragment -> runsAnother(fragment.getSelectionSet());
            default -> false;
        });
    }

    @Override
    public SequencedMap<String, SavedQuery> queries() {
        return queries;
    }

    @Override
    public QueryResult run(String id, Map<String, ? extends @Nullable Object> chosen) {
        SavedQuery query = queries.get(id);
        if (query == null) {
            throw new IllegalArgumentException("There is no query «" + id + "»; there are " + queries.keySet());
        }
        Map<String, @Nullable Object> parameters = query.with(chosen);
        GraphQlResponse response = Objects
            .requireNonNull(engine.get().handleRequest(request(query, parameters)).block());
        if (!response.getErrors().isEmpty()) {
            throw refused(query, parameters, response.getErrors().getFirst());
        }
        AnswerRows rows = AnswerRows.of(Objects.requireNonNull(query.rows()),
                Objects.requireNonNull(response.getData()));
        return new QueryResult(query, parameters, query.columns(), rows.rows(), rows.complete());
    }

    private static WebGraphQlRequest request(SavedQuery query, Map<String, @Nullable Object> parameters) {
        return new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), null, null, Map.of(),
                new DefaultGraphQlRequest(query.text(), null, parameters, null), UUID.randomUUID().toString(),
                Locale.ENGLISH);
    }

    private static RuntimeException refused(SavedQuery query, Map<String, @Nullable Object> parameters,
            ResponseError error) {
        Object code = error.getExtensions().get("code");
        Object expected = error.getExtensions().get("expected");
        String message = query.id() + " cannot be run with " + parameters + ": " + error.getMessage();
        if (ErrorCode.LIMIT_EXCEEDED.name().equals(code)) {
            return new QueryTooLarge(message);
        }
        if (ErrorCode.INTERNAL_ERROR.name().equals(code)) {
            return new IllegalStateException(message);
        }
        return new IllegalArgumentException(expected == null ? message : message + "; " + expected);
    }

}
