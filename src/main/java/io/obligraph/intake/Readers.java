package io.obligraph.intake;

import java.util.List;
import java.util.Optional;

/** The readers of all kinds of documents. */
final class Readers {

    // @formatter:off
    private static final List<DocumentReader> ALL = List.of(
            new FactsFileReader(),
            new CardReader(DocumentKind.MODEL_CARD),
            new CardReader(DocumentKind.DATASET_CARD),
            new CycloneDxReader(),
            new SpdxReader(),
            new LicenceTextReader(),
            new ModelConfigReader(),
            new CitationReader(),
            new PackageMetadataReader(),
            new WeightsReader());
    // @formatter:on

    private Readers() {
    }

    /**
     * {@return the readers, in the order in which they are asked whether they recognise a
     * document}
     */
    static List<DocumentReader> all() {
        return ALL;
    }

    /**
     * {@return the reader of a document: that of its kind where that is given, otherwise
     * the first that recognises it}
     */
    static Optional<DocumentReader> of(Document document) {
        return ALL.stream()
            .filter(reader -> document.kind() == null ? reader.recognises(document) : document.kind() == reader.kind())
            .findFirst();
    }

}
