package io.obligraph.graph;

/** What the law is loaded from. */
enum LoadFrom {

    /**
     * From the graph, after loading the data into it if the graph holds another edition
     * of them.
     */
    CHANGES,

    /**
     * From the data, which replace whatever the graph holds, even where that is the same
     * edition.
     */
    DATA,

    /** From the graph as it is, whatever the data. */
    GRAPH

}
