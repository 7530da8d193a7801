package io.obligraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON that strangers wrote: no key twice, no deep nesting, no endless numbers. */
final class Json {

    static final int DEEPEST = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .maxStringLength(4 << 20)
            .build())
        .build();

    private final DocumentSource source;

    private final JsonParser parser;

    private Json(DocumentSource source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    /**
     * {@return the content}
     * @param source the document
     * @param text the JSON
     * @throws UnreadableDocument if it is not well-formed or exceeds a bound
     */
    static Value read(DocumentSource source, String text) throws UnreadableDocument {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Json json = new Json(source, parser);
            if (parser.nextToken() == null) {
                throw source.unreadable(0, "it is empty", "a JSON document is expected");
            }
            Value value = json.value(json.line());
            if (parser.nextToken() != null) {
                throw source.unreadable(json.line(), "something follows the end of the JSON document",
                        "one JSON document is expected");
            }
            return value;
        }
        catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw source.unreadable(at == null ? 0 : Math.max(at.getLineNr(), 0),
                    "this is not well-formed JSON: " + e.getOriginalMessage(), "well-formed JSON is expected");
        }
    }

    private Value value(int line) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            SequencedMap<String, Value> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int at = line();
                parser.nextToken();
                entries.put(key, value(at));
            }
            return new Value.Entries(entries, line);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Value> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(line()));
            }
            return new Value.Items(items, line);
        }
        String written = parser.getString();
        Object content = switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Numbers.orText(written);
            default -> written;
        };
        return new Value.Scalar(content, written, line);
    }

    private int line() {
        return Math.max(parser.currentTokenLocation().getLineNr(), 0);
    }

}
