package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Reads citation files ({@code CITATION.cff}). Of several licences, one may be chosen.
 */
final class CitationReader implements DocumentReader {

    private static final int MOST_BYTES = 1 << 20;

    private static final List<String> LICENSES = List.of("license", "license-url");

    @Override
    public DocumentKind kind() {
        return DocumentKind.CITATION;
    }

    @Override
    public boolean recognises(Document document) {
        return document.fileName().toLowerCase(Locale.ROOT).endsWith(".cff");
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        DocumentSource source = new DocumentSource(kind(), document.name());
        Value content = Yaml.read(document.name(), Text.of(document, MOST_BYTES), 0)
            .filter(Value.Entries.class::isInstance)
            .orElseThrow(() -> source.unreadable(1, "it has no keys", "a citation file has keys such as cff-version"));
        List<Field> fields = Field.of(content.asMap());
        List<Statement> statements = new ArrayList<>(licences(new Licences(vocabulary, source), fields));
        statements.addAll(Signs.packaged().in(source, fields));
        return statements;
    }

    private static List<Statement> licences(Licences licences, List<Field> fields) {
        for (String key : LICENSES) {
            List<Field> named = fields.stream().filter(field -> field.name().equals(key)).toList();
            if (!named.isEmpty()) {
                String choice = named.stream().map(Field::text).collect(Collectors.joining(" OR "));
                return licences
                    .in(List.of(new Licences.Named(List.of(choice), named.getFirst().line(), key + ": " + choice)));
            }
        }
        return List.of();
    }

}
