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

/** The data files: those of a folder, or those packaged with the program. */
public final class DataFiles {

    private static final String ANCHOR = "law/acts.yaml";

    private final SequencedMap<String, String> texts;

    private DataFiles(SequencedMap<String, String> texts) {
        this.texts = texts;
    }

    /**
     * {@return the YAML and JSON files of a folder, read now}
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
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(DataFiles::isData)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                texts.put(name, Files.readString(path));
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException("Cannot read the data folder " + folder + ": " + e.getMessage(), e);
        }
        return new DataFiles(texts);
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
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var file : (Iterable<java.util.jar.JarEntry>) jar.stream()::iterator) {
                if (file.getName().startsWith(prefix) && isData(Path.of(file.getName()))) {
                    try (InputStream in = jar.getInputStream(file)) {
                        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        texts.put(file.getName().substring(prefix.length()), text);
                    }
                }
            }
        }
        return new DataFiles(texts);
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

}
