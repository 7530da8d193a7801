package io.obligraph.api;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with a query that was refused: which field or argument there is none
 * of, and which value of an argument or variable cannot be used, each with its path and
 * with what would be right.
 */
final class QueryCheck {

    private final GraphQLSchema schema;

    private final ValueCheck values;

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private final Set<String> followed = new HashSet<>();

    private final List<ApiError> errors = new ArrayList<>();

    private QueryCheck(GraphQLSchema schema, ValueCheck values) {
        this.schema = schema;
        this.values = values;
    }

    /**
     * {@return the mistakes in the document's operations of the name (all where it is
     * {@code null}), in its order; empty where the document was refused for another
     * reason}
     */
    static List<ApiError> mistakes(Document document, @Nullable String operationName, GraphQLSchema schema,
            ValueCheck values) {
        QueryCheck check = new QueryCheck(schema, values);
        document.getDefinitionsOfType(FragmentDefinition.class)
            .forEach(fragment -> check.fragments.put(fragment.getName(), fragment));
        document.getDefinitionsOfType(OperationDefinition.class)
            .stream()
            .filter(operation -> operationName == null || operationName.equals(operation.getName()))
            .filter(operation -> operation.getOperation() == OperationDefinition.Operation.QUERY)
            .forEach(operation -> {
                values.defaults(operation);
                check.selections(operation.getSelectionSet(), schema.getQueryType(), List.of());
            });
        return check.errors;
    }

    private void selections(SelectionSet selections, @Nullable GraphQLType type, List<Object> path) {
        if (!(type instanceof GraphQLFieldsContainer parent)) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, parent, path);
                case InlineFragment inline -> selections(inline.getSelectionSet(), inline.getTypeCondition() == null
                        ? parent : schema.getType(inline.getTypeCondition().getName()), path);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && followed.add(spread.getName())) {
                        selections(fragment.getSelectionSet(), schema.getType(fragment.getTypeCondition().getName()),
                                path);
                    }
                }
                default -> {
                }
            }
        }
    }

    private void field(Field field, GraphQLFieldsContainer parent, List<Object> outside) {
        List<Object> path = ValueCheck.with(outside, field.getResultKey());
        GraphQLFieldDefinition definition = field.getName().startsWith("__")
                ? Introspection.getFieldDefinition(schema, parent, field.getName()) : parent.getField(field.getName());
        if (definition == null) {
            errors
                .add(new ApiError(ErrorCode.UNKNOWN_FIELD, parent.getName() + " has no field «" + field.getName() + "»",
                        "use one of " + fieldsOf(parent), path, null, at(field.getSourceLocation())));
            return;
        }
        arguments(field, definition, path);
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (field.getSelectionSet() != null) {
            selections(field.getSelectionSet(), type, path);
        }
        else if (type instanceof GraphQLFieldsContainer composite) {
            errors.add(new ApiError(ErrorCode.INVALID_QUERY, "«" + field.getName() + "» is no value of its own",
                    "select in braces some of " + fieldsOf(composite), path, null, at(field.getSourceLocation())));
        }
    }

    private void arguments(Field field, GraphQLFieldDefinition definition, List<Object> path) {
        Map<String, Argument> given = new HashMap<>();
        for (Argument argument : field.getArguments()) {
            given.put(argument.getName(), argument);
            if (definition.getArgument(argument.getName()) == null) {
                errors.add(new ApiError(ErrorCode.UNKNOWN_ARGUMENT,
                        "«" + field.getName() + "» has no argument «" + argument.getName() + "»",
                        definition.getArguments().isEmpty() ? "leave it out"
                                : "use one of " + definition.getArguments()
                                    .stream()
                                    .map(GraphQLArgument::getName)
                                    .collect(Collectors.joining(", ")),
                        ValueCheck.with(path, argument.getName()), null, at(argument.getSourceLocation())));
            }
        }
        for (GraphQLArgument argument : definition.getArguments()) {
            Argument value = given.get(argument.getName());
            errors.addAll(values.mistakes(argument, value, ValueCheck.with(path, argument.getName()),
                    at(value == null ? field.getSourceLocation() : value.getSourceLocation())));
        }
    }

    private static String fieldsOf(GraphQLFieldsContainer type) {
        return type.getFieldDefinitions()
            .stream()
            .map(GraphQLFieldDefinition::getName)
            .collect(Collectors.joining(", "));
    }

    private static List<SourceLocation> at(@Nullable SourceLocation location) {
        return location == null ? List.of() : List.of(location);
    }

}
