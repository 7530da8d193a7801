package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the configurations of transformers models ({@code config.json}), the lists of
 * parts of diffusers pipelines ({@code model_index.json}), and the indexes of weights
 * that are kept in several files.
 */
final class ModelConfigReader implements DocumentReader {

    private static final int MOST_BYTES = 16 << 20;

    private static final int LOOKED_AT = 1 << 16;

    private static final Pattern KEY = Pattern
        .compile("\"(architectures|model_type|_class_name|_diffusers_version|weight_map|transformers_version)\"\\s*:");

    private static final List<String> KEYS = List.of("architectures", "model_type", "_class_name", "weight_map");

    @Override
    public DocumentKind kind() {
        return DocumentKind.MODEL_CONFIG;
    }

    @Override
    public boolean recognises(Document document) {
        String name = document.fileName().toLowerCase(Locale.ROOT);
        return (name.equals("config.json") || name.equals("model_index.json") || name.endsWith(".index.json"))
                && KEY.matcher(Text.beginning(document, LOOKED_AT)).find();
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        DocumentSource source = new DocumentSource(kind(), document.name());
        Value content = content(document);
        if (KEYS.stream().allMatch(key -> content.at(key).isEmpty())) {
            throw source.unreadable(1, "it is no configuration of a model",
                    "one of the keys " + String.join(", ", KEYS) + " is expected");
        }
        List<Field> fields = new ArrayList<>(Field.of(content.asMap()));
        parameters(content)
            .ifPresent(count -> fields.add(new Field("parameters", count.words(), count.total(), count.line())));
        return Signs.packaged().in(source, fields);
    }

    /**
     * {@return the configuration}
     * @throws UnreadableDocument if it is no JSON
     */
    static Value content(Document document) throws UnreadableDocument {
        return Json.read(new DocumentSource(DocumentKind.MODEL_CONFIG, document.name()), Text.of(document, MOST_BYTES));
    }

    /**
     * {@return the number of parameters, stated or counted; empty if it is not known}
     */
    static Optional<Parameters> parameters(Value config) {
        return config.at("metadata", "total_parameters")
            .flatMap(stated -> stated.number().map(count -> new Parameters(count, count, stated.line())))
            .or(() -> Parameters.of(config));
    }

}
