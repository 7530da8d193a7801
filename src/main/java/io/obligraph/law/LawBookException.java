package io.obligraph.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The law does not hold together, or cannot be read. It tells every mistake that was
 * found.
 */
public final class LawBookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    LawBookException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return the mistakes, in the order in which they were found}
     */
    public List<Problem> problems() {
        return problems;
    }

}
