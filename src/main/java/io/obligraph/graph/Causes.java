package io.obligraph.graph;

import java.util.Objects;
import java.util.stream.Stream;

/** Looks through a failure and its causes. */
final class Causes {

    private Causes() {
    }

    /**
     * {@return those of the failure and its causes that are of the type, outermost first}
     */
    static <T extends Throwable> Stream<T> of(Throwable failure, Class<T> type) {
        return all(failure).filter(type::isInstance).map(type::cast);
    }

    /**
     * {@return the innermost cause, or the failure itself where it has none}
     */
    static Throwable root(Throwable failure) {
        return all(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static Stream<Throwable> all(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

}
