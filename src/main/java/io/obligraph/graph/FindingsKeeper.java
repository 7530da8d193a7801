package io.obligraph.graph;

import io.obligraph.catalogue.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Keeps the findings of models in the graph up to date with the law, the catalogue and
 * the day. It does so beside everything else, so that nobody waits for it: from the start
 * on, after each load, and when a new day has begun.
 */
class FindingsKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FindingsKeeper.class);

    private static final Duration LOOK = Duration.ofMinutes(10);

    private final CurrentLaw law;

    private final Catalogue catalogue;

    private final FindingsStore store;

    private final Clock clock;

    private final ScheduledExecutorService worker = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("findings").factory());

    FindingsKeeper(CurrentLaw law, Catalogue catalogue, FindingsStore store, Clock clock) {
        this.law = law;
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        worker.scheduleWithFixedDelay(this::bringUpToDate, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Brings the findings up to date soon. */
    void lawChanged() {
        worker.execute(this::bringUpToDate);
    }

    private void bringUpToDate() {
        long start = System.nanoTime();
        try {
            LocalDate today = LocalDate.now(clock);
            if (store.replace(ModelFindings.of(law.snapshot(), catalogue, today))) {
                log.info("Findings of the models as of {}: {} ms", today,
                        Duration.ofNanos(System.nanoTime() - start).toMillis());
            }
        }
        catch (RuntimeException e) {
            // It is tried again later; an application that is ending need not tell.
            if (!worker.isShutdown()) {
                log.warn("The findings of the models in the graph could not be brought up to date", e);
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            log.warn("The findings of the models are still being written");
        }
    }

}
