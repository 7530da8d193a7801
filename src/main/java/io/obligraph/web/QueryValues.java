package io.obligraph.web;

import io.obligraph.graph.SavedQuery;
import io.obligraph.web.QueryPage.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of a saved query from an address, and writes them for its form.
 */
final class QueryValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    private QueryValues() {
    }

    /**
     * {@return the values that an address chooses, by name; an empty text chooses none}
     * @throws WrongInput if a value is not of the kind that the query needs
     */
    static Map<String, @Nullable Object> chosen(SavedQuery query, MultiValueMap<String, String> address) {
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        address.forEach((name, values) -> {
            if (name.equals(Format.PARAMETER)) {
                return;
            }
            SavedQuery.Parameter parameter = query.parameters().get(name);
            if (parameter == null) {
                throw new WrongInput("The query has no parameter «" + name + "»", query.parameters().isEmpty()
                        ? "It has none" : "One of " + String.join(", ", query.parameters().keySet()));
            }
            chosen.put(name, value(name, values.getLast().strip(), parameter.otherwise()));
        });
        return chosen;
    }

    private static @Nullable Object value(String name, String text, @Nullable Object otherwise) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind(otherwise)) {
            case "number" -> number(name, text);
            case "choice" -> flag(name, text);
            case "json" -> json(name, text);
            default -> text;
        };
    }

    private static Number number(String name, String text) {
        try {
            if (text.matches("[+-]?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            return Double.valueOf(text);
        }
        catch (NumberFormatException e) {
            throw new WrongInput("«" + text + "» cannot be used for " + name, "A number, for instance 10 or 1e25");
        }
    }

    private static Boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new WrongInput("«" + text + "» cannot be used for " + name, "true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Object json(String name, String text) {
        try {
            return JSON.readValue(text, Object.class);
        }
        catch (JacksonException e) {
            throw new WrongInput("The value for " + name + " is not JSON",
                    "A list or an object in JSON, for instance [\"one\", \"two\"]");
        }
    }

    /**
     * {@return the fields of the form}
     * @param values the values with which the query was run
     */
    static List<Field> fields(SavedQuery query, Map<String, @Nullable Object> values) {
        List<Field> fields = new ArrayList<>();
        query.parameters().forEach((name, parameter) -> {
            Object value = values.get(name);
            String kind = kind(parameter.otherwise());
            String text = value == null ? ""
                    : kind.equals("json") ? JSON.writeValueAsString(value) : value.toString().replace(".0E", "e");
            fields.add(new Field(name, parameter.meaning(), text, kind));
        });
        return fields;
    }

    private static String kind(@Nullable Object otherwise) {
        return switch (otherwise) {
            case null -> "text";
            case Number number -> "number";
            case Boolean flag -> "choice";
            case String text -> "text";
            default -> "json";
        };
    }

}
