package io.obligraph.catalogue;

import io.obligraph.law.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue does not hold together. It tells every mistake that was found. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CatalogueException(List<Problem> problems) {
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
