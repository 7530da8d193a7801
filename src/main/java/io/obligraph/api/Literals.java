package io.obligraph.api;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values that stand in a query as the values that variables would have. */
final class Literals {

    private Literals() {
    }

    /**
     * A text in quotes in a query. There, the value of an enum has none; in variables
     * every text is a string.
     */
    record Quoted(String text) {
        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /**
     * {@return the value, with the variables in it put in; null for null and for a
     * variable without a value}
     */
    static @Nullable Object value(Value<?> literal, Map<String, Object> variables) {
        return switch (literal) {
            case VariableReference variable -> variables.get(variable.getName());
            case StringValue text -> new Quoted(text.getValue());
            case BooleanValue flag -> flag.isValue();
            case IntValue number -> number.getValue();
            case FloatValue number -> number.getValue();
            case EnumValue name -> name.getName();
            case ArrayValue list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.getValues().forEach(each -> values.add(value(each, variables)));
                yield values;
            }
            case ObjectValue object -> {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>();
                for (ObjectField field : object.getObjectFields()) {
                    fields.put(field.getName(), value(field.getValue(), variables));
                }
                yield fields;
            }
            default -> null;
        };
    }

    /**
     * {@return the value without regard to quotes}
     * @param asList whether a value that is no list stands for the list of it
     */
    static @Nullable Object plain(@Nullable Object value, boolean asList) {
        return switch (value) {
            case null -> null;
            case Quoted quoted -> asList ? List.of(quoted.text()) : quoted.text();
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(each -> plain.add(plain(each, false)));
                yield plain;
            }
            case Object other -> asList ? List.of(other) : other;
        };
    }

}
