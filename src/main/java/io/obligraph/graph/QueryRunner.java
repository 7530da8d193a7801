package io.obligraph.graph;

import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs the saved queries: only these, without changing anything, for a limited time and a
 * limited number of rows.
 */
public interface QueryRunner {

    /** More rows than this nobody reads in one answer. */
    int ROWS = 1_000;

    /**
     * {@return the saved queries by their id, ordered by title}
     */
    SequencedMap<String, SavedQuery> queries();

    /**
     * {@return what a query finds, {@value #ROWS} rows at most}
     * @param id the id of the query
     * @param chosen the parameters that are to differ from the defaults
     * @throws IllegalArgumentException if there is no such query or parameter, or the
     * query cannot be run with a value; the message says what would be right
     * @throws QueryTooLarge if working it out takes too much time or memory
     */
    QueryResult run(String id, Map<String, ? extends @Nullable Object> chosen);

}
