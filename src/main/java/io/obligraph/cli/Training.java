package io.obligraph.cli;

import io.obligraph.cli.CommandLineTool.Surroundings;
import io.obligraph.report.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Runs every command once on an example, so that a Java that watches can make ready what
 * they need. What they say is dropped.
 */
public final class Training {

    private static final String FACTS = """
            artefacts: [GPAI_MODEL, AI_SYSTEM]
            roles: [PROVIDER]
            placedOnUnionMarket: true
            placedOn: 2026-12-01
            trainingComputeFlop: 7.0e+24
            """;

    private static final String CARD = """
            ---
            license: apache-2.0
            pipeline_tag: text-generation
            ---
            # A model
            """;

    private Training() {
    }

    /**
     * Runs the examples.
     * @param arguments none
     * @throws IOException if the example cannot be written to a temporary folder
     */
    public static void main(String... arguments) throws IOException {
        in(Files.createTempDirectory("obligraph-training-"));
    }

    /** Runs the examples in an empty folder, and removes it. */
    static void in(Path folder) throws IOException {
        try {
            Files.writeString(folder.resolve("obligraph.yaml"), FACTS);
            Files.writeString(folder.resolve("README.md"), CARD);
            Files.writeString(folder.resolve("LICENSE"), "All rights reserved, but for those of the others.");
            for (Format format : Format.values()) {
                run(folder, "check", "--format", format.name());
            }
            List.of("--help", "check --help", "check --role provider --fact monetised=no --on 2026-11-24",
                    "check wrong-path", "explain art_53_1_a", "timeline", "what-if monetised=true",
                    "diff 2026-11-24 2027-12-02", "ask --fact exclusions=none", "init")
                .forEach(command -> run(folder, command.split(" ")));
        }
        finally {
            for (String file : List.of("obligraph.yaml", "README.md", "LICENSE", "")) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
    }

    private static void run(Path folder, String... command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        byte[] typed = "1\nno\n\nback\nshow\ndone\nno\n".getBytes(StandardCharsets.UTF_8);
        CommandLineTool.run(new Surroundings(new ByteArrayInputStream(typed), nowhere, nowhere, folder, LocalDate.now(),
                Map.of(), true), command);
    }

}
