package io.obligraph.api;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import io.obligraph.law.InputException;
import io.obligraph.law.InputProblem;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import reactor.core.publisher.Mono;

/**
 * Turns what goes wrong while a field is read into errors: one for each mistake in what
 * was said about a project, and for what nobody foresaw one that tells nothing but the id
 * under which it is logged.
 */
final class FetchErrors implements DataFetcherExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(FetchErrors.class);

    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
        List<Object> field = environment.getExecutionStepInfo().getPath().toList();
        List<SourceLocation> locations = List.of(environment.getField().getSourceLocation());
        return Mono.just(switch (exception) {
            case InputException input ->
                input.problems().stream().map(problem -> (GraphQLError) error(problem, field, locations)).toList();
            case BadArgument bad -> List.of(new ApiError(bad.code(), String.valueOf(bad.getMessage()), bad.expected(),
                    in(field, bad.argument()), field, locations));
            default -> List.of(unforeseen(exception, environment.getExecutionId().toString(), field));
        });
    }

    private static ApiError error(InputProblem problem, List<Object> field, List<SourceLocation> locations) {
        return new ApiError(ErrorCode.valueOf(problem.code().name()), problem.fact() + ": " + problem.message(),
                problem.expected(), in(field, ProjectFactsSchema.ARGUMENT, problem.fact()), field, locations);
    }

    /**
     * {@return the error for what nobody foresaw, which is logged with its id}
     */
    static ApiError unforeseen(Throwable exception, String id, List<Object> field) {
        log.error("Request {} failed", id, exception);
        return new ApiError(ErrorCode.INTERNAL_ERROR,
                "Something went wrong on this side; it is logged under the id " + id, "", field,
                field.isEmpty() ? null : field, List.of());
    }

    private static List<Object> in(List<Object> field, String... further) {
        List<Object> path = new ArrayList<>(field);
        path.addAll(List.of(further));
        return path;
    }

}
