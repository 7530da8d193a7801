package io.obligraph.graph;

import io.obligraph.law.Problem;

/** A node of the graph does not say what it should. */
final class UnreadableNode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableNode(GraphNode node, String message) {
        super(node + " " + message);
        this.problem = new Problem(node.toString(), 0, message);
    }

    /**
     * {@return what is wrong and where}
     */
    Problem problem() {
        return problem;
    }

}
