package io.obligraph.api;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.SavedQuery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All saved queries, each run by whoever keeps it. */
final class AllQueries implements QueryRunner {

    private final Map<String, QueryRunner> runners = new LinkedHashMap<>();

    private final SequencedMap<String, SavedQuery> queries;

    /**
     * Makes the runner of all queries.
     * @param runners those that keep some
     * @throws IllegalArgumentException if two queries have one id
     */
    AllQueries(List<QueryRunner> runners) {
        for (QueryRunner runner : runners) {
            runner.queries().keySet().forEach(id -> {
                if (this.runners.put(id, runner) != null) {
                    throw new IllegalArgumentException("There are two saved queries «" + id + "»");
                }
            });
        }
        this.queries = runners.stream()
            .flatMap(runner -> runner.queries().values().stream())
            .sorted(Comparator.comparing(SavedQuery::title))
            .collect(Collectors.toMap(SavedQuery::id, query -> query, (one, other) -> one, LinkedHashMap::new));
    }

    @Override
    public SequencedMap<String, SavedQuery> queries() {
        return queries;
    }

    @Override
    public QueryResult run(String id, Map<String, ? extends @Nullable Object> chosen) {
        QueryRunner runner = runners.get(id);
        if (runner == null) {
            throw new IllegalArgumentException("There is no query «" + id + "»; there are " + queries.keySet());
        }
        return runner.run(id, chosen);
    }

}
