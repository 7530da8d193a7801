package io.obligraph.law;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a data file of JSON Lines, an item a line, one after the other: each is an object
 * that has the id of the item beside what an item has in a file of YAML. What was read is
 * not kept.
 */
public final class JsonLines implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private static final String ID = "id";

    private final String file;

    private final InputStream in;

    private long position;

    private int number;

    /**
     * A line.
     *
     * @param file the file
     * @param number which line of the file it is, counted from 1
     * @param end the position in the file, in bytes, at which the next line begins
     * @param bytes what stands on it
     */
    public record Line(String file, int number, long end, byte[] bytes) {
    }

    /**
     * An item.
     *
     * @param id its id
     * @param content what is said of it, the id included
     */
    public record Item(String id, Located content) {
    }

    private JsonLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * {@return a reader of a file}
     * @param files the data files
     * @param file the name of one of those of JSON Lines
     * @param from the position, in bytes, at which to begin
     * @param lines how many lines stand before that position
     * @throws UncheckedIOException if the file cannot be read or ends before the position
     */
    public static JsonLines open(DataFiles files, String file, long from, int lines) {
        try {
            InputStream in = new BufferedInputStream(files.open(file), 1 << 16);
            JsonLines reader = new JsonLines(file, in);
            reader.skip(from, lines);
            return reader;
        }
        catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private void skip(long bytes, int lines) throws IOException {
        try {
            in.skipNBytes(bytes);
        }
        catch (EOFException e) {
            in.close();
            throw new EOFException("it ends before byte " + bytes);
        }
        position = bytes;
        number = lines;
    }

    /**
     * {@return the next line that is not blank, empty at the end of the file}
     * @throws UncheckedIOException if the file cannot be read
     */
    public Optional<Line> next() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            for (int read = in.read(); read >= 0; read = in.read()) {
                position++;
                if (read == '\n') {
                    number++;
                    Optional<Line> line = line(bytes);
                    if (line.isPresent()) {
                        return line;
                    }
                    bytes.reset();
                }
                else {
                    bytes.write(read);
                }
            }
            number++;
            return line(bytes);
        }
        catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private Optional<Line> line(ByteArrayOutputStream content) {
        byte[] bytes = content.toByteArray();
        for (byte each : bytes) {
            if (each > ' ' || each < 0) {
                return Optional.of(new Line(file, number, position, bytes));
            }
        }
        return Optional.empty();
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            in.close();
        }
        catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Makes items of lines. It is used by one thread. */
    public static final class Reader {

        private final String section;

        private final Consumer<Problem> problems;

        private final String schema;

        private final SchemaCheck check;

        /**
         * Makes a reader that checks each item.
         * @param files the data files, among them the schema
         * @param schema the name of the schema that describes a file of YAML with such
         * items
         * @param section the section of such a file in which the items stand
         * @param problems takes each mistake
         */
        public Reader(DataFiles files, String schema, String section, Consumer<Problem> problems) {
            this.section = section;
            this.schema = schema;
            this.problems = problems;
            this.check = new SchemaCheck(files, problems);
        }

        /**
         * {@return the item on a line, checked against the schema; empty if it is not a
         * JSON object with an id}
         */
        public Optional<Item> checked(Line line) {
            ObjectNode json = object(line);
            if (json == null) {
                return Optional.empty();
            }
            Item item = item(line, json);
            ObjectNode entry = json.deepCopy();
            entry.remove(ID);
            JsonNodeFactory factory = JsonNodeFactory.instance;
            ObjectNode whole = factory.objectNode();
            whole.set(section, factory.objectNode().set(item.id(), entry));
            check.check(schema, item.content(), whole);
            return Optional.of(item);
        }

        /**
         * {@return the item on a line that was checked before; empty if it is not a JSON
         * object with an id}
         */
        public Optional<Item> trusted(Line line) {
            ObjectNode json = object(line);
            return json == null ? Optional.empty() : Optional.of(item(line, json));
        }

        private @Nullable ObjectNode object(Line line) {
            try {
                if (JSON.readTree(line.bytes()) instanceof ObjectNode object && object.path(ID).isString()) {
                    return object;
                }
                problems.accept(new Problem(line.file(), line.number(),
                        "the line must be a JSON object with an id, such as {\"id\": \"…\", \"name\": \"…\", …}"));
            }
            catch (JacksonException e) {
                problems.accept(new Problem(line.file(), line.number(),
                        "this is not well-formed JSON: " + e.getOriginalMessage()));
            }
            return null;
        }

        private static Item item(Line line, ObjectNode json) {
            return new Item(json.path(ID).stringValue(), Located.line(line.file(), line.number(), node(json)));
        }

        private static Node node(JsonNode json) {
            return switch (json) {
                case ObjectNode object -> {
                    List<NodeTuple> tuples = new ArrayList<>();
                    object.properties()
                        .forEach(property -> tuples
                            .add(new NodeTuple(scalar(Tag.STR, property.getKey()), node(property.getValue()))));
                    yield new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
                }
                case JsonNode array when array.isArray() -> {
                    List<Node> parts = new ArrayList<>();
                    array.values().forEach(part -> parts.add(node(part)));
                    yield new SequenceNode(Tag.SEQ, parts, FlowStyle.FLOW);
                }
                case JsonNode text when text.isString() -> scalar(Tag.STR, text.stringValue());
                case JsonNode flag when flag.isBoolean() -> scalar(Tag.BOOL, flag.asString());
                case JsonNode number when number.canConvertToLong() && number.isIntegralNumber() ->
                    scalar(Tag.INT, number.asString());
                case JsonNode number when number.isNumber() -> scalar(Tag.FLOAT, number.asString());
                default -> scalar(Tag.NULL, "");
            };
        }

        private static ScalarNode scalar(Tag tag, String value) {
            return new ScalarNode(tag, value, ScalarStyle.PLAIN);
        }

    }

}
