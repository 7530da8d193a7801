package io.obligraph.graph;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/**
 * The saved queries in Cypher, and what runs them: in read mode, and for a limited time.
 */
final class SavedQueries {

    private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private final SequencedMap<String, SavedQuery> queries;

    private final Duration time;

    private SavedQueries(SequencedMap<String, SavedQuery> queries, Duration time) {
        this.queries = queries;
        this.time = time;
    }

    /**
     * {@return the queries packaged with the program, to be run for a limited time}
     * @throws IllegalArgumentException if a file does not say what it must
     */
    static SavedQueries packaged(Duration time) {
        return of(SavedQuery.packaged(SavedQuery.Language.CYPHER), time);
    }

    /**
     * {@return the given queries, to be run for a limited time}
     */
    static SavedQueries of(List<SavedQuery> queries, Duration time) {
        return new SavedQueries(
                queries.stream()
                    .sorted(Comparator.comparing(SavedQuery::title))
                    .collect(Collectors.toMap(SavedQuery::id, query -> query, (one, other) -> one, LinkedHashMap::new)),
                time);
    }

    /**
     * {@return the queries by their id, ordered by title}
     */
    SequencedMap<String, SavedQuery> all() {
        return queries;
    }

    /**
     * {@return how long a query may take}
     */
    Duration time() {
        return time;
    }

    /**
     * {@return the rows that a query finds}
     * @param driver leads to the graph
     * @param id the id of the query
     * @param chosen the parameters that are to differ from the defaults
     * @throws IllegalArgumentException if there is no such query or parameter
     */
    List<Map<String, Object>> run(Driver driver, String id, Map<String, ? extends @Nullable Object> chosen) {
        SavedQuery query = query(id);
        return run(driver, query, query.with(chosen), result -> result.list(Record::asMap));
    }

    /**
     * {@return the query of an id}
     * @throws IllegalArgumentException if there is none
     */
    SavedQuery query(String id) {
        SavedQuery query = queries.get(id);
        if (query == null) {
            throw new IllegalArgumentException("There is no query «" + id + "»; there are " + queries.keySet());
        }
        return query;
    }

    <T> T run(Driver driver, SavedQuery query, Map<String, @Nullable Object> parameters, Function<Result, T> read) {
        try (Session session = driver.session(READING)) {
            return read
                .apply(session.run(query.text(), parameters, TransactionConfig.builder().withTimeout(time).build()));
        }
    }

}
