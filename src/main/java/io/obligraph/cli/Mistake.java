package io.obligraph.cli;

import io.obligraph.intake.DocumentProblem;
import io.obligraph.law.InputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that was said or given cannot be used. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /**
     * Tells several mistakes.
     * @param lines each says what is wrong, where, and what would be right
     */
    Mistake(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    Mistake(String line) {
        this(List.of(line));
    }

    static Mistake of(InputException e) {
        return new Mistake(e.problems()
            .stream()
            .map(problem -> problem.fact() + ": " + problem.message() + "; " + problem.expected())
            .toList());
    }

    static Mistake of(List<DocumentProblem> problems) {
        return new Mistake(problems.stream().map(DocumentProblem::toString).toList());
    }

    static String of(@Nullable IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> gone.getFile() + ": there is no such file or folder";
            case AccessDeniedException denied -> denied.getFile() + ": this may not be read or written";
            case FileSystemException other -> other.getFile() + ": " + other.getReason();
            case null, default -> "reading or writing failed" + (e == null ? "" : ": " + e.getMessage());
        };
    }

    List<String> lines() {
        return lines;
    }

}
