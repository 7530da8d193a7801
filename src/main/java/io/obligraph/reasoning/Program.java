package io.obligraph.reasoning;

import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law as a flat array of nodes in topological order: first the tests of facts, then
 * the gates of time, then the readings, then the nodes that join them. It is the same for
 * every project, day and state of knowledge.
 *
 * @param tests the tests, the first leaves
 * @param gates the gates, the leaves after the tests
 * @param readings the readings, the leaves after the gates
 * @param kinds what each node after the leaves does
 * @param starts where each of them finds its first argument, with one entry more at the
 * end
 * @param arguments the arguments, as indexes of nodes
 * @param labels what each node stands for, {@code null} where only the structure counts
 */
record Program(List<FactTest> tests, List<Gate> gates, List<ReadingIs> readings, byte[] kinds, int[] starts,
        int[] arguments, @Nullable Label[] labels) {

    static final byte AND = 0;
    static final byte OR = 1;
    static final byte NOT = 2;

    int leaves() {
        return tests.size() + gates.size() + readings.size();
    }

    int size() {
        return labels.length;
    }

    boolean isLeaf(int node) {
        return node < leaves();
    }

    byte kind(int node) {
        return kinds[node - leaves()];
    }

    /**
     * {@return the arguments of a node; none for a leaf}
     */
    int[] arguments(int node) {
        if (isLeaf(node)) {
            return new int[0];
        }
        int inner = node - leaves();
        return java.util.Arrays.copyOfRange(arguments, starts[inner], starts[inner + 1]);
    }

    /**
     * Computes every node that joins others, 64 lanes at once, by strong Kleene logic.
     * @param knownTrue for each node the lanes on which it is known to hold; the leaves
     * are given
     * @param knownFalse for each node the lanes on which it is known not to hold; the
     * leaves are given
     */
    void run(long[] knownTrue, long[] knownFalse) {
        int node = leaves();
        for (int i = 0; i < kinds.length; i++, node++) {
            long t;
            long f;
            int end = starts[i + 1];
            switch (kinds[i]) {
                case AND -> {
                    t = -1;
                    f = 0;
                    for (int j = starts[i]; j < end; j++) {
                        int argument = arguments[j];
                        t &= knownTrue[argument];
                        f |= knownFalse[argument];
                    }
                }
                case OR -> {
                    t = 0;
                    f = -1;
                    for (int j = starts[i]; j < end; j++) {
                        int argument = arguments[j];
                        t |= knownTrue[argument];
                        f &= knownFalse[argument];
                    }
                }
                default -> {
                    int argument = arguments[starts[i]];
                    t = knownFalse[argument];
                    f = knownTrue[argument];
                }
            }
            knownTrue[node] = t;
            knownFalse[node] = f;
        }
    }
}
