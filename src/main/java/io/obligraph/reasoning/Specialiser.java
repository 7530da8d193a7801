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
    ProgramBuilder.Built reduce(List<Integer> wanted) {
        List<Integer> made = wanted.stream().map(node -> constantOrNode(reduced(node))).toList();
        ProgramBuilder.Built built = nodes.build();
        int[] places = made.stream().mapToInt(node -> built.places()[node]).toArray();
        return new ProgramBuilder.Built(built.program(), places);
    }

    private int constantOrNode(int node) {
        return switch (node) {
            case TRUE -> nodes.and(List.of());
            case FALSE -> nodes.or(List.of());
            default -> node;
        };
    }

    private int reduced(int node) {
        Truth value = unknown.value(node, lane);
        if (value != Truth.UNKNOWN) {
            return value == Truth.TRUE ? TRUE : FALSE;
        }
        Integer known = done.get(node);
        if (known != null) {
            return known;
        }
        int made = program.isLeaf(node) ? nodes.test(program.tests().get(node)) : joined(node);
        done.put(node, made);
        return made;
    }

    /**
     * What is known of a project of which nothing is known is constant; of an unknown
     * node only the unknown arguments count.
     */
    private int joined(int node) {
        List<Integer> arguments = new ArrayList<>();
        for (int argument : program.arguments(node)) {
            int made = reduced(argument);
            if (made >= 0) {
                arguments.add(made);
            }
        }
        return switch (program.kind(node)) {
            case Program.AND -> nodes.and(arguments);
            case Program.OR -> nodes.or(arguments);
            default -> nodes.not(arguments.getFirst());
        };
    }

}
