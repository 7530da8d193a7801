package io.obligraph.reasoning;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can still hold of something of which nothing is known but that one term does not
 * hold. What follows for the terms under that one counts too: where it joins others of
 * which one would be enough, none of them holds.
 */
final class Confinement {

    private final Program program;

    private final long[] values;

    private final Set<Integer> settled = new HashSet<>();

    private final long lanes;

    /**
     * Makes a confinement.
     * @param program the program
     * @param unknown the program run for a project of which nothing is known
     */
    Confinement(Program program, Evaluation unknown) {
        this.program = program;
        this.values = unknown.values().clone();
        this.lanes = unknown.calendar().used();
    }

    /** Lets a term not hold on any lane, and works out again what rests on it. */
    void deny(int term) {
        settle(term);
        for (int node = program.leaves(); node < program.size(); node++) {
            if (!settled.contains(node)) {
                join(node << 1);
            }
        }
    }

    private void settle(int term) {
        values[term] = 0;
        values[Program.not(term)] = lanes;
        if (settled.add(Program.node(term)) && !program.isLeaf(term)) {
            boolean negated = Program.negated(term);
            int[] arguments = program.arguments(term);
            if (arguments.length == 1 || negated == (program.kind(term) == Program.AND)) {
                for (int argument : arguments) {
                    settle(negated ? Program.not(argument) : argument);
                }
            }
        }
    }

    private void join(int term) {
        boolean all = program.kind(term) == Program.AND;
        long holds = all ? -1 : 0;
        long fails = ~holds;
        for (int argument : program.arguments(term)) {
            holds = all ? holds & values[argument] : holds | values[argument];
            fails = all ? fails | values[Program.not(argument)] : fails & values[Program.not(argument)];
        }
        values[term] = holds;
        values[Program.not(term)] = fails;
    }

    /**
     * {@return whether a term can hold on some lane}
     */
    boolean allows(int term) {
        return (~values[Program.not(term)] & lanes) != 0;
    }

    /**
     * {@return the term of a tier's content, {@code null} if it has none but the law
     * itself}
     */
    static @Nullable Integer content(Program program, int tier) {
        for (int argument : program.arguments(tier)) {
            if (!(program.label(argument) instanceof Label.OfGate)) {
                return argument;
            }
        }
        return null;
    }

}
