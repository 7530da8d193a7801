package io.obligraph.intake;

/**
 * Where statements come from.
 *
 * @param kind the kind of the document
 * @param document its name
 */
record DocumentSource(DocumentKind kind, String document) {

    /**
     * {@return the evidence that words of the document are}
     */
    Evidence says(int line, String words) {
        return new Evidence(kind, document, line, words);
    }

    /**
     * {@return the evidence that a field of the document is}
     */
    Evidence says(Field field) {
        return says(field.line(), field.words());
    }

    /**
     * {@return the document as one that cannot be read}
     */
    UnreadableDocument unreadable(int line, String message, String expected) {
        return new UnreadableDocument(document, line, message, expected);
    }
}
