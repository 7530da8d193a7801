package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.List;

/** Reads documents of one kind. */
interface DocumentReader {

    /**
     * {@return the kind of the documents}
     */
    DocumentKind kind();

    /**
     * {@return whether this is a document of the kind, by its name and by a look at its
     * content; never fails}
     */
    boolean recognises(Document document);

    /**
     * {@return what the document says about the project, in the order in which it stands
     * there}
     * @param document the document
     * @param vocabulary the facts and licences
     * @throws UnreadableDocument if it is not of the kind after all, is broken, or
     * exceeds a bound; nothing else is thrown, whatever the bytes
     */
    List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument;

}
