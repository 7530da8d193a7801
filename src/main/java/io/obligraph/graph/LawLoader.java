package io.obligraph.graph;

import io.obligraph.law.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;

/**
 * Brings data into the graph and the law out of it, both in one transaction: what is
 * committed has been read back and compiled, and a load that fails leaves the graph as it
 * was. Whoever loads keeps all others who load or read the law waiting, in this instance
 * of the application and in others.
 */
final class LawLoader {

    /**
     * Longer than the server grants by default; the first load of a cold server has been
     * seen to need a third of it.
     */
    private static final TransactionConfig CONFIG = TransactionConfig.builder()
        .withTimeout(Duration.ofMinutes(2))
        .build();

    private final Driver driver;

    LawLoader(Driver driver) {
        this.driver = driver;
    }

    /**
     * {@return the law that the graph holds afterwards}
     * @param data the data files; their content is read only if they have to be loaded
     * @param from what to load from
     * @throws LawUnreadable if the data or the graph hold mistakes
     */
    LoadedLaw load(LawData data, LoadFrom from) {
        String wanted = data.edition();
        try (Session session = driver.session()) {
            if (from == LoadFrom.DATA || from == LoadFrom.CHANGES && !isThere(session, wanted)) {
                release(session, data);
            }
            return session.executeWrite(transaction -> load(new GraphStore(transaction), data, wanted, from), CONFIG);
        }
    }

    /**
     * Cuts the models that came line by line from what the data will remove, in several
     * transactions: there can be more of them than one may hold.
     */
    private void release(Session session, LawData data) {
        GraphImage image = data.content().draw();
        Map<String, List<String>> removed = session
            .executeRead(transaction -> new GraphStore(transaction).removedBy(image), CONFIG);
        if (!removed.isEmpty()) {
            try (ModelStore models = new ModelStore(driver)) {
                models.release(removed);
            }
        }
    }

    private static boolean isThere(Session session, String wanted) {
        return session.executeRead(transaction -> new GraphStore(transaction).edition()
            .map(Edition::id)
            .filter(wanted::equals)
            .isPresent());
    }

    private static LoadedLaw load(GraphStore store, LawData data, String wanted, LoadFrom from) {
        store.lock();
        Optional<Edition> current = store.edition();
        boolean writes = switch (from) {
            case DATA -> true;
            case CHANGES -> current.map(edition -> !edition.id().equals(wanted)).orElse(true);
            case GRAPH -> false;
        };
        Duration files = Duration.ZERO;
        Duration writing = Duration.ZERO;
        if (writes) {
            Timed<LawData.Content> content = Timed.of(data::content);
            files = content.took();
            writing = Timed.of(() -> store.replace(wanted, data.source(), content.value().draw())).took();
        }
        Edition edition = store.edition().orElseThrow(LawLoader::empty);
        Timed<GraphImage> image = Timed.of(store::read);
        Timed<LawSnapshot> snapshot = Timed.of(() -> LawSnapshot.of(edition.id(), GraphToLaw.read(image.value())));
        Derived derived = Derived.of(snapshot.value());
        if (!derived.equals(Derived.in(image.value()))) {
            store.replaceDerived(derived, image.value());
        }
        return new LoadedLaw(edition, snapshot.value(), writes,
                new LoadedLaw.Took(files, writing, image.took(), snapshot.took()));
    }

    private static LawUnreadable empty() {
        return LawUnreadable.inGraph(List.of(new Problem("(:Edition)", 0, "the graph holds no law; load data")));
    }

    private record Timed<T extends @Nullable Object>(T value, Duration took) {

        static <T> Timed<T> of(Supplier<T> step) {
            long start = System.nanoTime();
            T value = step.get();
            return new Timed<>(value, Duration.ofNanos(System.nanoTime() - start));
        }

        static Timed<@Nullable Void> of(Runnable step) {
            return Timed.<@Nullable Void>of(() -> {
                step.run();
                return null;
            });
        }

    }

}
