package io.obligraph.api;

import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.Edge;
import graphql.schema.DataFetchingEnvironment;
import io.obligraph.catalogue.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.pagination.CursorStrategy;

/** Cuts a list into pages by the arguments {@code first} and {@code after}. */
final class Pages {

    private final CursorStrategy<ScrollPosition> cursors;

    private final int most;

    /**
     * Makes a cutter of pages.
     * @param cursors reads cursors
     * @param most how many entries a page may have
     */
    Pages(CursorStrategy<ScrollPosition> cursors, int most) {
        this.cursors = cursors;
        this.most = most;
    }

    /**
     * {@return the page that the arguments ask for}
     * @throws BadArgument if they ask for too few or too many entries, or the cursor is
     * none
     */
    <T> Window<Seen<T>> page(List<T> all, DataFetchingEnvironment arguments, LawView view) {
        int first = first(arguments);
        int start = (int) Math.min(all.size(), start(arguments.getArgument("after")));
        int end = Math.min(all.size(), start + first);
        return Window.from(view.<T>see(all.subList(start, end)), i -> ScrollPosition.offset(start + i),
                end < all.size());
    }

    /**
     * {@return the page that the arguments ask for, of a list that somebody else cuts}
     * @param cut gives so many entries after having left out so many
     * @throws BadArgument if they ask for too few or too many entries, or the cursor is
     * none
     */
    <T> CountedPage<T> counted(DataFetchingEnvironment arguments, Cut<T> cut) {
        int first = first(arguments);
        int start = (int) Math.min(Integer.MAX_VALUE - first, start(arguments.getArgument("after")));
        Slice<T> slice = cut.slice(start, first);
        List<Edge<T>> edges = new ArrayList<>();
        for (T entry : slice.entries()) {
            String cursor = cursors.toCursor(ScrollPosition.offset(start + edges.size()));
            edges.add(new DefaultEdge<>(entry, new DefaultConnectionCursor(cursor)));
        }
        return CountedPage.of(edges, start > 0, start + edges.size() < slice.total(), slice.total());
    }

    /**
     * {@return how many entries the arguments ask for}
     * @throws BadArgument if too few or too many
     */
    int first(DataFetchingEnvironment arguments) {
        int first = arguments.getArgumentOrDefault("first", 0);
        if (first < 1 || first > most) {
            throw new BadArgument(ErrorCode.LIMIT_EXCEEDED, "first", first + " entries cannot be given at once",
                    "use a number from 1 to " + most + ", and go on with after");
        }
        return first;
    }

    /** Cuts a slice from a list. */
    interface Cut<T> {

        Slice<T> slice(int skip, int limit);

    }

    private long start(@Nullable String after) {
        if (after == null) {
            return 0;
        }
        try {
            if (cursors.fromCursor(after) instanceof OffsetScrollPosition position && !position.isInitial()) {
                return position.getOffset() + 1;
            }
        }
        catch (RuntimeException e) {
            // Whatever the strategy makes of it, the client sent what is no cursor.
        }
        throw new BadArgument(ErrorCode.INVALID_CURSOR, "after", "«" + after + "» is no cursor",
                "use the cursor of an edge or of pageInfo of the same list");
    }

}
