package io.obligraph.api;

import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultNodesInfo;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.obligraph.graph.CurrentLaw;
import java.util.ArrayList;
import java.util.List;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Looks at every answer before it is sent, so that each error in it says what kind of
 * mistake it is, where, and what would be right.
 */
final class Answers implements WebGraphQlInterceptor {

    private final GraphQlSource source;

    private final CurrentLaw currentLaw;

    private final Limits limits;

    Answers(GraphQlSource source, CurrentLaw currentLaw, Limits limits) {
        this.source = source;
        this.currentLaw = currentLaw;
        this.limits = limits;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) -> {
            input.getGraphQLContext().put(ResultNodesInfo.MAX_RESULT_NODES, limits.nodes());
            return input;
        });
        return chain.next(request)
            .map(this::checked)
            .onErrorResume(failure -> Mono
                .just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(request.toExecutionInput(),
                        refusal(List.of(FetchErrors.unforeseen(failure, request.getId(), List.of())))))));
    }

    private WebGraphQlResponse checked(WebGraphQlResponse response) {
        ResultNodesInfo nodes = response.getExecutionInput().getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        if (nodes != null && nodes.isMaxResultNodesExceeded()) {
            return refused(response, List.of(ApiError.beyond("The answer has more than " + limits.nodes() + " fields",
                    "ask for fewer fields, shorter lists, or in several questions")));
        }
        ExecutionResult result = response.getExecutionResult();
        if (result.getErrors().isEmpty()) {
            return response;
        }
        List<GraphQLError> errors = explained(result.getErrors(), response.getExecutionInput());
        return result.isDataPresent()
                && result.getErrors().stream().noneMatch(AbortExecutionException.class::isInstance)
                        ? response.transform(builder -> builder.errors(errors)) : refused(response, errors);
    }

    private static WebGraphQlResponse refused(WebGraphQlResponse response, List<? extends GraphQLError> errors) {
        return new WebGraphQlResponse(
                new DefaultExecutionGraphQlResponse(response.getExecutionInput(), refusal(errors)));
    }

    private static ExecutionResult refusal(List<? extends GraphQLError> errors) {
        return ExecutionResult.newExecutionResult().errors(List.copyOf(errors)).build();
    }

    private List<GraphQLError> explained(List<GraphQLError> errors, ExecutionInput input) {
        List<GraphQLError> explained = new ArrayList<>();
        List<ApiError> mistakes = errors.stream().anyMatch(Answers::isMistakeInQuery) ? mistakes(input) : List.of();
        explained.addAll(mistakes);
        for (GraphQLError error : errors) {
            if (mistakes.isEmpty() || !isMistakeInQuery(error)) {
                explained.add(explained(error, input));
            }
        }
        return explained;
    }

    /**
     * What {@link QueryCheck} explains better: mistakes in fields, arguments and values.
     */
    private static boolean isMistakeInQuery(GraphQLError error) {
        return error instanceof ValidationError validation ? switch (validation.getValidationErrorType().toString()) {
            case "WrongType", "FieldUndefined", "UnknownArgument", "MissingFieldArgument",
                    "NullValueForNonNullArgument", "SubselectionRequired", "BadValueForDefaultArg" ->
                true;
            default -> false;
        } : error.getErrorType() == ErrorType.ValidationError;
    }

    private List<ApiError> mistakes(ExecutionInput input) {
        try {
            Document document = Parser.parse(input.getQuery());
            GraphQLSchema schema = source.schema();
            var values = new ValueCheck(currentLaw.snapshot().vocabulary(), input.getVariables());
            return QueryCheck.mistakes(document, input.getOperationName(), schema, values);
        }
        catch (InvalidSyntaxException e) {
            return List.of();
        }
    }

    private static boolean isOfTheClient(GraphQLError error) {
        return error.getErrorType() == ErrorType.ValidationError
                || error.getErrorType() == ErrorType.OperationNotSupported;
    }

    private GraphQLError explained(GraphQLError error, ExecutionInput input) {
        return switch (error) {
            case ApiError known -> known;
            case InvalidSyntaxError syntax -> new ApiError(ErrorCode.SYNTAX_ERROR, syntax.getMessage(),
                    "write a query in the GraphQL language, for instance { facts { key question } }", List.of(), null,
                    syntax.getLocations() == null ? List.of() : syntax.getLocations());
            case AbortExecutionException aborted ->
                ApiError.beyond("The answer takes longer than " + limits.time().toMillis() + " ms",
                        "ask for fewer fields, shorter lists, or in several questions");
            default -> isOfTheClient(error) ? refusedBySchema(error) : fault(error, input);
        };
    }

    private static ApiError refusedBySchema(GraphQLError error) {
        return new ApiError(ErrorCode.INVALID_QUERY, error.getMessage(),
                "write a query that the schema allows; it is shown at /graphiql and by introspection",
                error.getPath() == null ? List.of() : error.getPath(), error.getPath(),
                error.getLocations() == null ? List.of() : error.getLocations());
    }

    private static ApiError fault(GraphQLError error, ExecutionInput input) {
        return FetchErrors.unforeseen(new IllegalStateException(error.getMessage()),
                input.getExecutionIdNonNull().toString(), error.getPath() == null ? List.of() : error.getPath());
    }

}
