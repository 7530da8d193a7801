package io.obligraph.graph;

import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/** The law that the graph holds, from the first load on. */
final class GraphLaw implements CurrentLaw {

    private final Driver driver;

    private final @Nullable Path folder;

    private final ReentrantLock loading = new ReentrantLock();

    private volatile @Nullable LoadedLaw current;

    /**
     * Makes it without a law yet.
     * @param driver leads to the graph
     * @param folder the folder with the data, {@code null} for those packaged with the
     * program
     */
    GraphLaw(Driver driver, @Nullable Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    @Override
    public LawSnapshot snapshot() {
        return loaded().snapshot();
    }

    /**
     * {@return the law that answers now, with where it came from}
     * @throws IllegalStateException if none has been loaded yet
     */
    LoadedLaw loaded() {
        LoadedLaw law = current;
        if (law == null) {
            throw new IllegalStateException("No law has been loaded yet");
        }
        return law;
    }

    /**
     * Loads the law and from then on answers by it. Where that fails, the law of before
     * goes on answering.
     * @param from what to load from
     * @return the law that answers now
     * @throws LawUnreadable if the data or the graph hold mistakes
     */
    LoadedLaw load(LoadFrom from) {
        loading.lock();
        try {
            LoadedLaw law = new LawLoader(driver).load(data(), from);
            current = law;
            return law;
        }
        finally {
            loading.unlock();
        }
    }

    /**
     * {@return the data files, read now}
     * @throws LawUnreadable if they cannot be read
     */
    LawData data() {
        return LawData.read(folder);
    }

}
