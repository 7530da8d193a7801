package io.obligraph.api;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Knows which values the types of arguments accept, and says it in words. */
final class InputTypes {

    private InputTypes() {
    }

    /**
     * {@return whether a scalar accepts a value}
     * @param scalar the name of the scalar
     * @param value the value, not null
     */
    static boolean accepts(String scalar, Object value) {
        return switch (scalar) {
            case "Boolean" -> value instanceof Boolean;
            case "Float" -> value instanceof Number;
            case "Int" -> value instanceof Number number && isWhole(number);
            case "ID" -> value instanceof Number number && isWhole(number) || isText(value);
            case "String" -> isText(value);
            case "Date" -> DateScalar.day(value instanceof Literals.Quoted quoted ? quoted.text() : value).isPresent();
            default -> true;
        };
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Literals.Quoted;
    }

    private static boolean isWhole(Number number) {
        BigDecimal value = new BigDecimal(number.toString());
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    /**
     * {@return what a value of the type may be, to follow what is wrong}
     */
    static String expected(GraphQLType type) {
        return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLList list -> expected(list.getWrappedType()) + "; more than one in a list";
            case GraphQLEnumType choice -> "use one of " + choice.getValues()
                .stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.joining(", "));
            case GraphQLInputObjectType object -> object.getName().equals(ProjectFactsSchema.TYPE)
                    ? "use an object with what is known about the project, which may be empty: {}"
                    : "use an object with the fields " + object.getFields()
                        .stream()
                        .map(GraphQLInputObjectField::getName)
                        .collect(Collectors.joining(", "));
            case GraphQLType scalar -> switch (GraphQLTypeUtil.simplePrint(scalar)) {
                case "Boolean" -> "use true or false";
                case "Float" -> "use a number";
                case "Int" -> "use a whole number";
                case "Date" -> DateScalar.EXPECTED;
                default -> "use a text";
            };
        };
    }

}
