/**
 * The graph in Neo4j: the server that runs inside the application, the schema, loading
 * the data into the graph, reading the law back out of it, and running the saved queries.
 *
 * <p>
 * Uses {@code law}, {@code reasoning} and {@code catalogue}.
 */
@NullMarked
package io.obligraph.graph;

import org.jspecify.annotations.NullMarked;
