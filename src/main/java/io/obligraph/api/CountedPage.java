package io.obligraph.api;

import graphql.relay.Connection;
import graphql.relay.DefaultPageInfo;
import graphql.relay.Edge;
import graphql.relay.PageInfo;
import java.util.List;

/**
 * A page of a list whose length is known.
 *
 * @param edges the entries with their cursors
 * @param pageInfo where the page stands in the list
 * @param total how many entries the list has
 * @param <T> the type of the entries
 */
record CountedPage<T>(List<Edge<T>> edges, PageInfo pageInfo, int total) implements Connection<T> {

    static <T> CountedPage<T> of(List<Edge<T>> edges, boolean previous, boolean next, int total) {
        PageInfo info = edges.isEmpty() ? new DefaultPageInfo(null, null, previous, next)
                : new DefaultPageInfo(edges.getFirst().getCursor(), edges.getLast().getCursor(), previous, next);
        return new CountedPage<>(List.copyOf(edges), info, total);
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
