package io.obligraph.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The data files: those of a folder, or those packaged with the program. The texts of all
 * are held, except of files of JSON Lines, which can be too large for that and are opened
 * when they are needed.
 */
public final class DataFiles {

    /** How the names of files of JSON Lines end. */
    public static final String LINES = ".jsonl";

    private static final String ANCHOR = "law/acts.yaml";

    private final SequencedMap<String, String> texts;

    private final SequencedMap<String, Opening> lines;

    /** Opens a file. */
    private interface Opening {

        InputStream open() throws IOException;

    }

    private DataFiles(SequencedMap<String, String> texts, SequencedMap<String, Opening> lines) {
        this.texts = texts;
        this.lines = lines;
    }

    /**
     * {@return the data files of a folder, read now}
     * @param folder the data folder
     * @throws LawBookException if it is not a folder with {@code law/acts.yaml} in it
     * @throws UncheckedIOException if a file cannot be read
     */
    public static DataFiles in(Path folder) {
        if (!Files.isRegularFile(folder.resolve(ANCHOR))) {
            throw new LawBookException(List.of(new Problem(folder.toString(), 0,
                    "this is no data folder; a data folder contains the file " + ANCHOR)));
        }
        SequencedMap<String, String> texts = new TreeMap<>();
        SequencedMap<String, Opening> lines = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isData(path)) {
                    texts.put(name, Files.readString(path));
                }
                else if (name.endsWith(LINES)) {
                    lines.put(name, () -> Files.newInputStream(path));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data folder " + folder + ": " + e.getMessage(), e);
        }
        return new DataFiles(texts, lines);
    }

    /**
     * {@return the data files packaged with the program}
     * @throws UncheckedIOException if they cannot be read
     */
    public static DataFiles packaged() {
        URL anchor = Objects.requireNonNull(DataFiles.class.getResource("/data/" + ANCHOR),
                "The data files are missing from the program");
        try {
            if (anchor.openConnection() instanceof JarURLConnection connection) {
                return inJar(connection);
            }
            return in(Objects.requireNonNull(Path.of(anchor.toURI()).getParent()).getParent());
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataFiles inJar(JarURLConnection connection) throws IOException {
        String entry = connection.getEntryName();
        String prefix = entry.substring(0, entry.length() - ANCHOR.length());
        SequencedMap<String, String> texts = new TreeMap<>();
        SequencedMap<String, Opening> lines = new TreeMap<>();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var file : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                String name = file.getName();
                if (name.startsWith(prefix) && isData(Path.of(name))) {
                    try (InputStream in = jar.getInputStream(file)) {
                        texts.put(name.substring(prefix.length()),
                                new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                else if (name.startsWith(prefix) && name.endsWith(LINES)) {
                    String resource = "/data/" + name.substring(prefix.length());
                    lines.put(name.substring(prefix.length()),
                            () -> Objects.requireNonNull(DataFiles.class.getResourceAsStream(resource), resource));
                }
            }
        }
        return new DataFiles(texts, lines);
    }

    private static boolean isData(Path path) {
        String name = path.toString();
        return name.endsWith(".yaml") || name.endsWith(".json");
    }

    /**
     * {@return the names of the files under a folder whose name ends so, in alphabetical
     * order}
     * @param folder the folder, relative to the data folder, with a slash at its end;
     * empty for all
     * @param ending how the name ends
     */
    public List<String> names(String folder, String ending) {
        return texts.keySet().stream().filter(name -> name.startsWith(folder) && name.endsWith(ending)).toList();
    }

    /**
     * {@return the text of a file}
     * @param name the file's name, relative to the data folder
     * @throws IllegalArgumentException if there is none of that name
     */
    public String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("There is no data file " + name);
        }
        return text;
    }

    /**
     * {@return the names of the files of JSON Lines under a folder, in alphabetical
     * order}
     * @param folder the folder, relative to the data folder, with a slash at its end
     */
    public List<String> lines(String folder) {
        return lines.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    /**
     * {@return the content of a file of JSON Lines as it is now, to be closed by whoever
     * reads it}
     * @param name the file's name, relative to the data folder
     * @throws IllegalArgumentException if there is none of that name
     * @throws IOException if it cannot be opened
     */
    public InputStream open(String name) throws IOException {
        Opening opening = lines.get(name);
        if (opening == null) {
            throw new IllegalArgumentException("There is no file of JSON Lines " + name);
        }
        return opening.open();
    }

}
