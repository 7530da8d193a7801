package io.obligraph.reasoning;

import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The law as a flat array of nodes in topological order: first the tests of facts, then
 * the gates of time, then the readings, then the nodes that join them. It is the same for
 * every project, day and state of knowledge.
 * <p>
 * A term speaks of a node, and says that it holds or that it does not; so what is negated
 * needs no node of its own. The term of node n is 2n, and its opposite 2n + 1.
 *
 * @param tests the tests, the first leaves
 * @param gates the gates, the leaves after the tests
 * @param readings the readings, the leaves after the gates
 * @param kinds what each node after the leaves does
 * @param starts where each of them finds its first argument, with one entry more at the
 * end
 * @param arguments the arguments, as terms
 * @param labels what each node stands for, {@code null} where only the structure counts
 */
record Program(List<FactTest> tests, List<Gate> gates, List<ReadingIs> readings, byte[] kinds, int[] starts,
        int[] arguments, @Nullable Label[] labels) {

    static final byte AND = 0;

    static final byte OR = 1;

    /**
     * {@return the node that a term speaks of}
     */
    static int node(int term) {
        return term >> 1;
    }

    /**
     * {@return whether a term says that its node does not hold}
     */
    static boolean negated(int term) {
        return (term & 1) != 0;
    }

    /**
     * {@return the term that says the opposite}
     */
    static int not(int term) {
        return term ^ 1;
    }

    int leaves() {
        return tests.size() + gates.size() + readings.size();
    }

    int size() {
        return labels.length;
    }

    boolean isLeaf(int term) {
        return node(term) < leaves();
    }

    @Nullable Label label(int term) {
        return labels[node(term)];
    }

    byte kind(int term) {
        return kinds[node(term) - leaves()];
    }

    /**
     * {@return the arguments of a term's node; none for a leaf}
     */
    int[] arguments(int term) {
        if (isLeaf(term)) {
            return new int[0];
        }
        int inner = node(term) - leaves();
        return Arrays.copyOfRange(arguments, starts[inner], starts[inner + 1]);
    }

    /**
     * Computes every node that joins others, 64 lanes at once, by strong Kleene logic.
     * @param values for each term the lanes on which it is known to hold; the leaves are
     * given
     */
    void run(long[] values) {
        int term = leaves() << 1;
        for (int i = 0; i < kinds.length; i++) {
            long holds = kinds[i] == AND ? -1 : 0;
            long fails = ~holds;
            int end = starts[i + 1];
            if (kinds[i] == AND) {
                for (int j = starts[i]; j < end; j++) {
                    int argument = arguments[j];
                    holds &= values[argument];
                    fails |= values[argument ^ 1];
                }
            }
            else {
                for (int j = starts[i]; j < end; j++) {
                    int argument = arguments[j];
                    holds |= values[argument];
                    fails &= values[argument ^ 1];
                }
            }
            values[term++] = holds;
            values[term++] = fails;
        }
    }
}
