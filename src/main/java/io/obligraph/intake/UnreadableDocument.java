package io.obligraph.intake;

/** A document cannot be read: what is wrong, where, and what would be right. */
public final class UnreadableDocument extends Exception {

    private static final long serialVersionUID = 1L;

    private final String document;

    private final int line;

    private final String expected;

    /**
     * Says why a document cannot be read.
     * @param document the name of the document
     * @param line the line, from 1; 0 where the document as a whole is wrong
     * @param message what is wrong
     * @param expected what would be right
     */
    public UnreadableDocument(String document, int line, String message, String expected) {
        super(message);
        this.document = document;
        this.line = line;
        this.expected = expected;
    }

    /**
     * {@return the name of the document}
     */
    public String document() {
        return document;
    }

    /**
     * {@return the line, from 1; 0 where the document as a whole is wrong}
     */
    public int line() {
        return line;
    }

    /**
     * {@return what would be right}
     */
    public String expected() {
        return expected;
    }

}
