package io.obligraph.web;

/**
 * What an address or a form says cannot be used. The reader is told what would be right.
 */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expected;

    /**
     * Says what is wrong.
     * @param message what is wrong, a sentence without full stop
     * @param expected what would be right, likewise
     */
    WrongInput(String message, String expected) {
        super(message);
        this.expected = expected;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String expected() {
        return expected;
    }

}
