package io.obligraph.api;

import io.obligraph.law.Fact;
import io.obligraph.law.LawBook;
import io.obligraph.law.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the input type {@code ProjectFacts} in the schema language: one optional field
 * for each fact of the vocabulary, and an enum for each fact whose values are to choose
 * from. The enum of a fact is named by its key, in the singular and with a capital:
 * {@code useCases} is chosen from {@code UseCase}. Where the catalogue has a type of that
 * name, {@code Value} is added.
 */
final class ProjectFactsSchema {

    /** The name of the type. */
    static final String TYPE = "ProjectFacts";

    /** The name of the argument that takes it. */
    static final String ARGUMENT = "project";

    private static final Set<String> OF_THE_CATALOGUE = Set.of("Organisation", "Practice");

    private final LawBook book;

    private final List<String> definitions = new ArrayList<>();

    private ProjectFactsSchema(LawBook book) {
        this.book = book;
    }

    /**
     * {@return the input type and its enums, in the schema language}
     */
    static String of(LawBook book) {
        return new ProjectFactsSchema(book).write();
    }

    private String write() {
        String fields = book.facts()
            .values()
            .stream()
            .map(fact -> described(fact, "  ") + "  " + fact.key() + ": " + type(fact) + "\n")
            .collect(Collectors.joining());
        definitions
            .addFirst(text("What is known about a project and the organisation that answers. A fact that is left out is"
                    + " unknown, never false. A list that is given, even the empty one, is complete: what"
                    + " is in it holds, and every other value does not.", "") + "input " + TYPE + " {\n" + fields
                    + "}\n");
        return String.join("\n", definitions);
    }

    private String type(Fact fact) {
        return switch (fact.type()) {
            case BOOLEAN -> "Boolean";
            case NUMBER -> "Float";
            case DATE -> "Date";
            case TEXT -> "String";
            case CHOICE -> values(fact);
            case CHOICES -> "[" + values(fact) + "!]";
        };
    }

    private String values(Fact fact) {
        String name = nameOfValues(fact.key());
        String values = fact.values()
            .values()
            .stream()
            .map(value -> text(paragraphs(value.title() + ".", value.help(), provisions(value.basis())), "  ") + "  "
                    + value.name() + "\n")
            .collect(Collectors.joining());
        definitions.add(text(paragraphs(fact.question(), provisions(fact.basis())), "") + "enum " + name + " {\n"
                + values + "}\n");
        return name;
    }

    /**
     * {@return the name of the enum with the values of a fact}
     */
    static String nameOfValues(String key) {
        String name = key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
        String singular = name.endsWith("ies") ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
        return OF_THE_CATALOGUE.contains(singular) ? singular + "Value" : singular;
    }

    private String described(Fact fact, String indent) {
        String unit = fact.unit() == null ? "" : "In " + fact.unit() + ".";
        return text(paragraphs(fact.question(), fact.help(), unit, provisions(fact.basis())), indent);
    }

    private String provisions(List<String> ids) {
        return ids.stream()
            .map(id -> Objects.requireNonNull(book.provisions().get(id)))
            .map(Provision::number)
            .collect(Collectors.joining("; ", "(", ")"));
    }

    private static String paragraphs(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static String text(String description, String indent) {
        String quoted = description.replace("\"\"\"", "\\\"\"\"");
        return indent + "\"\"\"\n"
                + quoted.lines().map(line -> line.isEmpty() ? "" : indent + line).collect(Collectors.joining("\n"))
                + "\n" + indent + "\"\"\"\n";
    }

}
