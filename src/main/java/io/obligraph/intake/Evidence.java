package io.obligraph.intake;

/**
 * On what something rests that was found in a document. The name and the words are safe
 * to print: they hold no control characters and no line breaks.
 *
 * @param kind the kind of the document
 * @param document its name
 * @param line the line, from 1; 0 where the document as a whole says it
 * @param words the words that say it, shortened to some 200 characters
 */
public record Evidence(DocumentKind kind, String document, int line, String words) {
    public Evidence {
        document = Words.printable(document);
        words = Words.shortened(words);
    }
}
