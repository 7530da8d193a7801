package io.obligraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar as people get it, started as they start it. */
@Timeout(300)
class PackagedApplicationIT {

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = "obligraph.package-neo4j", matches = "true")
    void startsWithAGraphOfItsOwnAndSaysSoWhenASecondWantsTheSameFolder() throws Exception {
        Process first = start();
        try (BufferedReader output = first.inputReader()) {
            assertThat(readUntil("Started Obligraph", output)).noneMatch(line -> line.contains(" WARN "));

            Process second = start();
            assertThat(everything(second))
                .containsOnlyOnce("The graph folder %s is in use by another process.".formatted(folder))
                .doesNotContain("\tat ");
            assertThat(second.waitFor()).isEqualTo(1);
        }
        finally {
            first.destroy();
            first.waitFor();
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "obligraph.package-neo4j", matches = "false")
    void asksForAServerWhenItBringsNone() throws Exception {
        Process application = start();

        assertThat(everything(application)).containsOnlyOnce("brings no Neo4j of its own")
            .contains("Set NEO4J_URI")
            .doesNotContain("\tat ");
        assertThat(application.waitFor()).isEqualTo(1);
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", System.getProperty("obligraph.jar"), "--server.port=0", "--management.server.port=0",
                "--obligraph.graph.folder=" + folder)
            .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NEO4J_"));
        return builder.start();
    }

    private static String everything(Process process) {
        return process.inputReader().lines().collect(Collectors.joining("\n"));
    }

    private static List<String> readUntil(String end, BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.contains(end)) {
                return lines;
            }
        }
        throw new AssertionError("The application ended before it said '%s': %s".formatted(end, lines));
    }

}
