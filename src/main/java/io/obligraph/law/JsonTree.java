package io.obligraph.law;

import java.math.BigDecimal;

import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A data file as the JSON that its schema describes. */
final class JsonTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {
    }

    static JsonNode of(Located value) {
        if (value.isMap()) {
            ObjectNode object = JSON.objectNode();
            value.entries().forEach((key, entry) -> object.set(key, of(entry)));
            return object;
        }
        if (value.isList()) {
            ArrayNode array = JSON.arrayNode();
            value.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((ScalarNode) value.node());
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(text.equalsIgnoreCase("true"));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JSON.stringNode(text);
    }

    /**
     * {@return the number; what JSON has no number for stays the text that was written}
     */
    private static JsonNode number(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        }
        catch (NumberFormatException e) {
            return JSON.stringNode(text);
        }
    }

}
