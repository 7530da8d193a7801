package io.obligraph.api;

import io.obligraph.graph.QueryResult;
import io.obligraph.graph.QueryRunner;
import io.obligraph.graph.SavedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The saved queries for tests of the law alone: there are none. */
final class NoQueries implements QueryRunner {

    @Override
    public SequencedMap<String, SavedQuery> queries() {
        return new LinkedHashMap<>();
    }

    @Override
    public QueryResult run(String id, Map<String, ? extends @Nullable Object> chosen) {
        throw new IllegalArgumentException("There is no query «" + id + "»");
    }

}
