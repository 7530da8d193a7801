package io.obligraph.reasoning;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What can still hold of something of which nothing is known but that some terms do not
 * hold. What follows for the terms under them counts too: where one joins others of which
 * one would be enough, none of them holds.
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
     * @param denied the terms that do not hold, on whatever lane
     */
    Confinement(Program program, Evaluation unknown, int... denied) {
        this.program = program;
        this.values = unknown.values().clone();
        this.lanes = unknown.calendar().used();
        for (int term : denied) {
            settle(term);
        }
        for (int node = program.leaves(); node < program.size(); node++) {
            if (!settled.contains(node)) {
                join(node << 1);
            }
        }
    }

    /**
     * {@return the ways in which a term can fail to hold: of what needs all its parts
     * each part that fails}
     */
    static Stream<Integer> ways(Program program, int term) {
        return Program.negated(term) || program.isLeaf(term) || program.kind(term) != Program.AND ? Stream.of(term)
                : Arrays.stream(program.arguments(term)).boxed().flatMap(part -> ways(program, part));
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

}
