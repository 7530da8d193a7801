package io.obligraph.intake;

import io.obligraph.intake.Licences.Named;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the cards of models and of datasets. */
final class CardReader implements DocumentReader {

    static final int MOST_BYTES = 4 << 20;

    private static final String LICENSE = "license";

    private final DocumentKind kind;

    CardReader(DocumentKind kind) {
        this.kind = kind;
    }

    @Override
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public boolean recognises(Document document) {
        return document.fileName().matches("(?i).*\\.(md|markdown)")
                && Card.kindOf(document).filter(kind::equals).isPresent();
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        DocumentSource source = new DocumentSource(kind, document.name());
        List<Field> fields = Card.read(source, Text.of(document, MOST_BYTES)).fields();
        List<Statement> statements = new ArrayList<>(licences(new Licences(vocabulary, source), fields));
        statements.addAll(Signs.packaged().in(source, fields));
        return statements;
    }

    private static List<Statement> licences(Licences licences, List<Field> fields) {
        List<Field> named = named(fields, LICENSE);
        if (named.isEmpty()) {
            named = named(fields, "licenses");
        }
        if (named.size() == 1 && named.getFirst().text().equalsIgnoreCase("other")) {
            return licences
                .in(List.of(other(named.getFirst(), named(fields, "license_name"), named(fields, "license_link"))));
        }
        return licences.in(named.stream().map(Named::by).toList());
    }

    /** A licence that the Hub does not list has a name of its own. */
    private static Named other(Field other, List<Field> names, List<Field> links) {
        List<Field> fields = Stream.of(names, links).flatMap(each -> each.stream().limit(1)).toList();
        List<String> ways = Stream.concat(fields.stream(), Stream.of(other)).map(Field::text).toList();
        String words = Stream.concat(Stream.of(other), fields.stream())
            .map(Field::words)
            .collect(Collectors.joining(", "));
        return new Named(ways, other.line(), words);
    }

    private static List<Field> named(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equals(name)).toList();
    }

}
