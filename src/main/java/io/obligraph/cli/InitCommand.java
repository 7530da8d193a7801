package io.obligraph.cli;

import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.Statement;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.OpenQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a facts file to fill in. */
@Command(name = "init", mixinStandardHelpOptions = true, description = {
        "Writes obligraph.yaml: what was found about the project, with where it stands, and the questions"
                + " that are left, as comments. It says nothing before you take the comments away. With --force, what a"
                + " former file says stays said.",
        "" })
final class InitCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "FOLDER",
            description = "The folder of the project. The current folder if left out.")
    private String folder = "";

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    InitCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Path file = desk.path(folder).resolve(Checked.FACTS_FILE);
        if (Files.exists(file) && !force) {
            throw new Mistake(file + ": it is there already; use --force to replace it");
        }
        if (!Files.isDirectory(desk.path(folder))) {
            throw new Mistake(desk.path(folder) + ": there is no such folder; name the folder of the project");
        }
        Checked checked = Checked.of(desk, List.of(folder), Map.of());
        List<OpenQuestion> open = checked.assess(desk.law(), desk.today(), desk.today()).openQuestions();
        Set<String> facts = new LinkedHashSet<>(checked.values().keySet());
        open.forEach(question -> facts.add(question.fact()));
        facts.addAll(checked.dossier().indications().keySet());
        String content = new FactsFile(desk.law().book()).write(facts, fact -> entry(fact, checked));
        Files.writeString(file, content);
        desk.out().println(file + ": " + checked.values().size() + " facts found, " + open.size() + " questions left");
        return ExitCode.FINE;
    }

    private static String entry(Fact fact, Checked checked) {
        StringBuilder entry = new StringBuilder();
        if (!fact.help().isEmpty()) {
            entry.append(FactsFile.comment(fact.help()));
        }
        entry.append(FactsFile.choices(fact));
        Object value = checked.values().get(fact.key());
        List<Statement> grounds = checked.dossier().grounds().getOrDefault(fact.key(), List.of());
        List<Statement> indications = checked.dossier().indications().getOrDefault(fact.key(), List.of());
        boolean kept = !grounds.isEmpty() && grounds.getFirst().evidence().kind() == DocumentKind.FACTS_FILE;
        grounds.stream()
            .skip(kept ? 1 : 0)
            .forEach(ground -> entry.append(FactsFile.comment("Found: " + place(ground))));
        indications.forEach(hint -> entry.append(FactsFile
            .comment("To look at: " + place(hint) + (hint.because() == null ? "" : " (" + hint.because() + ")"))));
        return entry.append(kept ? "" : "# ")
            .append(FactsFile.line(fact.key(), value == null ? checked.dossier().proposals().get(fact.key()) : value))
            .toString();
    }

    private static String place(Statement statement) {
        var at = statement.evidence();
        return at.document() + (at.line() > 0 ? ":" + at.line() : "") + " says «" + at.words() + "»";
    }

}
