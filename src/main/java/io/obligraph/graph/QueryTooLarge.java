package io.obligraph.graph;

/**
 * A saved query needs more time or memory, with the parameters chosen, than one question
 * may have. The message says which query, and which limit.
 */
public class QueryTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     * @param message which query goes beyond which limit
     * @param cause what stopped it
     */
    public QueryTooLarge(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Makes the exception.
     * @param message which query goes beyond which limit
     */
    public QueryTooLarge(String message) {
        super(message);
    }

}
