package io.obligraph.cli;

import io.obligraph.intake.Document;
import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.DocumentProblem;
import io.obligraph.intake.Dossier;
import io.obligraph.intake.Evidence;
import io.obligraph.intake.Intake;
import io.obligraph.intake.ProjectFiles;
import io.obligraph.law.InputException;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import io.obligraph.report.Remark;
import io.obligraph.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A project as its files, and the command line, describe it.
 *
 * @param name its name, for people
 * @param document the document at which findings without evidence are shown
 * @param values what is known, in the form that the vocabulary takes
 * @param project the same, with what follows from it
 * @param dossier what the files say
 * @param evidence on what the values rest that stand in a file, by the key of the fact
 */
record Checked(String name, String document, SequencedMap<String, Object> values, Project project, Dossier dossier,
        Map<String, Evidence> evidence) {

    /** The name of the facts file. */
    static final String FACTS_FILE = "obligraph.yaml";

    /**
     * Reads a project and tells on {@code err} what its files contradict each other in.
     * @param desk what the command works with
     * @param paths the folder of the project, or files of it; none for the folder in
     * which the tool was started
     * @param stated what is said besides, null for what is taken back
     */
    static Checked of(Desk desk, List<String> paths, Map<String, @Nullable Object> stated) {
        List<String> given = paths.isEmpty() ? List.of("") : paths;
        List<Document> documents = new ArrayList<>();
        List<DocumentProblem> missing = new ArrayList<>();
        boolean folder = true;
        for (String path : given) {
            ProjectFiles files = ProjectFiles.at(desk.path(path));
            documents.addAll(files.documents());
            missing.addAll(files.problems());
            folder &= Files.isDirectory(desk.path(path));
        }
        Dossier dossier = new Intake(desk.law().vocabulary()).read(new ProjectFiles(documents, missing));
        tell(desk, dossier, !folder);
        SequencedMap<String, Object> values = new LinkedHashMap<>(dossier.values());
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        dossier.grounds().forEach((fact, grounds) -> evidence.put(fact, grounds.getFirst().evidence()));
        stated.forEach((fact, value) -> {
            evidence.remove(fact);
            if (value == null) {
                values.remove(fact);
            }
            else {
                values.put(fact, value);
            }
        });
        String document = documents.stream()
            .map(Document::name)
            .filter(each -> !folder(given, desk) || each.equals(FACTS_FILE))
            .findFirst()
            .orElse(FACTS_FILE);
        return new Checked(name(desk.path(given.getFirst())), document, values, project(desk.law(), values), dossier,
                evidence);
    }

    private static boolean folder(List<String> given, Desk desk) {
        return Files.isDirectory(desk.path(given.getFirst()));
    }

    static Project project(Law law, Map<String, Object> values) {
        try {
            return law.vocabulary().project(values);
        }
        catch (InputException e) {
            throw Mistake.of(e);
        }
    }

    /**
     * Mistakes in what was written for this tool, or in what was named, end the command;
     * what else cannot be read is told and left out.
     */
    private static void tell(Desk desk, Dossier dossier, boolean named) {
        List<DocumentProblem> mistakes = dossier.problems()
            .stream()
            .filter(problem -> named || problem.kind() == DocumentKind.FACTS_FILE)
            .toList();
        if (!mistakes.isEmpty()) {
            throw Mistake.of(mistakes);
        }
        List<String> unknown = dossier.sources()
            .stream()
            .filter(source -> named && source.kind() == null)
            .map(source -> source.document() + ": this is no document that can be read; name a facts file, a model or"
                    + " dataset card, a bill of materials, a licence or the metadata of a package")
            .toList();
        if (!unknown.isEmpty()) {
            throw new Mistake(unknown);
        }
        Remark.of(dossier).forEach(remark -> desk.complain(remark.toString()));
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    Assessment assess(Law law, LocalDate on, LocalDate knownOn) {
        return law.reasoner().assess(project, on, knownOn);
    }

    Report report(Desk desk, Assessment assessment) {
        return new Report(desk.law().book(), assessment, name, document, evidence, Remark.of(dossier), null,
                desk.today(), Version.number());
    }
}
