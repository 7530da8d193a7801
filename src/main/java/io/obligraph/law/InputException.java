package io.obligraph.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What someone said about a project cannot be used. It tells every mistake that was
 * found.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    InputException(List<InputProblem> problems) {
        super(problems.stream()
            .map(problem -> problem.fact() + ": " + problem.message() + "; " + problem.expected())
            .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /**
     * {@return the mistakes, in the order of the input}
     */
    public List<InputProblem> problems() {
        return problems;
    }

}
