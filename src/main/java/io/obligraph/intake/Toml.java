package io.obligraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/** Reads TOML that strangers wrote. */
final class Toml {

    private static final TomlMapper MAPPER = new TomlMapper(TomlFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(Json.DEEPEST)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .build())
        .build());

    private final TomlLines lines;

    private Toml(TomlLines lines) {
        this.lines = lines;
    }

    /**
     * {@return the content}
     * @param source the document
     * @param text the TOML
     * @throws UnreadableDocument if it is not well-formed or exceeds a bound
     */
    static Value read(DocumentSource source, String text) throws UnreadableDocument {
        try {
            return new Toml(TomlLines.of(text)).value(MAPPER.readTree(text), "", 1);
        }
        catch (JacksonException e) {
            throw source.unreadable(e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0),
                    "this is not well-formed TOML: " + e.getOriginalMessage(), "well-formed TOML is expected");
        }
    }

    private Value value(JsonNode node, String path, int line) {
        if (node.isObject()) {
            SequencedMap<String, Value> entries = new LinkedHashMap<>();
            node.properties().forEach(entry -> {
                String inner = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                entries.put(entry.getKey(), value(entry.getValue(), inner, lines.of(inner, line)));
            });
            return new Value.Entries(entries, line);
        }
        if (node.isArray()) {
            List<Value> items = new ArrayList<>();
            int at = line;
            for (JsonNode item : node) {
                at = item.isString() ? lines.of(item.stringValue(), path, at) : at;
                items.add(value(item, path, at));
            }
            return new Value.Items(items, line);
        }
        String written = node.asString("");
        Object content = node.isBoolean() ? (Object) node.booleanValue()
                : node.isNumber() ? Numbers.orText(written) : written;
        return new Value.Scalar(content, written, line);
    }

}
