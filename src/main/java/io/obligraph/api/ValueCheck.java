package io.obligraph.api;

import graphql.language.Argument;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.obligraph.law.InputException;
import io.obligraph.law.InputProblem;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says what is wrong with the values of arguments, whether they stand in the query or in
 * its variables.
 */
final class ValueCheck {

    private final Vocabulary vocabulary;

    private final Map<String, Object> variables;

    private record Place(List<Object> path, List<SourceLocation> locations, List<ApiError> errors) {
        Place in(Object further) {
            return new Place(with(path, further), locations, errors);
        }

        void error(ErrorCode code, String message, String expected) {
            errors.add(new ApiError(code, path.getLast() + ": " + message, expected, path, null, locations));
        }
    }

    /**
     * Makes a check.
     * @param vocabulary says what is wrong with what is said about a project
     * @param variables the values of the variables, as they were sent
     */
    ValueCheck(Vocabulary vocabulary, Map<String, Object> variables) {
        this.vocabulary = vocabulary;
        this.variables = new HashMap<>(variables);
    }

    static List<Object> with(List<Object> path, Object further) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(further);
        return longer;
    }

    /** Takes in the default values of an operation's variables. */
    void defaults(OperationDefinition operation) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            if (variable.getDefaultValue() != null) {
                variables.putIfAbsent(variable.getName(), Literals.value(variable.getDefaultValue(), Map.of()));
            }
        }
    }

    /**
     * {@return the mistakes in the value of an argument}
     */
    List<ApiError> mistakes(GraphQLArgument argument, @Nullable Argument given, List<Object> path,
            List<SourceLocation> locations) {
        Place place = new Place(path, locations, new ArrayList<>());
        Object value = given == null ? null : Literals.value(given.getValue(), variables);
        if (value != null || !argument.hasSetDefaultValue()) {
            check(argument.getType(), value, place);
        }
        return place.errors();
    }

    private void check(GraphQLType type, @Nullable Object value, Place place) {
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                place.error(ErrorCode.MISSING_VALUE, "there is no value", InputTypes.expected(type));
            }
            return;
        }
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> {
                if (value instanceof List<?> values) {
                    for (int i = 0; i < values.size(); i++) {
                        check(list.getWrappedType(), values.get(i), place.in(i));
                    }
                }
                else {
                    check(list.getWrappedType(), value, place);
                }
            }
            case GraphQLInputObjectType object -> object(object, value, place);
            case GraphQLEnumType choice -> choice(choice, value, place);
            case GraphQLType scalar -> {
                if (!InputTypes.accepts(GraphQLTypeUtil.simplePrint(scalar), value)) {
                    place.error(ErrorCode.WRONG_TYPE, "«" + value + "» cannot be used", InputTypes.expected(scalar));
                }
            }
        }
    }

    private void object(GraphQLInputObjectType type, Object value, Place place) {
        if (!(value instanceof Map<?, ?> fields)) {
            place.error(ErrorCode.WRONG_TYPE, "«" + value + "» cannot be used", InputTypes.expected(type));
            return;
        }
        if (type.getName().equals(ProjectFactsSchema.TYPE)) {
            facts(type, fields, place);
            return;
        }
        for (Object name : fields.keySet()) {
            if (type.getField(name.toString()) == null) {
                place.in(name).error(ErrorCode.UNKNOWN_FIELD, "there is no such field", InputTypes.expected(type));
            }
        }
        type.getFields()
            .forEach(field -> check(field.getType(), fields.get(field.getName()), place.in(field.getName())));
    }

    /**
     * The vocabulary knows best what is wrong; what is left are mistakes in the notation
     * of GraphQL.
     */
    private void facts(GraphQLInputObjectType type, Map<?, ?> fields, Place place) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        fields.forEach(
                (key, value) -> said.put(key.toString(), Literals.plain(value, isList(type.getField(key.toString())))));
        int before = place.errors().size();
        try {
            vocabulary.project(said);
        }
        catch (InputException e) {
            for (InputProblem problem : e.problems()) {
                place.in(problem.fact())
                    .error(ErrorCode.valueOf(problem.code().name()), problem.message(), problem.expected());
            }
        }
        if (place.errors().size() == before) {
            type.getFields()
                .forEach(field -> check(field.getType(), fields.get(field.getName()), place.in(field.getName())));
        }
    }

    private static boolean isList(@Nullable GraphQLInputObjectField field) {
        return field != null && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
    }

    private static void choice(GraphQLEnumType type, Object value, Place place) {
        if (value instanceof Literals.Quoted) {
            place.error(ErrorCode.WRONG_TYPE, value + " is in quotes", "write it without quotes in a query");
        }
        else if (!(value instanceof String name)) {
            place.error(ErrorCode.WRONG_TYPE, "«" + value + "» cannot be used", InputTypes.expected(type));
        }
        else if (type.getValue(name) == null) {
            place.error(ErrorCode.UNKNOWN_VALUE, "«" + name + "» is none of its values", InputTypes.expected(type));
        }
    }

}
