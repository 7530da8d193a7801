package io.obligraph.intake;

import io.obligraph.intake.Statement.Strength;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts files. Each entry is the key of a fact with its value. A value may also be
 * a map of {@code value} and {@code note}, the note being why it is so. A fact without a
 * value, or with the value {@code unknown}, stays unknown. A mistake in a fact is none of
 * this reader's: it passes on what stands there, and whoever puts the statements together
 * tells the mistake.
 */
final class FactsFileReader implements DocumentReader {

    private static final int MOST_BYTES = 1 << 20;

    private static final String VALUE = "value";

    private static final String NOTE = "note";

    @Override
    public DocumentKind kind() {
        return DocumentKind.FACTS_FILE;
    }

    @Override
    public boolean recognises(Document document) {
        return document.fileName().matches("(?i)(.+[.-])?obligraph\\.ya?ml");
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        Optional<Value> content = Yaml.read(document.name(), Text.of(document, MOST_BYTES), 0);
        List<Statement> statements = new ArrayList<>();
        if (content.isPresent()) {
            if (!(content.get() instanceof Value.Entries facts)) {
                throw new UnreadableDocument(document.name(), content.get().line(), "it is not a list of facts",
                        "write one fact a line, such as «monetised: false»");
            }
            for (Map.Entry<String, Value> fact : facts.entries().entrySet()) {
                statement(document, fact.getKey(), fact.getValue()).ifPresent(statements::add);
            }
        }
        return statements;
    }

    private static Optional<Statement> statement(Document document, String fact, Value said) throws UnreadableDocument {
        Value value = said;
        String note = null;
        if (said instanceof Value.Entries parts) {
            if (!parts.entries().containsKey(VALUE) || !Set.of(VALUE, NOTE).containsAll(parts.entries().keySet())) {
                throw new UnreadableDocument(document.name(), said.line(),
                        "the fact «" + fact + "» has the parts " + String.join(", ", parts.entries().keySet()),
                        "write the value behind the key, or a part «value» and a part «note»");
            }
            note = parts.at(NOTE).map(Value::text).orElse(null);
            value = parts.entries().get(VALUE);
        }
        Object plain = value == null ? null : value.plain();
        if (plain == null || value.text().equalsIgnoreCase("unknown")) {
            return Optional.empty();
        }
        return Optional.of(new Statement(fact, plain, Strength.STATED, evidence(document, fact, value), noteOf(note)));
    }

    private static Evidence evidence(Document document, String fact, Value value) {
        return new Evidence(DocumentKind.FACTS_FILE, document.name(), value.line(), fact + ": " + value.shown());
    }

    private static @Nullable String noteOf(@Nullable String note) {
        return note == null || note.isBlank() ? null : Words.shortened(note);
    }

}
