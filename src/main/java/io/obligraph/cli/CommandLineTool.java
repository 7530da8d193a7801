package io.obligraph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line tool. Each command says with {@code --help} what it does. */
public final class CommandLineTool {

    private static final int WIDTH_OF_A_FILE = 100;

    private static final int WIDEST = 120;

    private CommandLineTool() {
    }

    /**
     * What the tool runs in.
     *
     * @param in what is typed
     * @param out where answers go
     * @param err where everything else goes
     * @param folder the folder to which paths are relative
     * @param today the day on which it is run
     * @param environment the variables of the environment
     * @param terminal whether somebody looks at the output while it is written
     */
    public record Surroundings(InputStream in, PrintStream out, PrintStream err, Path folder, LocalDate today,
            Map<String, String> environment, boolean terminal) {

        /**
         * {@return the surroundings of this process, with the day in Brussels}
         */
        public static Surroundings ofThisProcess() {
            return new Surroundings(System.in, System.out, System.err, Path.of(""),
                    LocalDate.now(ZoneId.of("Europe/Brussels")), System.getenv(), Ansi.AUTO.enabled());
        }
    }

    /**
     * {@return whether the arguments are for this tool, and not for the server: a
     * command, or a word that may have been meant as one, or {@code --help} or
     * {@code --version}}
     * @param arguments the arguments
     */
    public static boolean takes(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") || arguments[0].matches("-h|--help|-V|--version"));
    }

    /**
     * Runs a command in this process.
     * @param arguments the command with its arguments
     * @return the exit code (see {@link ExitCode})
     */
    public static int run(String... arguments) {
        // Libraries would say that nobody listens to their log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        return run(Surroundings.ofThisProcess(), arguments);
    }

    /**
     * Runs a command. Whatever is wrong is said on {@code err}, never as a stack trace.
     * @param surroundings what it runs in
     * @param arguments the command with its arguments
     * @return the exit code (see {@link ExitCode})
     */
    public static int run(Surroundings surroundings, String... arguments) {
        Ansi ansi = surroundings.terminal() ? Ansi.ON : Ansi.OFF;
        PrintWriter out = writer(surroundings.out(), surroundings.terminal());
        PrintWriter err = writer(surroundings.err(), surroundings.terminal());
        Desk desk = new Desk(out, err,
                new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)),
                surroundings.folder(), surroundings.today(), surroundings.environment(), ansi, width(surroundings));
        CommandLine tool = commands(desk, arguments);
        tool.setOut(out)
            .setErr(err)
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
            .setUsageHelpWidth(desk.width())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((e, given) -> misused(e, desk))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, desk));
        int code = ExitCode.FAILURE;
        try {
            code = tool.execute(arguments);
        }
        catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            fault(e, desk);
        }
        out.flush();
        err.flush();
        return code;
    }

    /**
     * To get to know a command takes time, and so only the one that is given is taken in.
     */
    private static CommandLine commands(Desk desk, String... arguments) {
        SequencedMap<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("check", () -> new CheckCommand(desk));
        all.put("explain", () -> new ExplainCommand(desk));
        all.put("ask", () -> new AskCommand(desk));
        all.put("init", () -> new InitCommand(desk));
        all.put("timeline", () -> new TimelineCommand(desk));
        all.put("what-if", () -> new WhatIfCommand(desk));
        all.put("diff", () -> new DiffCommand(desk));
        CommandLine tool = new CommandLine(new RootCommand(desk));
        Supplier<Object> given = arguments.length == 0 ? null : all.get(arguments[0]);
        if (given != null) {
            return tool.addSubcommand(given.get());
        }
        all.values().forEach(command -> tool.addSubcommand(command.get()));
        return tool.addSubcommand(new CommandLine.HelpCommand()).addSubcommand(new AutoComplete.GenerateCompletion());
    }

    private static int misused(ParameterException e, Desk desk) {
        desk.complain(String.valueOf(e.getMessage()));
        CommandLine command = e.getCommandLine();
        if (!UnmatchedArgumentException.printSuggestions(e, desk.err())) {
            desk.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.FAILURE;
    }

    private static int failed(Exception failure, Desk desk) {
        switch (failure) {
            case Mistake mistake -> mistake.lines().forEach(desk::complain);
            case UncheckedIOException e -> desk.complain(Mistake.of(e.getCause()));
            case IOException e -> desk.complain(Mistake.of(e));
            default -> fault(failure, desk);
        }
        return ExitCode.FAILURE;
    }

    private static void fault(Throwable failure, Desk desk) {
        desk.complain("this is a fault of the program: " + failure
                + "; the command and the files that lead to it help to mend it");
    }

    private static PrintWriter writer(PrintStream stream, boolean terminal) {
        Charset charset = terminal ? stream.charset() : StandardCharsets.UTF_8;
        return new PrintWriter(stream, false, charset);
    }

    private static int width(Surroundings surroundings) {
        String columns = surroundings.environment().getOrDefault("COLUMNS", "");
        if (columns.matches("[1-9]\\d{1,3}")) {
            return Integer.parseInt(columns);
        }
        if (!surroundings.terminal()) {
            return WIDTH_OF_A_FILE;
        }
        int found = new CommandLine.Model.UsageMessageSpec().autoWidth(true).width();
        return Math.min(found, WIDEST);
    }

}
