package io.obligraph.reasoning;

import io.obligraph.law.Obligation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A difference in the law between two days, or between two states of knowledge of it.
 *
 * @param obligation the obligation that differs
 * @param kind how it differs
 * @param before the first day on which the obligation could bind anybody, as it was
 * known; {@code null} where it was not known or no day was set
 * @param after the same as it is known afterwards; {@code null} where it is no longer
 * part of the law or no day is set
 * @param act the id of the act that brought the difference
 * @param provision the id of the provision that says so: the one that sets the day, or
 * the one that states the obligation
 */
public record Change(Obligation obligation, Kind kind, @Nullable LocalDate before, @Nullable LocalDate after,
        String act, String provision) {

    /** The kinds of differences. */
    public enum Kind {

        /** It was not part of the law as known, and is. */
        ADDED,
        /** It was part of the law as known, and is no longer. */
        REMOVED,
        /** The first day on which it can bind is another one. */
        MOVED,
        /** It could not bind on the former day, and can on the latter. */
        BEGINS,
        /** It could bind on the former day, and cannot on the latter. */
        ENDS,
        /** Its wording in force is another one. */
        REWORDED

    }
}
