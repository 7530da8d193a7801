package io.obligraph.api;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.ResultNodesInfo;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Completes lists of items whose chosen fields can all be read from the item at once,
 * such as the reasons of a finding, without the engine's steps for each field of each
 * item: answers have thousands of them. Every other list, and every list in which
 * something goes wrong, is left to the engine.
 */
final class PlainLists extends AsyncExecutionStrategy {

    PlainLists(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    /** A place in the query; the fields are compared by identity. */
    private record Place(List<Field> fields, GraphQLObjectType type) {
    }

    @Override
    protected FieldValueInfo completeValueForList(ExecutionContext context, ExecutionStrategyParameters parameters,
            Iterable<Object> items) {
        GraphQLType listed = GraphQLTypeUtil.unwrapNonNull(
                ((GraphQLList) parameters.getExecutionStepInfo().getUnwrappedNonNullType()).getWrappedType());
        if (listed instanceof GraphQLObjectType type && !parameters.isInDeferredContext()) {
            List<Object> completed = planned(context, parameters.getField(), type)
                .map(plan -> completed(context, plan, items))
                .orElse(null);
            if (completed != null) {
                return new FieldValueInfo(CompleteValueType.LIST, completed, List.of());
            }
        }
        return super.completeValueForList(context, parameters, items);
    }

    private static @Nullable List<Object> completed(ExecutionContext context, PlainFields plan,
            Iterable<Object> items) {
        List<Object> completed = new ArrayList<>();
        int fields = 0;
        try {
            for (Object item : items) {
                completed.add(plan.apply(item));
                fields += plan.count();
            }
        }
        catch (RuntimeException e) {
            // The engine does it again and says what went wrong where.
            return null;
        }
        return isWithinTheBound(context, fields) ? completed : null;
    }

    private static boolean isWithinTheBound(ExecutionContext context, int fields) {
        Integer bound = context.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES);
        ResultNodesInfo count = context.getResultNodesInfo();
        if (bound != null && count.getResultNodesCount() + fields > bound) {
            return false;
        }
        for (int i = 0; i < fields; i++) {
            count.incrementAndGetResultNodesCount();
        }
        return true;
    }

    private Optional<PlainFields> planned(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        Map<Place, Optional<PlainFields>> plans = context.getGraphQLContext()
            .computeIfAbsent(PlainLists.class, any -> new ConcurrentHashMap<Place, Optional<PlainFields>>());
        return plans.computeIfAbsent(new Place(field.getFields(), type),
                place -> Optional.ofNullable(plan(context, field, type)));
    }

    private @Nullable PlainFields plan(ExecutionContext context, MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
            .schema(context.getGraphQLSchema())
            .objectType(type)
            .fragments(context.getFragmentsByName())
            .variables(context.getCoercedVariables().toMap())
            .graphQLContext(context.getGraphQLContext())
            .build();
        List<PlainFields.PlainField> fields = new ArrayList<>();
        for (MergedField each : fieldCollector.collectFields(parameters, field).getSubFieldsList()) {
            PlainFields.PlainField plain = plain(context, each, type);
            if (plain == null) {
                return null;
            }
            fields.add(plain);
        }
        return new PlainFields(fields);
    }

    private PlainFields.@Nullable PlainField plain(ExecutionContext context, MergedField field,
            GraphQLObjectType type) {
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
        if (definition == null || !definition.getArguments().isEmpty()
                || !(context.getGraphQLSchema()
                    .getCodeRegistry()
                    .getDataFetcher(type, definition) instanceof TypeFields.Read<?> reader)) {
            return null;
        }
        GraphQLOutputType declared = definition.getType();
        Function<Object, @Nullable Object> completion = completion(context, field,
                GraphQLTypeUtil.unwrapNonNull(declared));
        return completion == null ? null : new PlainFields.PlainField(field.getResultKey(), reader,
                GraphQLTypeUtil.isNonNull(declared), completion);
    }

    private @Nullable Function<Object, @Nullable Object> completion(ExecutionContext context, MergedField field,
            GraphQLType type) {
        return switch (type) {
            case GraphQLScalarType scalar ->
                value -> scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale());
            case GraphQLEnumType choice ->
                value -> choice.serialize(value, context.getGraphQLContext(), context.getLocale());
            case GraphQLObjectType object -> plan(context, field, object);
            default -> null;
        };
    }

}
