package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.List;

/** Reads the names of files with weights; their content is not looked at. */
final class WeightsReader implements DocumentReader {

    @Override
    public DocumentKind kind() {
        return DocumentKind.WEIGHTS;
    }

    @Override
    public boolean recognises(Document document) {
        return ProjectFiles.isWeights(document.fileName());
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) {
        return Signs.packaged()
            .in(new DocumentSource(kind(), document.name()), List.of(new Field("file", document.fileName(), 0)));
    }

}
