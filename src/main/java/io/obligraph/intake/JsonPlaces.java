package io.obligraph.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON with the line of every value; keys that stand twice are refused. */
final class JsonPlaces {

    private static final JsonFactory JSON = JsonFactory.builder()
        .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(2 * Bounds.DEPTH).maxStringLength(Bounds.BYTES).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();

    private JsonPlaces() {
    }

    /**
     * {@return the object that is the document}
     * @param name the name of the document
     * @param text its text
     * @throws UnreadableDocument if it is no JSON object or exceeds a bound
     */
    static Place read(String name, String text) throws UnreadableDocument {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableDocument(name, 1, "it is not a JSON object", "a document begins with {");
            }
            Place root = content(name, parser);
            if (parser.nextToken() != null) {
                throw new UnreadableDocument(name, line(parser), "something follows the end of the object",
                        "a document is one object");
            }
            return root;
        }
        catch (JacksonException e) {
            throw new UnreadableDocument(name, line(e), "it is not well-formed JSON: " + e.getOriginalMessage(),
                    "well-formed JSON with every key once");
        }
    }

    private static Place content(String name, JsonParser parser) throws UnreadableDocument {
        Place root = new Place("", line(parser));
        Deque<Place> open = new ArrayDeque<>();
        open.push(root);
        String key = "";
        int values = 0;
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new UnreadableDocument(name, line(parser), "it ends too early", "a complete document");
            }
            if (token == JsonToken.PROPERTY_NAME) {
                key = parser.currentName();
                continue;
            }
            if (token.isStructEnd()) {
                open.pop();
                continue;
            }
            if (++values > Bounds.VALUES) {
                throw Bounds.tooMany(name);
            }
            Place place = new Place(key, line(parser));
            open.element().add(place);
            if (token.isStructStart()) {
                open.push(place);
                if (open.size() > Bounds.DEPTH) {
                    throw Bounds.tooDeep(name, place.line());
                }
            }
            else if (token != JsonToken.VALUE_NULL) {
                place.say(parser.getString());
            }
            key = "";
        }
        return root;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static int line(JacksonException e) {
        return (e.getLocation() == null) ? 0 : Math.max(0, e.getLocation().getLineNr());
    }

}
