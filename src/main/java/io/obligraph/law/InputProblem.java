package io.obligraph.law;

/**
 * A mistake in what someone said about a project.
 *
 * @param code what kind of mistake it is
 * @param fact the key of the fact, as it was written
 * @param message what is wrong
 * @param expected what would be right
 */
public record InputProblem(Code code, String fact, String message, String expected) {

    /** The kinds of mistakes. */
    public enum Code {

        /** There is no fact of that key. */
        UNKNOWN_FACT,
        /** The value is none of those that the fact knows. */
        UNKNOWN_VALUE,
        /** No licence of that identifier is known. */
        UNKNOWN_LICENCE,
        /** The value is not of the fact's type. */
        WRONG_TYPE,
        /** The value contradicts what follows from another one. */
        CONTRADICTION

    }
}
