package io.obligraph.graph;

import io.obligraph.law.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * No law can be made of the data files, or of what the graph holds. It tells every
 * mistake that was found.
 */
final class LawUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    private final transient List<Problem> problems;

    private final String action;

    private LawUnreadable(String what, List<Problem> problems, String action) {
        super(problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator(), what + System.lineSeparator(), "")));
        this.what = what;
        this.problems = List.copyOf(problems);
        this.action = action;
    }

    /**
     * {@return that data files hold mistakes}
     */
    static LawUnreadable inData(String source, List<Problem> problems) {
        return new LawUnreadable("The law cannot be loaded from " + source + ":", problems,
                "Correct the data files. Without --obligraph.data.folder those packaged with the program are used.");
    }

    /**
     * {@return that files with models one a line hold mistakes}
     */
    static LawUnreadable inModels(String source, List<Problem> problems) {
        return new LawUnreadable("The models cannot be loaded from " + source + ":", problems,
                "Correct the lines and load the data again.");
    }

    /**
     * {@return that the nodes and relationships of the graph hold mistakes}
     */
    static LawUnreadable inGraph(List<Problem> problems) {
        return new LawUnreadable("The law cannot be read from the graph:", problems,
                "Correct the graph in Cypher, or load the data again over it with --obligraph.data.anew=true.");
    }

    /**
     * {@return what could not be read, as the beginning of a sentence that the problems
     * complete}
     */
    String what() {
        return what;
    }

    /**
     * {@return the mistakes, in the order in which they were found}
     */
    List<Problem> problems() {
        return problems;
    }

    /**
     * {@return what to do, as a sentence to the person who starts the application}
     */
    String action() {
        return action;
    }

}
