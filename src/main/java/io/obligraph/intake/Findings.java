package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what one document says. */
final class Findings {

    private final DocumentKind kind;

    private final String document;

    private final Set<Statement> statements = new LinkedHashSet<>();

    Findings(DocumentKind kind, String document) {
        this.kind = kind;
        this.document = document;
    }

    void stated(String fact, Object value, Place place, @Nullable String because) {
        add(fact, value, Strength.STATED, place, because);
    }

    void indicated(String fact, Object value, Place place, String because) {
        add(fact, value, Strength.INDICATED, place, because);
    }

    void mentioned(String fact, Place place, String because) {
        add(fact, null, Strength.MENTIONED, place, because);
    }

    private void add(String fact, @Nullable Object value, Strength strength, Place place, @Nullable String because) {
        statements.add(new Statement(fact, value, strength, new Evidence(kind, document, place.line(), place.words()),
                because));
    }

    /**
     * {@return the statements, in the order of their lines}
     */
    List<Statement> all() {
        List<Statement> ordered = new ArrayList<>(statements);
        ordered.sort((one, other) -> Integer.compare(one.evidence().line(), other.evidence().line()));
        return List.copyOf(ordered);
    }

}
