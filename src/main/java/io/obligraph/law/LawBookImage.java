package io.obligraph.law;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A law book in a form that is quick to read, made of the data files when the program is
 * packaged. It is no format to exchange: it changes with the types of this package, and
 * only the program that wrote it reads it.
 */
public final class LawBookImage {

    private static final String PLACE = "/data/law/book.bin";

    private LawBookImage() {
    }

    /**
     * Writes the image of the data files beside them; part of packaging the program.
     * @param arguments the folder of classes with the folder {@code data} in it
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        LawBook book = LawBookReader.readTrusted(DataFiles.in(classes.resolve("data")));
        Files.write(classes.resolve(PLACE.substring(1)), write(book));
    }

    /**
     * {@return the law book that is packaged with the program, read from its image where
     * the program is a jar, and from the data files where it runs from a folder of
     * classes, in which they may be newer}
     * @throws UncheckedIOException if it cannot be read
     */
    public static LawBook packaged() {
        URL image = LawBookImage.class.getResource(PLACE);
        if (image == null || image.getProtocol().equals("file")) {
            return LawBookReader.readTrusted(DataFiles.packaged());
        }
        try (InputStream in = image.openStream()) {
            return read(in.readAllBytes());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the image of a law book}
     */
    public static byte[] write(LawBook book) {
        try {
            return new Writer().image(book);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the law book of an image}
     * @param image what {@link #write} returned
     * @throws UncheckedIOException if it is no such image
     */
    public static LawBook read(byte[] image) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(image))) {
            return (LawBook) Objects.requireNonNull(new Reader(in).value());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands before a value. */
    private enum Mark {

        NULL, TEXT, TRUE, FALSE, DOUBLE, LONG, DAY, LIST, MAP, ENUM, RECORD;

        private static final Mark[] ALL = values();

    }

    private static final class Writer {

        private final Map<String, Integer> texts = new LinkedHashMap<>();

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private final DataOutputStream out = new DataOutputStream(bytes);

        byte[] image(LawBook book) throws IOException {
            value(book);
            out.flush();
            ByteArrayOutputStream image = new ByteArrayOutputStream();
            try (DataOutputStream all = new DataOutputStream(image)) {
                all.writeInt(texts.size());
                for (String text : texts.keySet()) {
                    all.writeUTF(text);
                }
                bytes.writeTo(all);
            }
            return image.toByteArray();
        }

        private void value(@Nullable Object value) throws IOException {
            switch (value) {
                case null -> mark(Mark.NULL);
                case String text -> {
                    mark(Mark.TEXT);
                    text(text);
                }
                case Boolean flag -> mark(flag ? Mark.TRUE : Mark.FALSE);
                case Double number -> {
                    mark(Mark.DOUBLE);
                    out.writeDouble(number);
                }
                case Long number -> {
                    mark(Mark.LONG);
                    out.writeLong(number);
                }
                case LocalDate day -> {
                    mark(Mark.DAY);
                    out.writeLong(day.toEpochDay());
                }
                case List<?> list -> {
                    mark(Mark.LIST);
                    out.writeInt(list.size());
                    for (Object each : list) {
                        value(each);
                    }
                }
                case Map<?, ?> map -> {
                    mark(Mark.MAP);
                    out.writeInt(map.size());
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        value(entry.getKey());
                        value(entry.getValue());
                    }
                }
                case Enum<?> constant -> {
                    mark(Mark.ENUM);
                    text(constant.getDeclaringClass().getName());
                    out.writeInt(constant.ordinal());
                }
                case Record item -> {
                    mark(Mark.RECORD);
                    text(item.getClass().getName());
                    for (RecordComponent component : item.getClass().getRecordComponents()) {
                        value(part(item, component));
                    }
                }
                default -> throw new IllegalArgumentException("No law book contains " + value.getClass());
            }
        }

        private static @Nullable Object part(Record item, RecordComponent component) {
            try {
                return component.getAccessor().invoke(item);
            }
            catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private void mark(Mark mark) throws IOException {
            out.writeByte(mark.ordinal());
        }

        private void text(String text) throws IOException {
            Integer place = texts.putIfAbsent(text, texts.size());
            out.writeInt(place == null ? texts.size() - 1 : place);
        }

    }

    private static final class Reader {

        private final DataInputStream in;

        private final String[] texts;

        private final Map<String, Shape> shapes = new LinkedHashMap<>();

        /**
         * How values of a class are made: with its constructor, or among its constants.
         */
        private record Shape(Optional<Constructor<?>> constructor, int parts, Object[] constants) {
        }

        Reader(DataInputStream in) throws IOException {
            this.in = in;
            this.texts = new String[in.readInt()];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = in.readUTF();
            }
        }

        @Nullable Object value() throws IOException {
            return switch (Mark.ALL[in.readByte()]) {
                case NULL -> null;
                case TEXT -> text();
                case TRUE -> true;
                case FALSE -> false;
                case DOUBLE -> in.readDouble();
                case LONG -> in.readLong();
                case DAY -> LocalDate.ofEpochDay(in.readLong());
                case LIST -> {
                    int size = in.readInt();
                    List<@Nullable Object> list = new ArrayList<>(size);
                    for (int i = 0; i < size; i++) {
                        list.add(value());
                    }
                    yield list;
                }
                case MAP -> {
                    int size = in.readInt();
                    Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(size);
                    for (int i = 0; i < size; i++) {
                        map.put(value(), value());
                    }
                    yield map;
                }
                case ENUM -> shape().constants()[in.readInt()];
                case RECORD -> {
                    Shape shape = shape();
                    @Nullable Object[] parts = new Object[shape.parts()];
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] = value();
                    }
                    yield made(shape, parts);
                }
            };
        }

        private static Object made(Shape shape, @Nullable Object[] parts) {
            try {
                return shape.constructor().orElseThrow().newInstance(parts);
            }
            catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private String text() throws IOException {
            return texts[in.readInt()];
        }

        private Shape shape() throws IOException {
            String name = text();
            Shape known = shapes.get(name);
            if (known == null) {
                known = shape(name);
                shapes.put(name, known);
            }
            return known;
        }

        private static Shape shape(String name) throws IOException {
            if (!name.startsWith(LawBook.class.getPackageName() + ".")) {
                throw new IOException("«" + name + "» is no part of a law book");
            }
            try {
                Class<?> type = Class.forName(name);
                if (type.isEnum()) {
                    return new Shape(Optional.empty(), 0, type.getEnumConstants());
                }
                Class<?>[] parts = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
                return new Shape(Optional.of(type.getDeclaredConstructor(parts)), parts.length, new Object[0]);
            }
            catch (ReflectiveOperationException e) {
                throw new IOException("«" + name + "» is no part of a law book", e);
            }
        }

    }

}
