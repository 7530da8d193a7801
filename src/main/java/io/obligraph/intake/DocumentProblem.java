package io.obligraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * Something in a document, or all of it, cannot be used.
 *
 * @param kind the kind of the document, {@code null} where it is not known
 * @param document its name
 * @param line the line, from 1; 0 where the document as a whole is meant
 * @param message what is wrong
 * @param expected what would be right
 */
public record DocumentProblem(@Nullable DocumentKind kind, String document, int line, String message, String expected) {
    public DocumentProblem {
        document = Words.printable(document);
        message = Words.printable(message);
        expected = Words.printable(expected);
    }

    /**
     * {@return the document, and the line where it is known}
     */
    public String where() {
        return line > 0 ? document + ":" + line : document;
    }

    @Override
    public String toString() {
        return where() + ": " + message + "; " + expected;
    }
}
