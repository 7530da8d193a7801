package io.obligraph.cli;

import io.obligraph.cli.CommandLineTool.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * The tool, run on 24 November 2026 in a folder.
 *
 * @param folder the folder
 * @param typed what is typed
 * @param environment the variables of the environment
 * @param terminal whether somebody looks at the output
 */
record Tool(Path folder, String typed, Map<String, String> environment, boolean terminal) {

    /** A model with open weights, of which it is not said whether it is monetised. */
    static final String OPEN_MODEL = """
            artefacts: [GPAI_MODEL]
            roles: [PROVIDER]
            placedOnUnionMarket: true
            establishedInUnion: true
            placedOn: 2025-12-02
            exclusions: []
            licence: apache-2.0
            published: [WEIGHTS, ARCHITECTURE, USAGE_INFORMATION]
            trainingComputeFlop: 7.0e+24
            designatedSystemicRisk: false
            modifiesGpaiModel: false
            followsCodeOfPractice: true
            """;

    Tool(Path folder) {
        this(folder, "", Map.of(), false);
    }

    /** What came of a command. */
    record Outcome(int code, String out, String err) {
    }

    static Path folder(Path parent, String name, String facts) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name));
            Files.writeString(folder.resolve("obligraph.yaml"), facts);
            return folder;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tool typing(String... lines) {
        return new Tool(folder, lines.length == 0 ? "" : String.join("\n", lines) + "\n", environment, terminal);
    }

    Tool atATerminal(Map<String, String> variables) {
        return new Tool(folder, typed, variables, true);
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineTool.run(new Surroundings(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                folder, LocalDate.of(2026, 11, 24), environment, terminal), arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

}
