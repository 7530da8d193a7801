package io.obligraph.graph;

import org.jspecify.annotations.Nullable;

/**
 * The graph cannot be opened. The message says what is wrong and where, {@link #action()}
 * what to do about it.
 */
final class GraphUnavailable extends RuntimeException {

    private final String action;

    GraphUnavailable(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /**
     * {@return what to do, as a sentence to the person who starts the application}
     */
    String action() {
        return action;
    }

}
