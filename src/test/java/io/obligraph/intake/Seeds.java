package io.obligraph.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the projects among the test resources. */
final class Seeds {

    private static final Path PROJECTS = Path.of("src/test/resources/intake/projects");

    private Seeds() {
    }

    /**
     * {@return the documents that a reader recognises}
     */
    static List<Document> of(DocumentReader reader) {
        return all().stream().filter(reader::recognises).toList();
    }

    /**
     * {@return the content of the documents of this file name}
     */
    static Stream<byte[]> named(String name) {
        return all().stream().filter(document -> document.fileName().equals(name)).map(Document::bytes);
    }

    private static List<Document> all() {
        try (Stream<Path> files = Files.walk(PROJECTS)) {
            return files.filter(Files::isRegularFile).sorted().map(Seeds::document).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Path file) {
        try {
            return new Document(file.getFileName().toString(), Files.readAllBytes(file));
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
