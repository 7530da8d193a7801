package io.obligraph.graph;

import io.obligraph.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Keeps the models that come line by line, and the findings of all models, up to date
 * with the law, the data and the day. It does so beside everything else, so that nobody
 * waits for it: from the start on, after each load, and when a new day has begun.
 */
class FindingsKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FindingsKeeper.class);

    private static final Duration LOOK = Duration.ofMinutes(10);

    private static final String STATE = "MATCH (edition:Edition {of: $of}) RETURN edition {.*} AS edition";

    private final GraphLaw law;

    private final Catalogue catalogue;

    private final Driver driver;

    private final Clock clock;

    private final ScheduledExecutorService worker = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("findings").factory());

    private boolean modelsLoaded;

    FindingsKeeper(GraphLaw law, Catalogue catalogue, Driver driver, Clock clock) {
        this.law = law;
        this.catalogue = catalogue;
        this.driver = driver;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(() -> bringUpToDate(false, false), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Brings everything up to date soon.
     * @param from what the law was loaded from
     */
    void lawChanged(LoadFrom from) {
        worker.execute(() -> {
            modelsLoaded &= from == LoadFrom.GRAPH;
            bringUpToDate(from == LoadFrom.DATA, from != LoadFrom.CHANGES);
        });
    }

    /**
     * {@return what is known about how far something is}
     * @param of the models or the findings
     */
    Map<String, Object> state(String of) {
        return driver.executableQuery(STATE)
            .withParameters(Map.of("of", of))
            .execute()
            .records()
            .stream()
            .findFirst()
            .<Map<String, Object>>map(row -> {
                Map<String, Object> state = new HashMap<>(row.get("edition").asMap());
                state.remove("of");
                return state;
            })
            .orElse(Map.of());
    }

    private void bringUpToDate(boolean modelsAnew, boolean findingsAnew) {
        LawSnapshot snapshot = law.snapshot();
        BooleanSupplier goesOn = () -> !worker.isShutdown() && law.snapshot() == snapshot;
        try {
            if (!modelsLoaded) {
                load(snapshot, modelsAnew, goesOn);
            }
            long start = System.nanoTime();
            LocalDate today = LocalDate.now(clock);
            if (new FindingsStore(driver).replace(ModelFindings.of(snapshot, catalogue, today), findingsAnew, goesOn)
                    && goesOn.getAsBoolean()) {
                log.info("Findings of the models as of {}: {} ms", today, millisSince(start));
            }
        }
        catch (RuntimeException e) {
            // It is tried again later; an application that is ending need not tell.
            if (!worker.isShutdown()) {
                log.warn("The models and their findings in the graph could not be brought up to date", e);
            }
        }
    }

    private void load(LawSnapshot snapshot, boolean anew, BooleanSupplier goesOn) {
        long start = System.nanoTime();
        try {
            ModelLoader.Outcome outcome = new ModelLoader(driver, law.data(), goesOn).load(snapshot, anew);
            modelsLoaded = outcome != ModelLoader.Outcome.STOPPED;
            if (outcome == ModelLoader.Outcome.LOADED) {
                log.info("Models loaded line by line: {}, in {} ms", state("models").get("count"), millisSince(start));
            }
        }
        catch (LawUnreadable e) {
            modelsLoaded = true;
            log.warn("The models of before stay. {}", e.getMessage());
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("The findings of the models are still being written");
        }
    }

}
