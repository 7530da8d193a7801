package io.obligraph.intake;

import io.obligraph.intake.Dossier.Source;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a document states answers a fact only if the document speaks of the thing that is
 * asked about. Seen beside the other documents it may speak of something else.
 */
final class Weakening {

    private static final Set<String> LICENCE = Set.of(Licences.LICENCE, Licences.FREE_AND_OPEN_SOURCE);

    private static final Set<DocumentKind> OF_A_MODEL = Set.of(DocumentKind.MODEL_CARD, DocumentKind.MODEL_CONFIG,
            DocumentKind.WEIGHTS);

    private static final Set<DocumentKind> OF_CODE = Set.of(DocumentKind.CITATION, DocumentKind.PACKAGE_METADATA);

    private Weakening() {
    }

    /**
     * {@return the statements, with those that may be about something else made mere
     * indications}
     * @param statements the statements of all documents
     * @param sources the documents
     */
    static List<Statement> applied(List<Statement> statements, List<Source> sources) {
        boolean model = sources.stream()
            .anyMatch(source -> source.kind() != null && OF_A_MODEL.contains(source.kind()));
        boolean card = sources.stream().anyMatch(source -> source.kind() == DocumentKind.MODEL_CARD);
        boolean texts = differ(statements);
        return statements.stream().map(statement -> {
            DocumentKind kind = statement.evidence().kind();
            if (card && kind == DocumentKind.DATASET_CARD) {
                return statement.weakened("this is the card of a dataset; the model has a card of its own");
            }
            if (model && OF_CODE.contains(kind) && LICENCE.contains(statement.fact())) {
                return statement.weakened("this may be the licence of the code; that of the weights counts");
            }
            if (texts && kind == DocumentKind.LICENCE_TEXT && LICENCE.contains(statement.fact())) {
                return statement
                    .weakened("there are texts of several licences, and they do not say which holds for what");
            }
            return statement;
        }).toList();
    }

    private static boolean differ(List<Statement> statements) {
        return statements.stream()
            .filter(statement -> statement.evidence().kind() == DocumentKind.LICENCE_TEXT && statement.answers())
            .filter(statement -> statement.fact().equals(Licences.LICENCE))
            .map(Statement::value)
            .filter(Objects::nonNull)
            .distinct()
            .count() > 1;
    }

}
