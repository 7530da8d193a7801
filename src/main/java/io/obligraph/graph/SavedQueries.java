package io.obligraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The saved queries, and what runs them: in read mode, and for a limited time. */
final class SavedQueries {

    private static final String FILES = "classpath:queries/cypher/*.cypher";

    private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private static final TransactionConfig LIMITED = TransactionConfig.builder()
        .withTimeout(Duration.ofSeconds(10))
        .build();

    private final SequencedMap<String, SavedQuery> queries;

    private SavedQueries(SequencedMap<String, SavedQuery> queries) {
        this.queries = queries;
    }

    /**
     * {@return the queries packaged with the program}
     * @throws IllegalArgumentException if a file does not say what it must
     */
    static SavedQueries packaged() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            return of(Arrays.stream(files).map(SavedQueries::read).toList());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SavedQueries of(List<SavedQuery> queries) {
        return new SavedQueries(queries.stream()
            .sorted(Comparator.comparing(SavedQuery::title))
            .collect(Collectors.toMap(SavedQuery::id, query -> query, (one, other) -> one, LinkedHashMap::new)));
    }

    private static SavedQuery read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            return SavedQuery.parse(name.substring(0, name.lastIndexOf('.')),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the queries by their id, ordered by title}
     */
    SequencedMap<String, SavedQuery> all() {
        return queries;
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
            return read.apply(session.run(query.cypher(), parameters, LIMITED));
        }
    }

}
