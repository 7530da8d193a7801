package io.obligraph.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces the program to what depends on facts, for one day, one knowledge of the law and
 * one way of reading it: gates and readings become constants, constants disappear, and
 * only what leads to the wanted nodes is kept.
 */
final class Specialiser {

    private static final int TRUE = -1;

    private static final int FALSE = -2;

    /** A reduced program, and the wanted terms in it. */
    record Reduced(Program program, int[] terms) {
    }

    private final Program program;

    private final Evaluation unknown;

    private final int lane;

    private final ProgramBuilder nodes = new ProgramBuilder();

    private final Map<Integer, Integer> done = new HashMap<>();

    /**
     * Makes a specialiser.
     * @param program the program
     * @param unknown the program run for a project of which nothing is known
     * @param lane the lane of the day
     */
    Specialiser(Program program, Evaluation unknown, int lane) {
        this.program = program;
        this.unknown = unknown;
        this.lane = lane;
    }

    /**
     * {@return the reduced program, with the places of the wanted nodes in it in their
     * order}
     */
    Reduced reduce(List<Integer> wanted) {
        List<Integer> made = wanted.stream().map(node -> constantOrNode(reduced(node))).toList();
        ProgramBuilder.Built built = nodes.build();
        return new Reduced(built.program(), made.stream().mapToInt(built::place).toArray());
    }

    private int constantOrNode(int node) {
        return switch (node) {
            case TRUE -> nodes.and(List.of());
            case FALSE -> nodes.or(List.of());
            default -> node;
        };
    }

    private int reduced(int term) {
        Truth value = unknown.value(term, lane);
        if (value != Truth.UNKNOWN) {
            return value == Truth.TRUE ? TRUE : FALSE;
        }
        int made = done.computeIfAbsent(Program.node(term), node -> -1);
        if (made < 0) {
            made = program.isLeaf(term) ? nodes.test(program.tests().get(Program.node(term))) : joined(term);
            done.put(Program.node(term), made);
        }
        return Program.negated(term) ? Program.not(made) : made;
    }

    /**
     * Of a node that is unknown while nothing is known, the arguments that are known are
     * constants that do not decide it.
     */
    private int joined(int term) {
        List<Integer> arguments = new ArrayList<>();
        for (int argument : program.arguments(term)) {
            int made = reduced(argument);
            if (made >= 0) {
                arguments.add(made);
            }
        }
        return program.kind(term) == Program.AND ? nodes.and(arguments) : nodes.or(arguments);
    }

}
