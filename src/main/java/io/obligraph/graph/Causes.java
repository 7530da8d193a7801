package io.obligraph.graph;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the causes of a failure. */
final class Causes {

    private Causes() {
    }

    /**
     * {@return the outermost of the failure and its causes that is of the type}
     */
    static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return all(failure).filter(type::isInstance).map(type::cast).findFirst();
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
