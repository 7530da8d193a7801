package io.obligraph.law;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Checks every data file against the JSON Schema that its first line names, the same that
 * editors use.
 */
final class SchemaCheck {

    private static final Pattern FIRST_LINE = Pattern.compile("\\A# yaml-language-server: \\$schema=(\\S+)\\R");

    private static final String ONE_OF = "oneOf";

    private final DataFiles files;

    private final Consumer<Problem> problems;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Map<String, Schema> schemas = new HashMap<>();

    SchemaCheck(DataFiles files, Consumer<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    void check() {
        for (String name : files.names("", ".yaml")) {
            try {
                check(name, files.text(name));
            }
            catch (LawBookException e) {
                e.problems().forEach(problems);
            }
        }
    }

    private void check(String name, String text) {
        Optional<Schema> schema = schemaOf(name, text);
        Optional<Located> content = Located.parse(name, text);
        if (content.isEmpty()) {
            problems.accept(new Problem(name, 1, "the file is empty; remove it or write something in it"));
        }
        else if (schema.isPresent()) {
            check(schema.get(), content.get(), JsonTree.of(content.get()));
        }
    }

    /**
     * Checks something against the schema of a name.
     * @param schema the name of the schema, relative to the data folder
     * @param content what to check
     * @param json the same as JSON
     */
    void check(String schema, Located content, JsonNode json) {
        check(schema(schema), content, json);
    }

    private void check(Schema schema, Located content, JsonNode json) {
        List<Error> errors = schema.validate(json,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        errors.stream()
            .filter(error -> !isOneOfManyForms(error, errors))
            .forEach(error -> problems.accept(at(content, error)));
    }

    private Schema schema(String path) {
        return schemas.computeIfAbsent(path, file -> registry.getSchema(files.text(file), InputFormat.JSON));
    }

    /**
     * {@return whether the error only says why a value has not one of several possible
     * forms, which another error says it has none of}
     */
    private static boolean isOneOfManyForms(Error error, List<Error> errors) {
        return errors.stream()
            .filter(other -> ONE_OF.equals(other.getKeyword()) && other != error)
            .filter(other -> other.getInstanceLocation().equals(error.getInstanceLocation()))
            .anyMatch(other -> error.getEvaluationPath().startsWith(other.getEvaluationPath()));
    }

    private Optional<Schema> schemaOf(String name, String text) {
        Matcher matcher = FIRST_LINE.matcher(text);
        if (!matcher.find()) {
            problems.accept(new Problem(name, 1,
                    "the first line must name the file's schema: # yaml-language-server: $schema=../schema/….json"));
            return Optional.empty();
        }
        String path = Path.of(name).resolveSibling(matcher.group(1)).normalize().toString().replace('\\', '/');
        if (!files.names("", ".json").contains(path)) {
            problems.accept(new Problem(name, 1, "there is no schema " + path + "; the schemas are in schema/"));
            return Optional.empty();
        }
        return Optional.of(schema(path));
    }

    /**
     * {@return the mistake at the line of the key that is wrong, or of the item in which
     * something is missing}
     */
    private static Problem at(Located content, Error error) {
        Located at = content;
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            at = element instanceof Integer index ? at.items().get(index) : at.get(String.valueOf(element)).orElse(at);
        }
        String message = message(at, error);
        if (error.getProperty() != null) {
            at = at.get(error.getProperty()).orElse(at);
        }
        String where = path.getNameCount() == 0 ? "" : path.getName(path.getNameCount() - 1) + ": ";
        return at.problem(where + message);
    }

    private static String message(Located at, Error error) {
        return switch (error.getKeyword()) {
            case "format" -> "date".equals(error.getArguments()[0])
                    ? "«" + at.text() + "» is no day; write it as 2026-08-02" : error.getMessage();
            case ONE_OF -> "it has none of the forms that its schema knows here";
            default -> error.getMessage();
        };
    }

}
