package io.obligraph.cli;

import io.obligraph.intake.Document;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Intake;
import io.obligraph.law.Fact;
import io.obligraph.law.LawBook;
import io.obligraph.law.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.WordUtils;
import org.jspecify.annotations.Nullable;

/** Writes facts files: YAML with one fact a line, by group, each with its question. */
final class FactsFile {

    private static final int WIDTH = 100;

    private static final String HEAD = """
            # What Obligraph cannot read elsewhere about this project. Each fact answers a question on EU AI law.
            # A fact that is left out or says unknown is unknown, never false. A list is complete: what it leaves out is false.
            # To be asked what is left: obligraph ask. To see the answer: obligraph check.
            """;

    private final LawBook book;

    FactsFile(LawBook book) {
        this.book = book;
    }

    /**
     * {@return the content of a facts file}
     * @param facts the facts to write
     * @param entry the lines that stand for a fact under its question, without line break
     * at the end
     */
    String write(Collection<String> facts, Function<Fact, String> entry) {
        StringBuilder file = new StringBuilder(HEAD);
        Map<String, List<Fact>> groups = book.facts()
            .values()
            .stream()
            .filter(fact -> facts.contains(fact.key()))
            .collect(Collectors.groupingBy(Fact::group));
        book.groups().forEach((id, group) -> {
            if (groups.containsKey(id)) {
                file.append("\n# --- ").append(group.title()).append('\n');
                Objects.requireNonNull(groups.get(id))
                    .forEach(fact -> file.append('\n')
                        .append(comment(fact.question()))
                        .append(entry.apply(fact))
                        .append('\n'));
            }
        });
        return file.toString();
    }

    /**
     * Adds answers to a facts file, which is made where there is none. What stands there
     * stays, but for lines that say that an answered fact is unknown.
     * @param file the file
     * @param answers the answers, null for what is not known
     * @throws Mistake if they cannot be added so that the file then says them; nothing is
     * written then
     */
    void add(Path file, Map<String, @Nullable Object> answers) throws IOException {
        boolean there = Files.exists(file);
        String before = there ? Files.readString(file) : "";
        Map<String, @Nullable Object> left = new LinkedHashMap<>(answers);
        StringBuilder text = new StringBuilder();
        before.lines().forEach(line -> {
            String fact = line.replaceFirst("^([A-Za-z]+) *:.*$", "$1");
            if (!fact.equals(line) && left.containsKey(fact)) {
                text.append(line(fact, left.remove(fact))).append('\n');
            }
            else {
                text.append(line).append('\n');
            }
        });
        String added = write(left.keySet(), fact -> line(fact.key(), left.get(fact.key())));
        text.append(there ? left.isEmpty() ? "" : added.substring(HEAD.length()) : added);
        check(file, text.toString(), answers);
        Files.writeString(file, text);
    }

    private void check(Path file, String text, Map<String, @Nullable Object> answers) {
        Vocabulary vocabulary = new Vocabulary(book);
        Document document = new Document(Checked.FACTS_FILE, text.getBytes(StandardCharsets.UTF_8));
        Dossier dossier = new Intake(vocabulary).read(List.of(document));
        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> found = new LinkedHashMap<>();
        answers.forEach((fact, value) -> {
            if (value != null) {
                wanted.put(fact, value);
                found.computeIfAbsent(fact, dossier.values()::get);
            }
        });
        if (!dossier.problems().isEmpty()
                || !vocabulary.project(found).answers().equals(vocabulary.project(wanted).answers())) {
            String lines = wanted.entrySet()
                .stream()
                .map(answer -> line(answer.getKey(), answer.getValue()))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
            throw new Mistake(file + ": the answers cannot be added to it without changing what it says; write them"
                    + " there yourself:" + lines);
        }
    }

    /** A line that states a fact, or that it is unknown. */
    static String line(String fact, @Nullable Object value) {
        return fact + ": " + (value == null ? "unknown" : value(value));
    }

    /** What can be answered, as a comment. */
    static String choices(Fact fact) {
        String choices = switch (fact.type()) {
            case BOOLEAN -> "true, false";
            case NUMBER -> "a number" + (fact.unit() == null ? "" : ", in " + fact.unit());
            case DATE -> "a day, as in 2026-08-02";
            case TEXT -> "a text";
            case CHOICE -> "one of " + String.join(", ", fact.values().keySet());
            case CHOICES -> "a list, which may be empty, of " + String.join(", ", fact.values().keySet());
        };
        return comment(choices);
    }

    /** The text as lines of comments. */
    static String comment(String text) {
        return WordUtils.wrap(text, WIDTH, "\n", false)
            .lines()
            .map(line -> "# " + line + "\n")
            .collect(Collectors.joining());
    }

    private static String value(Object value) {
        return switch (value) {
            case Collection<?> values ->
                values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
            case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
                String.valueOf(number.longValue());
            case String text when !text.matches("[A-Za-z][A-Za-z0-9.+_-]*|\\d{4}-\\d{2}-\\d{2}") ->
                "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> String.valueOf(value);
        };
    }

}
