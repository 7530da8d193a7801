package io.obligraph.intake;

import io.obligraph.intake.Licences.Named;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a bill of materials says of the project, in the same fields whatever its format.
 * They are described where the signs are.
 */
final class Bill {

    private static final int MOST_FIELDS = 500;

    private static final int MOST_LICENCES = 50;

    private final List<Field> fields = new ArrayList<>();

    private final List<Named> licences = new ArrayList<>();

    private final LicenceNames names;

    private boolean concluded;

    Bill(Vocabulary vocabulary) {
        this.names = new LicenceNames(vocabulary);
    }

    /**
     * Adds a field, if the document has the place.
     */
    void add(String field, Place place) {
        add(field, place, place.brief());
    }

    /**
     * Adds a field that says something in the bill's own words, if the document has the
     * place.
     */
    void add(String field, Place place, String text) {
        if (place.exists() && fields.size() < MOST_FIELDS) {
            fields.add(new Field(field, text, place.line()));
        }
    }

    /**
     * Adds a licence of the project, unless the words say that nobody says it.
     */
    void licence(String words, Place place) {
        if (licences.size() < MOST_LICENCES && !words.isBlank() && !words.equalsIgnoreCase("NOASSERTION")
                && !words.equalsIgnoreCase("NONE")) {
            List<String> ways = new ArrayList<>(List.of(words));
            names.licence(words).ifPresent(licence -> ways.add(licence.id()));
            licences.add(new Named(ways, place.line(), place.words()));
        }
    }

    /**
     * Says that whoever made the bill concluded the licences from what is there.
     */
    void licencesAreConcluded() {
        concluded = true;
    }

    boolean hasLicence() {
        return !licences.isEmpty();
    }

    /**
     * {@return what follows from the fields and the licences}
     */
    List<Statement> statements(DocumentSource source, Vocabulary vocabulary) {
        List<Statement> statements = new ArrayList<>();
        Optional<String> doubt = concluded
                ? Optional.of("whoever made the bill concluded it; that the authors say so is not said")
                : Optional.empty();
        new Licences(vocabulary, source).in(licences)
            .forEach(statement -> statements.add(doubt.map(statement::weakened).orElse(statement)));
        statements.addAll(Signs.packaged().in(source, fields));
        return statements;
    }

}
