package io.obligraph.graph;

import io.obligraph.catalogue.CatalogueException;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.ModelLines;
import io.obligraph.law.JsonLines;
import io.obligraph.law.LawBookException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the models that the data files hold one a line into the graph: checks all of
 * them first, then writes them in batches, then what connects them, and then removes
 * those that stand on no line any more. A mistake on any line leaves the graph as it was.
 * A load that was stopped goes on where it was, and a line whose model the graph has as
 * it is there changes nothing. While it is under way, the node {@code (:Edition {of:
 * 'models'})} has no id, and models of before and new ones stand side by side.
 */
final class ModelLoader {

    /** Raised when other nodes, relationships or properties are drawn of a line. */
    private static final int LAYOUT = 1;

    static final int BATCH = 1_000;

    private static final int PAGE = 10_000;

    private static final Logger log = LoggerFactory.getLogger(ModelLoader.class);

    private static final String LOADING = "loading";

    private static final String ANEW = "anew";

    private static final String STEP = "step";

    private static final String FILE = "file";

    private static final String POSITION = "position";

    private static final String LINE = "line";

    private static final String COUNT = "count";

    private static final String MODELS = "models";

    private static final String LINEAGE = "lineage";

    private final Driver driver;

    private final LawData data;

    private final BooleanSupplier goesOn;

    /**
     * Makes it.
     * @param driver leads to the graph
     * @param data the data files
     * @param goesOn asked before each batch whether to go on
     */
    ModelLoader(Driver driver, LawData data, BooleanSupplier goesOn) {
        this.driver = driver;
        this.data = data;
        this.goesOn = goesOn;
    }

    /** What became of a load. */
    enum Outcome {

        /** The graph held the models already. */
        PRESENT,
        /** They were loaded. */
        LOADED,
        /** It was stopped, or another law or instance came first. */
        STOPPED

    }

    /**
     * Loads the models, or what is left to load of them.
     * @param law the law that the graph holds
     * @param anew whether to write also what the graph holds already
     * @throws LawUnreadable if lines hold mistakes
     */
    Outcome load(LawSnapshot law, boolean anew) {
        try (ModelStore store = new ModelStore(driver)) {
            ModelStore.Current current = store.current();
            if (!data.hasLines() && current.edition().size() == 1) {
                return Outcome.PRESENT;
            }
            if (!law.edition().equals(current.law()) || !law.edition().equals(data.edition())) {
                log.info("The models wait until the law beside them is loaded");
                return Outcome.STOPPED;
            }
            String id = id(current);
            if (!anew && id.equals(current.text("id"))) {
                return Outcome.PRESENT;
            }
            ModelLines lines = data.lines(law.book());
            Set<String> ids = lines.ids();
            if (anew || !id.equals(current.text(LOADING))) {
                var progress = new Progress("lines checked", ids.size());
                lines.check(ids, () -> progress.done(1));
                store.begin(Map.of("of", MODELS, LOADING, id, ANEW, anew, STEP, MODELS, FILE, "", POSITION, 0L, LINE,
                        0L, COUNT, 0L));
                current = store.current();
            }
            return new Load(store, lines, current, id).run(ids) ? Outcome.LOADED : Outcome.STOPPED;
        }
        catch (CatalogueException e) {
            throw LawUnreadable.inModels(data.source(), e.problems());
        }
        catch (LawBookException e) {
            throw LawUnreadable.inModels(data.source(), e.problems());
        }
    }

    /**
     * {@return what says which models these are, and how they are drawn beside which law}
     * @throws UncheckedIOException if a file cannot be read
     */
    private String id(ModelStore.Current current) {
        var digest = Digests.sha256();
        Digests.add(digest, LAYOUT + " " + current.lawLoadedAt());
        data.digestLines(digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** One load, from where it begins or goes on. */
    private final class Load {

        private final ModelStore store;

        private final ModelLines lines;

        private final String id;

        private final String law;

        private final boolean anew;

        private Map<String, Object> at;

        Load(ModelStore store, ModelLines lines, ModelStore.Current current, String id) {
            this.store = store;
            this.lines = lines;
            this.id = id;
            this.law = current.lawLoadedAt();
            this.anew = Boolean.TRUE.equals(current.edition().get(ANEW));
            this.at = Map.of(LOADING, id, STEP, String.valueOf(current.text(STEP)), FILE,
                    String.valueOf(current.text(FILE)), POSITION, current.number(POSITION), LINE, current.number(LINE),
                    COUNT, current.number(COUNT));
        }

        boolean run(Set<String> ids) {
            return (at.get(STEP).equals(LINEAGE) || walk(MODELS, ids.size()) && move(LINEAGE))
                    && walk(LINEAGE, ids.size()) && removeOthers(ids) && finish(ids);
        }

        private boolean move(String step) {
            return moved(
                    store.move(step(Map.of(LOADING, id, STEP, step, FILE, "", POSITION, 0L, LINE, 0L, COUNT, 0L))));
        }

        private Map<String, Object> next = Map.of();

        private ModelStore.Step step(Map<String, Object> to) {
            next = to;
            return new ModelStore.Step(law, at, to);
        }

        private boolean moved(boolean done) {
            if (done) {
                at = next;
            }
            return done;
        }

        private boolean walk(String step, long all) {
            var progress = new Progress(step.equals(MODELS) ? "models" : "models connected", all);
            progress.before((long) at.get(COUNT));
            if (!at.get(FILE).equals("")) {
                log.info("The load of the models goes on at {}:{}", at.get(FILE), at.get(LINE));
            }
            for (String file : lines.files()) {
                if (file.compareTo(at.get(FILE).toString()) >= 0 && !walk(step, file, progress)) {
                    return false;
                }
            }
            return true;
        }

        private boolean walk(String step, String file, Progress progress) {
            boolean inside = file.equals(at.get(FILE));
            long position = inside ? (long) at.get(POSITION) : 0;
            int number = inside ? Math.toIntExact((long) at.get(LINE)) : 0;
            try (JsonLines reader = lines.open(file, position, number)) {
                for (List<JsonLines.Line> batch = batch(reader); !batch.isEmpty(); batch = batch(reader)) {
                    if (!goesOn.getAsBoolean() || !write(step, file, batch)) {
                        return false;
                    }
                    progress.done(batch.size());
                }
            }
            return true;
        }

        private List<JsonLines.Line> batch(JsonLines reader) {
            List<JsonLines.Line> batch = new ArrayList<>(BATCH);
            while (batch.size() < BATCH) {
                var line = reader.next();
                if (line.isEmpty()) {
                    break;
                }
                batch.add(line.get());
            }
            return batch;
        }

        private boolean write(String step, String file, List<JsonLines.Line> batch) {
            long count = (long) at.get(COUNT);
            GraphImage image = new GraphImage();
            var nodes = new SequencedNodes();
            List<GraphNode> drawn = new ArrayList<>();
            for (JsonLines.Line line : batch) {
                Model model = lines.model(line);
                GraphNode node = CatalogueToGraph.draw(model, lines.others() + count + drawn.size(), image);
                drawn.add(node);
                nodes.add(node, digest(line));
            }
            JsonLines.Line last = batch.getLast();
            ModelStore.Step to = step(Map.of(LOADING, id, STEP, step, FILE, file, POSITION, last.end(), LINE,
                    (long) last.number(), COUNT, count + batch.size()));
            return moved(step.equals(MODELS) ? store.write(to, nodes, anew) : store.relate(to, drawn));
        }

        private static String digest(JsonLines.Line line) {
            var digest = Digests.sha256();
            digest.update((byte) LAYOUT);
            return HexFormat.of().formatHex(digest.digest(line.bytes()), 0, 16);
        }

        private boolean removeOthers(Set<String> ids) {
            for (var last = store.remove("", ids, BATCH); last
                .isPresent(); last = store.remove(last.get(), ids, BATCH)) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        }

        private boolean finish(Set<String> ids) {
            if (!id.equals(ModelLoader.this.id(store.current()))) {
                log.warn("The files with the models were changed while they were loaded; they are loaded again");
                return false;
            }
            store.finish(id, ids.size());
            return true;
        }

    }

}
