package io.obligraph.graph;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.LoggerFactory;

/**
 * Loads a made-up catalogue into an embedded Neo4j as the application starts it, and says
 * how long each step took and how much memory and disk it needed. Stopped and started
 * again it goes on where it was.
 */
final class Million {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private Million() {
    }

    /**
     * Runs it.
     * @param arguments how many models, and the folder in which to work
     */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger("io.obligraph")).setLevel(Level.INFO);
        int count = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        Path data = folder.resolve("data-" + count);
        if (!Files.exists(data.resolve("complete"))) {
            timed("Generating", () -> {
                GeneratedCatalogue.write(Path.of("data"), data, count);
                return Files.createFile(data.resolve("complete"));
            });
        }
        Path graph = folder.resolve("neo4j-" + count);
        try (EmbeddedNeo4j server = EmbeddedNeo4j.start(graph, 0);
                Driver driver = GraphDatabase.driver(server.uri(),
                        AuthTokens.basic(EmbeddedNeo4j.USERNAME, server.password()))) {
            timed("Schema", () -> {
                GraphSchema.apply(driver);
                return true;
            });
            GraphLaw law = new GraphLaw(driver, data);
            LawSnapshot snapshot = timed("Law", () -> law.load(LoadFrom.CHANGES)).snapshot();
            ModelLoader models = new ModelLoader(driver, law.data(), () -> true);
            timed("Models", () -> models.load(snapshot, false));
            timed("Models, found in the graph", () -> models.load(snapshot, false));
            GraphCatalogue catalogue = new GraphCatalogue(driver);
            ModelFindings findings = ModelFindings.of(snapshot, catalogue, LocalDate.now(BRUSSELS));
            timed("Findings", () -> new FindingsStore(driver).replace(findings));
            timed("Findings, found in the graph", () -> new FindingsStore(driver).replace(findings));
            count(driver, "MATCH (n:Model) RETURN count(n)", "models");
            count(driver, "MATCH (n:Assessment) RETURN count(n)", "assessments");
            count(driver, "MATCH ()-[r]->() RETURN count(r)", "relationships");
            count(driver, """
                    MATCH (a:Assessment)
                    RETURN sum(COUNT { (a)<-[:ASSESSED_AS]-() } * COUNT { (a)-[:HAS_FINDING]->() })""",
                    "findings of models");
            ask(driver, catalogue);
        }
        say("Disk: %,d MB", size(graph) / 1_000_000);
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            status.filter(line -> line.startsWith("VmHWM")).forEach(line -> say("Peak memory of the process: %s",
                    line.substring(line.indexOf(':') + 1).strip()));
        }
    }

    private static void ask(Driver driver, GraphCatalogue catalogue) {
        asked("first page by name", () -> catalogue.find(Criteria.Models.ALL, Order.BY_NAME, null, 20));
        asked("first page by release",
                () -> catalogue.find(Criteria.Models.ALL, new Order("released", true), null, 20));
        asked("page of one organisation", () -> catalogue.find(models("generated-org-00003", ""),
                Order.BY_NAME, null, 20));
        asked("page of one licence",
                () -> catalogue.find(models("", "GPL-3.0-only"), Order.BY_NAME, null, 20));
        asked("number of models", () -> catalogue.count(Criteria.Models.ALL));
        asked("number of one licence", () -> catalogue.count(models("", "GPL-3.0-only")));
        asked("one model", () -> catalogue.entries(Model.class, List.of("generated-0000007")));
        asked("search", () -> catalogue.search("borealis instruct", 10));
        SavedQueries queries = SavedQueries.packaged();
        for (String id : queries.all().keySet()) {
            asked("saved query " + id, () -> queries.run(driver, id, Map.of()));
        }
    }

    private static Criteria.Models models(String organisation, String licence) {
        return new Criteria.Models(null, null, List.of(), some(organisation), List.of(), List.of(), List.of(), null,
                null, List.of(), List.of(), List.of(),
                licence.isEmpty() ? LicenceCriterion.ANY : new LicenceCriterion(some(licence), null, null, null, List.of(), List.of()), List.of(), List.of());
    }

    private static List<String> some(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }

    private static void asked(String what, Callable<?> question) {
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            try {
                question.call();
                say("Asked %s, %s: %,d ms", what, i == 0 ? "cold" : "again", millis(start));
            }
            catch (Exception e) {
                say("Asked %s: no answer after %,d ms, %s", what, millis(start), e.getMessage());
            }
        }
    }

    private static void count(Driver driver, String query, String what) {
        long count = driver.executableQuery(query).execute().records().getFirst().get(0).asLong();
        say("The graph holds %,d %s", count, what);
    }

    private static <T> T timed(String what, Callable<T> step) throws Exception {
        long start = System.nanoTime();
        long cpu = cpu();
        T result = step.call();
        say("%s: %,d ms, %,d ms of processor time", what, millis(start), (cpu() - cpu) / 1_000_000);
        return result;
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long millis(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void say(String what, Object... values) {
        System.out.println(String.format(Locale.ENGLISH, what, values));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> {
                try {
                    return Files.size(file);
                }
                catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).sum();
        }
    }

}
