package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** A process that loads many models, killed in the middle of it. */
@Timeout(300)
class KilledLoadTest {

    private static final int COUNT = 6_000;

    private static final String BATCH = "the next batch begins";

    @TempDir
    private Path folder;

    @Test
    void theNextProcessGoesOnWhereTheKilledOneWasAndDoublesNothing() throws Exception {
        ManyModels.copiedTo(folder.resolve("data"), COUNT);
        Process process = start();
        try (BufferedReader output = process.inputReader()) {
            for (int batch = 0; batch < 3; batch++) {
                assertThat(readUntil(BATCH, output)).isTrue();
            }
        }
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        List<Long> found = new ArrayList<>();

        run(folder, (driver, stage) -> found
            .add(count(driver, "MATCH (m:Model) WHERE m.digest IS NOT NULL RETURN count(m)")));

        assertThat(found.getFirst()).as("left by the killed process").isBetween(2L * ModelLoader.BATCH, COUNT - 1L);
        assertThat(found.getLast()).isEqualTo(COUNT);
        assertThat(found).isSorted();
    }

    private static boolean readUntil(String line, BufferedReader output) throws IOException {
        for (String read = output.readLine(); read != null; read = output.readLine()) {
            if (read.contains(line)) {
                return true;
            }
        }
        return false;
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean()
            .getInputArguments()
            .stream()
            .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
            .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KilledLoadTest.class.getName(),
                folder.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private interface Watch {

        void at(Driver driver, String stage);

    }

    /**
     * Loads the models, and says before each batch that it does.
     * @param arguments the folder with the data and the graph
     */
    public static void main(String[] arguments) {
        run(Path.of(arguments[0]), (driver, stage) -> System.out.println(stage));
    }

    private static void run(Path folder, Watch watch) {
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(folder.resolve("neo4j"), 0);
                Driver driver = GraphDatabase.driver(server.uri(),
                        AuthTokens.basic(EmbeddedNeo4j.USERNAME, server.password()))) {
            GraphSchema.apply(driver);
            GraphLaw law = new GraphLaw(driver, folder.resolve("data"));
            LawSnapshot snapshot = law.load(LoadFrom.CHANGES).snapshot();
            new ModelLoader(driver, law.data(), () -> {
                watch.at(driver, BATCH);
                return true;
            }).load(snapshot, false);
            watch.at(driver, "complete");
        }
    }

    private static long count(Driver driver, String query) {
        return driver.executableQuery(query).execute().records().getFirst().get(0).asLong();
    }

}
