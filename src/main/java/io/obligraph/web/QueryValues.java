package io.obligraph.web;

import io.obligraph.graph.SavedQuery;
import io.obligraph.web.QueryPage.Choice;
import io.obligraph.web.QueryPage.Field;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of a saved query from an address, and writes them for its form.
 */
final class QueryValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** So many can be shown in a list to choose from; more are found by typing. */
    private static final int FEW = 60;

    private static final String THRESHOLD = "threshold";

    private final SavedQuery query;

    private final QueryChoices choices;

    private final Map<String, String> written = new LinkedHashMap<>();

    private final Map<String, @Nullable Object> chosen = new LinkedHashMap<>();

    private final SequencedMap<String, String> problems = new LinkedHashMap<>();

    /**
     * Reads an address; an empty text chooses nothing.
     * @throws WrongInput if it names a parameter that the query does not have
     */
    QueryValues(SavedQuery query, QueryChoices choices, MultiValueMap<String, String> address) {
        this.query = query;
        this.choices = choices;
        address.forEach((name, values) -> {
            if (name.equals(Format.PARAMETER)) {
                return;
            }
            SavedQuery.Parameter parameter = query.parameters().get(name);
            if (parameter == null) {
                throw new WrongInput("The query has no parameter «" + name + "»", query.parameters().isEmpty()
                        ? "It has none" : "One of " + String.join(", ", query.parameters().keySet()));
            }
            String text = values.getLast().strip();
            written.put(name, text);
            if (!text.isEmpty()) {
                read(name, parameter, text);
            }
            else if (isOptional(parameter)) {
                chosen.put(name, null);
            }
        });
    }

    /**
     * {@return the values that the address chooses, by name}
     */
    Map<String, @Nullable Object> chosen() {
        return chosen;
    }

    /**
     * {@return why values cannot be used, by name}
     */
    SequencedMap<String, String> problems() {
        return problems;
    }

    private void read(String name, SavedQuery.Parameter parameter, String text) {
        try {
            chosen.put(name, value(parameter, text));
        }
        catch (WrongInput e) {
            problems.put(name, e.message() + (e.message().endsWith("?") ? " " : ". ") + e.expected() + ".");
        }
    }

    private static boolean isOptional(SavedQuery.Parameter parameter) {
        return parameter.otherwise() == null || parameter.meaning().contains("; null");
    }

    private Object value(SavedQuery.Parameter parameter, String text) {
        return switch (kind(parameter)) {
            case "number", THRESHOLD -> number(text);
            case "flag" -> flag(text);
            case "day" -> day(text);
            case "list" -> Arrays.stream(text.split(",")).map(String::strip).filter(each -> !each.isEmpty()).toList();
            case "json" -> json(text);
            default -> named(parameter, text);
        };
    }

    private String named(SavedQuery.Parameter parameter, String text) {
        String problem = choices.problem(parameter.of(), text, choices.of(parameter.of()));
        if (problem != null) {
            throw new WrongInput(problem, "Choose one of those that are offered");
        }
        return text;
    }

    private static Number number(String text) {
        try {
            // Not in one expression: that would make both a number with decimals.
            if (text.matches("[+-]?\\d{1,18}")) {
                return Long.valueOf(text);
            }
            return Double.valueOf(text);
        }
        catch (NumberFormatException e) {
            throw new WrongInput("«" + text + "» is not a number", "A number is written like 10 or 1e25");
        }
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        }
        catch (DateTimeParseException e) {
            throw new WrongInput("«" + text + "» is not a day", "A day is written like 2026-08-02");
        }
    }

    private static Boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new WrongInput("«" + text + "» is neither yes nor no", "It is true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Object json(String text) {
        try {
            return JSON.readValue(text, Object.class);
        }
        catch (JacksonException e) {
            throw new WrongInput("This is not JSON", "It is an object like {\"roles\": [\"PROVIDER\"]}");
        }
    }

    /**
     * {@return the fields of the form}
     * @param values the values with which the query is run
     */
    List<Field> fields(Map<String, @Nullable Object> values) {
        List<Field> fields = new ArrayList<>();
        query.parameters().forEach((name, parameter) -> {
            String kind = kind(parameter);
            List<Choice> offered = choices.of(parameter.of());
            if (!offered.isEmpty()) {
                kind = offered.size() <= FEW ? "choice" : "name";
            }
            String text = problems.containsKey(name) ? written.getOrDefault(name, "") : written(values.get(name), kind);
            fields.add(new Field(name, meaning(parameter), text, kind, offered, !isOptional(parameter),
                    problems.get(name)));
        });
        return fields;
    }

    private static String meaning(SavedQuery.Parameter parameter) {
        String meaning = parameter.meaning().replace("; null ", "; empty ");
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1);
    }

    private static String written(@Nullable Object value, String kind) {
        return switch (value) {
            case null -> "";
            case List<?> list when kind.equals("list") ->
                String.join(", ", list.stream().map(String::valueOf).toList());
            case Map<?, ?> map -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(map);
            case List<?> list -> JSON.writeValueAsString(list);
            case Number number -> number.toString().replaceAll("(\\.0)?E", "e");
            default -> value.toString();
        };
    }

    private static String kind(SavedQuery.Parameter parameter) {
        if ("Day".equals(parameter.of())) {
            return "day";
        }
        if ("Threshold".equals(parameter.of())) {
            return THRESHOLD;
        }
        return switch (parameter.otherwise()) {
            case null -> "text";
            case Number number -> "number";
            case Boolean flag -> "flag";
            case String text -> "text";
            case List<?> list when list.stream().allMatch(String.class::isInstance) -> "list";
            default -> "json";
        };
    }

}
