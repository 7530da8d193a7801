package io.obligraph.report;

/** What was given as a baseline is none; the message says why. */
public final class InvalidBaseline extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidBaseline(String message) {
        super(message);
    }

}
