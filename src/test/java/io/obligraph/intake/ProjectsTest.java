package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Projects in the shape that real ones have, and beside them what is read out of their
 * files. After a change of the readers or of the signs, look at what has changed with
 * {@code mvn test -Dtest=ProjectsTest -Dobligraph.accept=true} and {@code git diff}.
 */
class ProjectsTest {

    private static final Path PROJECTS = Path.of("src/test/resources/intake/projects");

    private static final Path EXPECTED = Path.of("src/test/resources/intake/expected");

    private static final Intake INTAKE = new Intake(Laws.VOCABULARY).estimating();

    @TestFactory
    Stream<DynamicTest> aProjectSaysWhatItsFilesSay() throws IOException {
        List<Path> projects;
        try (Stream<Path> folders = Files.list(PROJECTS)) {
            projects = folders.sorted().toList();
        }
        return projects.stream()
            .map(project -> DynamicTest.dynamicTest(project.getFileName().toString(), () -> compare(project)));
    }

    private static void compare(Path project) {
        Dossier dossier = INTAKE.read(ProjectFiles.at(project));
        Path file = EXPECTED.resolve(project.getFileName() + ".txt");
        String told = told(dossier);
        try {
            if (Boolean.getBoolean("obligraph.accept")) {
                Files.createDirectories(EXPECTED);
                Files.writeString(file, told);
            }
            assertThat(told)
                .as("what %s says has changed; if that is right, run mvn test -Dtest=ProjectsTest -Dobligraph.accept=true",
                        project)
                .isEqualTo(Files.readString(file));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatCode(() -> Laws.VOCABULARY.project(dossier.values())).doesNotThrowAnyException();
        Map<String, Object> together = new HashMap<>(dossier.values());
        together.putAll(dossier.proposals());
        assertThatCode(() -> Laws.VOCABULARY.project(together)).doesNotThrowAnyException();
    }

    private static String told(Dossier dossier) {
        List<String> lines = new ArrayList<>();
        dossier.sources()
            .forEach(source -> lines.add("source " + source.document() + " " + source.kind()
                    + (source.read() || source.kind() == null ? "" : ", not read")));
        dossier.values().forEach((fact, value) -> {
            lines.add("value " + fact + " = " + value);
            dossier.grounds().get(fact).forEach(statement -> lines.add("    " + told(statement)));
        });
        dossier.indications().forEach((fact, statements) -> {
            lines.add("unknown " + fact);
            statements.forEach(statement -> lines.add("    " + told(statement)));
        });
        dossier.unknownLicences().forEach(statement -> lines.add("unknown licence " + told(statement)));
        dossier.contradictions().forEach(contradiction -> {
            lines.add("contradiction, " + (contradiction.decided() ? "decided" : "open") + ": " + contradiction.why());
            lines.add("    " + told(contradiction.first()));
            lines.add("    " + told(contradiction.second()));
        });
        dossier.problems().forEach(problem -> lines.add("problem " + problem));
        lines.add("proposals " + dossier.proposals()
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + " = " + entry.getValue())
            .collect(Collectors.joining("; ")));
        return String.join("\n", lines) + "\n";
    }

    private static String told(Statement statement) {
        Evidence evidence = statement.evidence();
        String value = statement.value() == null ? "" : " " + statement.value();
        String because = statement.because() == null ? "" : " — " + Words.shortened(statement.because());
        return statement.strength() + value + ", " + evidence.document() + ":" + evidence.line() + " «"
                + evidence.words() + "»" + because;
    }

}
