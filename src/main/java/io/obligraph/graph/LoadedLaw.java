package io.obligraph.graph;

import java.time.Duration;

/**
 * The law as the graph holds it.
 *
 * @param edition the edition of the data
 * @param snapshot what was read and compiled
 * @param written whether the data were written into the graph to that end
 * @param took how long that took, nothing where it was not done
 */
record LoadedLaw(Edition edition, LawSnapshot snapshot, boolean written, Took took) {

    /**
     * How long the steps took.
     *
     * @param files to read the data files into a law book
     * @param writing to write it into the graph
     * @param reading to read the law out of the graph
     * @param compiling to compile it
     */
    record Took(Duration files, Duration writing, Duration reading, Duration compiling) {
    }

}
