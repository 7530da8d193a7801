package io.obligraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** A copy of the project's data in which a test can change something. */
record DataFolder(Path path) {

    static final String MODELS = "law/eu-ai-act/10-general-purpose-models.yaml";

    private static final Path DATA = Path.of("data");

    /** Copies the data over whatever the folder holds. */
    static DataFolder copiedTo(Path path) {
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = path.resolve(DATA.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return new DataFolder(path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must stand in a file. */
    DataFolder replace(String file, String text, String replacement) {
        try {
            String content = Files.readString(path.resolve(file));
            assertThat(content).as(file).contains(text);
            Files.writeString(path.resolve(file), content.replace(text, replacement));
            return this;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return the number of the first line that contains a text}
     */
    int lineOf(String file, String text) {
        try {
            return Files.readAllLines(path.resolve(file))
                .stream()
                .takeWhile(line -> !line.contains(text))
                .toList()
                .size() + 1;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
