package io.obligraph.api;

import graphql.relay.DefaultConnectionCursor;
import graphql.relay.DefaultEdge;
import graphql.relay.Edge;
import graphql.schema.DataFetchingEnvironment;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.pagination.CursorStrategy;

/** Cuts a list into pages by the arguments {@code first} and {@code after}. */
final class Pages {

    private static final String ORDER = "order";

    private static final String KEY = "key";

    private static final String NAME = "name";

    private static final String ID = "id";

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
    <T> CountedPage<Seen<T>> page(List<T> all, DataFetchingEnvironment arguments, LawView view) {
        int first = first(arguments);
        int start = (int) Math.min(all.size(), start(arguments.getArgument("after")));
        int end = Math.min(all.size(), start + first);
        List<Edge<Seen<T>>> edges = new ArrayList<>();
        for (int i = start; i < end; i++) {
            edges.add(edge(new Seen<>(all.get(i), view), ScrollPosition.offset(i)));
        }
        return CountedPage.of(edges, start > 0, end < all.size(), all::size, new LawFacets.Items<>(all, view));
    }

    /**
     * {@return the page that the arguments ask for, of what the catalogue has}
     * @param criteria what the entries must be like
     * @param order how to sort them
     * @throws BadArgument if they ask for too few or too many entries, or the cursor is
     * none of a list that is sorted so
     */
    <E extends Entry> CountedPage<Seen<Shown<E>>> found(Catalogue catalogue, Criteria<E> criteria, Order order,
            DataFetchingEnvironment arguments, LawView view) {
        int first = first(arguments);
        Place after = place(arguments.getArgument("after"), order);
        Part<E> part = catalogue.find(criteria, order, after, first);
        List<Shown<E>> shown = Together.show(catalogue, part.entries());
        List<Edge<Seen<Shown<E>>>> edges = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            edges.add(edge(new Seen<>(shown.get(i), view), position(part.places().get(i), order)));
        }
        return CountedPage.of(edges, after != null, part.more(), () -> catalogue.count(criteria),
                new FacetTypes.Found(criteria, view));
    }

    private <T> Edge<T> edge(T entry, ScrollPosition position) {
        return new DefaultEdge<>(entry, new DefaultConnectionCursor(cursors.toCursor(position)));
    }

    private static ScrollPosition position(Place place, Order order) {
        Map<String, Object> keys = new HashMap<>(Map.of(ORDER, sorted(order), NAME, place.name(), ID, place.id()));
        if (place.key() != null) {
            keys.put(KEY, place.key());
        }
        return ScrollPosition.forward(keys);
    }

    private static String sorted(Order order) {
        return (order.descending() ? "-" : "+") + order.by();
    }

    private @Nullable Place place(@Nullable String after, Order order) {
        if (after == null) {
            return null;
        }
        try {
            if (cursors.fromCursor(after) instanceof KeysetScrollPosition position
                    && sorted(order).equals(position.getKeys().get(ORDER))) {
                return new Place(position.getKeys().get(KEY), String.valueOf(position.getKeys().get(NAME)),
                        String.valueOf(position.getKeys().get(ID)));
            }
        }
        catch (RuntimeException e) {
            // Whatever the strategy makes of it, the client sent what is no cursor.
        }
        throw noCursor(after);
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
        throw noCursor(after);
    }

    private static BadArgument noCursor(String after) {
        return new BadArgument(ErrorCode.INVALID_CURSOR, "after", "«" + after + "» is no cursor of this list",
                "use the cursor of an edge or of pageInfo of the same list, sorted in the same way");
    }

}
