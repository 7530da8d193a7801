package io.obligraph.api;

/** The value of an argument cannot be used. */
final class BadArgument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    private final String argument;

    private final String expected;

    /**
     * Makes the exception.
     * @param code what kind of mistake it is
     * @param argument the name of the argument
     * @param message what is wrong
     * @param expected what would be right
     */
    BadArgument(ErrorCode code, String argument, String message, String expected) {
        super(message);
        this.code = code;
        this.argument = argument;
        this.expected = expected;
    }

    ErrorCode code() {
        return code;
    }

    String argument() {
        return argument;
    }

    String expected() {
        return expected;
    }

}
