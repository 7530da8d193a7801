package io.obligraph.reasoning;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How long the shortest proof of each node's value on a lane is, in steps. */
final class Proofs {

    private static final int LONGEST = 1 << 20;

    private final Program program;

    private final Evaluation evaluation;

    private final int lane;

    /** For each node the size, 0 while not counted; counting twice comes to the same. */
    private final AtomicIntegerArray sizes;

    Proofs(Program program, Evaluation evaluation, int lane) {
        this.program = program;
        this.evaluation = evaluation;
        this.lane = lane;
        this.sizes = new AtomicIntegerArray(program.size());
    }

    /**
     * {@return the number of steps: all that decide together, or the shortest of those of
     * which one is enough}
     */
    int size(int term) {
        int node = Program.node(term);
        int known = sizes.get(node);
        if (known == 0) {
            known = Math.min(LONGEST, count(term & ~1));
            sizes.set(node, known);
        }
        return known;
    }

    private int count(int term) {
        if (program.isLeaf(term)) {
            return 1;
        }
        Truth value = evaluation.value(term, lane);
        boolean oneDecides = value == (program.kind(term) == Program.AND ? Truth.FALSE : Truth.TRUE);
        int all = 0;
        int shortest = LONGEST;
        for (int argument : program.arguments(term)) {
            if (evaluation.value(argument, lane) == value) {
                all = Math.min(LONGEST, all + size(argument));
                shortest = Math.min(shortest, size(argument));
            }
        }
        return (program.label(term) == null ? 0 : 1) + (oneDecides ? shortest : all);
    }

}
