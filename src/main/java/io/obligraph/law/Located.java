package io.obligraph.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A value in a data file, with the line on which it stands: where it has a key, the line
 * of the key.
 */
public final class Located {

    private final String file;

    private final Node node;

    private final Node start;

    /** Where what was read is one line of a file: which. */
    private final int onLine;

    private @Nullable SequencedMap<String, Located> entries;

    private Located(String file, Node node, Node start) {
        this(file, node, start, 0);
    }

    private Located(String file, Node node, Node start, int onLine) {
        this.file = file;
        this.node = node;
        this.start = start;
        this.onLine = onLine;
    }

    /**
     * {@return what a line of a file holds}
     * @param file the file
     * @param line the line, counted from 1
     * @param content what it holds
     */
    static Located line(String file, int line, Node content) {
        return new Located(file, content, content, line);
    }

    /**
     * {@return the content of a YAML 1.2 document, empty if there is none}
     * @throws LawBookException if it is not well-formed
     */
    public static Optional<Located> parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).setSchema(new CoreSchema()).build();
        try {
            Optional<Node> content = new Compose(settings).composeString(text)
                .filter(node -> !node.getTag().equals(Tag.NULL));
            content.ifPresent(node -> new TreeCheck(file).check(node));
            return content.map(node -> new Located(file, node, node));
        }
        catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new LawBookException(
                    List.of(new Problem(file, line, "this is not well-formed YAML: " + e.getProblem())));
        }
        catch (YamlEngineException e) {
            throw new LawBookException(
                    List.of(new Problem(file, 0, "this is not well-formed YAML: " + e.getMessage())));
        }
    }

    /**
     * {@return a mistake in this value, with its file and its line}
     * @param message what is wrong and what would be right
     */
    public Problem problem(String message) {
        return new Problem(file, line(), message);
    }

    int line() {
        return onLine > 0 ? onLine : lineOf(start);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    Node node() {
        return node;
    }

    /**
     * {@return whether it has entries}
     */
    public boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /**
     * {@return the text of a scalar, empty for anything else}
     */
    public String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /**
     * {@return the parts of a list, or the value itself as the only part}
     */
    public List<Located> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(part -> new Located(file, part, part, onLine)).toList();
        }
        return List.of(this);
    }

    /**
     * {@return the entries of a map in the order written, empty for anything else}
     */
    public SequencedMap<String, Located> entries() {
        if (entries == null) {
            entries = new LinkedHashMap<>();
            if (node instanceof MappingNode map) {
                for (NodeTuple tuple : map.getValue()) {
                    if (tuple.getKeyNode() instanceof ScalarNode key) {
                        entries.put(key.getValue(), new Located(file, tuple.getValueNode(), key, onLine));
                    }
                }
            }
        }
        return entries;
    }

    /**
     * {@return the entry of a map, empty if there is none}
     */
    public Optional<Located> get(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /**
     * {@return what a scalar or a list of scalars says: a boolean, a {@code Long}, a
     * {@code Double}, a text, or a list of texts; an empty text for a map}
     */
    public Object value() {
        if (node instanceof SequenceNode) {
            return items().stream().map(Located::text).toList();
        }
        Tag tag = node.getTag();
        if (tag.equals(Tag.BOOL)) {
            return text().equalsIgnoreCase("true");
        }
        if (tag.equals(Tag.INT)) {
            return Long.decode(text());
        }
        return tag.equals(Tag.FLOAT) ? (Object) Double.parseDouble(text()) : text();
    }

    /**
     * {@return the text of an entry, empty if there is none}
     */
    public String text(String key) {
        return get(key).map(Located::text).orElse("");
    }

    /**
     * {@return the text of an entry, {@code null} if there is none}
     */
    public @Nullable String textOrNull(String key) {
        return get(key).map(Located::text).orElse(null);
    }

    /**
     * {@return the texts in the list that is an entry, none if there is none}
     */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        get(key).ifPresent(value -> value.items().forEach(item -> texts.add(item.text())));
        return texts;
    }

}
