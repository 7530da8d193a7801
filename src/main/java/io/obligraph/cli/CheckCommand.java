package io.obligraph.cli;

import io.obligraph.report.Baseline;
import io.obligraph.report.Format;
import io.obligraph.report.InvalidBaseline;
import io.obligraph.report.Report;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the law asks of a project. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = { "Says what the law asks of a project, by what its files say of it.", "" },
        footer = { "",
                "Read are obligraph.yaml, model and dataset cards, bills of materials, licence texts and the like;"
                        + " what no file says is unknown, never false. Where files contradict each other, that is told.",
                "",
                "Exit codes: 0 nothing found that --fail-on names, or nothing new; 1 an obligation was found that it"
                        + " names; 2 none was, but it is open whether one binds, and it names that; 3 wrong input or"
                        + " failure.",
                "", "In continuous integration:", "",
                "  obligraph check --format json --output .obligraph-baseline.json --fail-on never",
                "  obligraph check --baseline .obligraph-baseline.json --format github" })
final class CheckCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..*", paramLabel = "PATH",
            description = "The folder of the project, or files of it. The current folder if left out.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private DayOptions days;

    @Mixin
    private FactOptions facts;

    @Option(names = { "-f", "--format" }, defaultValue = "text", converter = Words.Formats.class,
            completionCandidates = Words.Formats.class,
            description = "How to write the answer: ${COMPLETION-CANDIDATES}. Text if left out.")
    private Format format;

    @Option(names = { "-o", "--output" }, paramLabel = "FILE", description = "Write the answer to this file.")
    private @Nullable String output;

    @Option(names = "--all", description = "Show long lists in full.")
    private boolean all;

    @Option(names = "--fail-on", split = ",", defaultValue = "applies,undetermined", paramLabel = "STATUS",
            converter = Words.FailOn.class, completionCandidates = Words.FailOn.class,
            description = "What makes the exit code other than 0: applies, upcoming, undetermined, or never."
                    + " applies,undetermined if left out.")
    private List<Policy.Word> failOn;

    @Option(names = "--baseline", paramLabel = "FILE",
            description = "Accept what a former report says, one written with --format json, and count only what is"
                    + " new or changed.")
    private @Nullable String baseline;

    CheckCommand(Desk desk) {
        this.desk = desk;
        this.days = new DayOptions();
        this.facts = new FactOptions();
        this.format = Format.TEXT;
        this.failOn = List.of();
    }

    @Override
    public Integer call() throws IOException {
        Policy policy = Policy.of(failOn);
        Baseline known = baseline == null ? null : read(baseline);
        Checked checked = Checked.of(desk, paths, facts.values(desk.law()));
        if (checked.isEmpty()) {
            desk.complain("nothing was found that says what the project is; obligraph ask asks for it, obligraph init"
                    + " writes a file to fill in");
        }
        Report report = checked.report(desk, checked.assess(desk.law(), days.on(desk), days.knownOn(desk)));
        Report compared = known == null ? report : report.since(known);
        String answer = format == Format.TEXT
                ? compared.text(output == null ? desk.look(all) : io.obligraph.report.Look.PLAIN)
                : format.write(compared);
        if (output == null) {
            desk.out().print(answer);
        }
        else {
            Files.writeString(desk.path(output), answer);
        }
        return policy.exitCode(compared);
    }

    private Baseline read(String file) throws IOException {
        try {
            return Baseline.read(Files.readString(desk.path(file)));
        }
        catch (InvalidBaseline e) {
            throw new Mistake(file + ": " + e.getMessage() + "; use a file written with --format json");
        }
        catch (CharacterCodingException e) {
            throw new Mistake(file + ": this is not text in UTF-8; use a file written with --format json");
        }
    }

}
