package io.obligraph.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The tool as a whole; says what there is. */
@Command(name = "obligraph", versionProvider = Version.class, mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = { "Which obligations of EU AI law bind a project, on which day, whom they bind, which exemptions"
                + " help, what will change and when, and why.", "" },
        footer = { "",
                "Start in the folder of your project with @|bold obligraph check|@, or with"
                        + " @|bold obligraph ask|@ to be asked one question after the other.",
                "",
                "Exit codes: 0 nothing found that --fail-on names, 1 something found, 2 something open,"
                        + " 3 wrong input or failure.",
                "It gives information about the law, no legal advice. Nothing leaves this machine." })
final class RootCommand implements Runnable {

    private final Desk desk;

    @Spec
    private CommandSpec spec;

    RootCommand(Desk desk) {
        this.desk = desk;
    }

    @Option(names = "--data", paramLabel = "FOLDER", scope = ScopeType.INHERIT,
            description = "Take the law from this data folder instead of the packaged one.")
    private void data(Path folder) {
        desk.useData(folder);
    }

    @Override
    public void run() {
        spec.commandLine().usage(desk.out());
    }

}
