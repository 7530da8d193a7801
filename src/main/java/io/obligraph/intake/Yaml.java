package io.obligraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 that strangers wrote: no aliases, no key twice, no deep nesting, no
 * objects.
 */
final class Yaml {

    private static final String EXPECTED = "well-formed YAML is expected";

    private final String document;

    private final int offset;

    private Yaml(String document, int offset) {
        this.document = document;
        this.offset = offset;
    }

    /**
     * {@return the content, empty if there is none}
     * @param document the name of the document
     * @param text the YAML
     * @param offset the number of lines of the document before it
     * @throws UnreadableDocument if it is not well-formed or exceeds a bound
     */
    static Optional<Value> read(String document, String text, int offset) throws UnreadableDocument {
        return new Yaml(document, offset).read(text);
    }

    private Optional<Value> read(String text) throws UnreadableDocument {
        LoadSettings settings = LoadSettings.builder()
            .setLabel(document)
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true)
            .setCodePointLimit(text.length() + 1)
            .build();
        try {
            var parser = new GuardedParser(new ParserImpl(settings, new StreamReader(settings, text)));
            Optional<Node> content = new Composer(settings, parser).getSingleNode();
            return content.isEmpty() || content.get().getTag().equals(Tag.NULL) ? Optional.empty()
                    : Optional.of(value(content.get(), lineOf(content.get())));
        }
        catch (GuardedParser.Refused e) {
            throw new UnreadableDocument(document, line(e.mark()), e.getMessage(), e.expected());
        }
        catch (MarkedYamlEngineException e) {
            throw new UnreadableDocument(document, e.getProblemMark().map(this::line).orElse(0),
                    "this is not well-formed YAML: " + e.getProblem(), EXPECTED);
        }
        catch (YamlEngineException e) {
            throw new UnreadableDocument(document, 0, "this is not well-formed YAML: " + e.getMessage(), EXPECTED);
        }
    }

    private Value value(Node node, int line) throws UnreadableDocument {
        if (node instanceof SequenceNode list) {
            List<Value> items = new ArrayList<>();
            for (Node item : list.getValue()) {
                items.add(value(item, lineOf(item)));
            }
            return new Value.Items(items, line);
        }
        if (node instanceof MappingNode map) {
            SequencedMap<String, Value> entries = new LinkedHashMap<>();
            for (NodeTuple entry : map.getValue()) {
                int at = lineOf(entry.getKeyNode());
                if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                    throw new UnreadableDocument(document, at, "a key is not a text", "a key must be a text");
                }
                if (entries.put(key.getValue(), value(entry.getValueNode(), at)) != null) {
                    throw new UnreadableDocument(document, at, "the key «" + key.getValue() + "» stands twice",
                            "leave one of the two out");
                }
            }
            return new Value.Entries(entries, line);
        }
        String written = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        return new Value.Scalar(content(node.getTag(), written), written, line);
    }

    private static @Nullable Object content(Tag tag, String written) {
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL) && (written.equalsIgnoreCase("true") || written.equalsIgnoreCase("false"))) {
            return written.equalsIgnoreCase("true");
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? Numbers.orText(written) : written;
    }

    private int lineOf(Node node) {
        return node.getStartMark().map(this::line).orElse(0);
    }

    private int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1 + offset;
    }

}
