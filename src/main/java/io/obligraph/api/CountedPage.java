package io.obligraph.api;

import graphql.relay.Connection;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param edges the entries with their cursors
 * @param pageInfo where the page stands in the list
 * @param total tells how many entries the list has, when asked
 * @param whole by what the whole list can be counted, {@code null} where it cannot be
 * @param <T> the type of the entries
 */
record CountedPage<T>(List<Edge<T>> edges, PageInfo pageInfo, IntSupplier total,
        @Nullable Object whole) implements Connection<T> {

    static <T> CountedPage<T> of(List<Edge<T>> edges, boolean previous, boolean next, IntSupplier total,
            @Nullable Object whole) {
        PageInfo info = edges.isEmpty() ? new DefaultPageInfo(null, null, previous, next)
                : new DefaultPageInfo(edges.getFirst().getCursor(), edges.getLast().getCursor(), previous, next);
        return new CountedPage<>(List.copyOf(edges), info, total, whole);
    }

    @Override
    public List<Edge<T>> getEdges() {
        return edges;
    }

    @Override
    public PageInfo getPageInfo() {
        return pageInfo;
    }

}
