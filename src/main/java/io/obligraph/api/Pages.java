package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
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
        int first = arguments.getArgumentOrDefault("first", 0);
        if (first < 1 || first > most) {
            throw new BadArgument(ErrorCode.LIMIT_EXCEEDED, "first", first + " entries cannot be given at once",
                    "use a number from 1 to " + most + ", and go on with after");
        }
        int start = (int) Math.min(all.size(), start(arguments.getArgument("after")));
        int end = Math.min(all.size(), start + first);
        return Window.from(view.<T>see(all.subList(start, end)), i -> ScrollPosition.offset(start + i),
                end < all.size());
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
