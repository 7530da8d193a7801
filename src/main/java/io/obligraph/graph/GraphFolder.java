package io.obligraph.graph;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder in which the embedded server keeps its data. */
final class GraphFolder {

    /** What to do when the folder is no good. */
    static final String CHOOSE_ANOTHER = "name another folder with --obligraph.graph.folder=<folder>";

    private GraphFolder() {
    }

    /**
     * Makes the folder where there is none and sees that it can be written, which Neo4j
     * itself would only report in its logs.
     * @return the folder, absolute and normalised, as Neo4j wants it
     * @throws GraphUnavailable if it cannot be made or written
     */
    static Path open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "write-", ".check"));
            return home;
        }
        catch (IOException e) {
            throw new GraphUnavailable("The graph folder %s cannot be written: %s.".formatted(home, reason(e)),
                    "Give this user the right to write there, or " + CHOOSE_ANOTHER + ".", e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileSystemException at when at.getReason() != null -> at.getFile() + ": " + at.getReason();
            case FileSystemException at -> at.getFile() + " cannot be made";
            default -> String.valueOf(e.getMessage());
        };
    }

}
