package io.obligraph.reasoning;

import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Includes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Finds on what the value of a node rests on one lane. What was found is kept, since the
 * findings of an assessment rest on the same nodes; finding it twice comes to the same.
 */
final class Grounds {

    private final Program program;

    private final Evaluation evaluation;

    private final int lane;

    private final Proofs proofs;

    private final Kept<List<List<Integer>>> all;

    private final Kept<List<List<Integer>>> enough;

    private final Kept<Optional<FactTest>> onlyTests;

    private final Kept<Boolean> heldBack;

    Grounds(Program program, Evaluation evaluation, int lane) {
        this.program = program;
        this.evaluation = evaluation;
        this.lane = lane;
        this.proofs = new Proofs(program, evaluation, lane);
        this.all = new Kept<>(program.size(), node -> find(node << 1, false));
        this.enough = new Kept<>(program.size(), node -> find(node << 1, true));
        this.onlyTests = new Kept<>(program.size(), node -> findOnlyTest(node << 1));
        this.heldBack = new Kept<>(program.size(), node -> findHeldBack(node << 1));
    }

    /**
     * {@return the parts of a node that decided its value, those that are alike together;
     * of a wording that is not the law on the day, no more than that}
     * @param node the term that says that the node holds
     * @param oneIsEnough whether of several parts of which each decides one is enough,
     * the one with the shortest proof
     */
    List<List<Integer>> of(int node, boolean oneIsEnough) {
        return (oneIsEnough ? enough : all).of(Program.node(node));
    }

    private List<List<Integer>> find(int node, boolean oneIsEnough) {
        Truth value = evaluation.value(node, lane);
        int[] arguments = program.arguments(node);
        if (oneIsEnough && value == (program.kind(node) == Program.AND ? Truth.FALSE : Truth.TRUE)) {
            arguments = shortest(arguments, value);
        }
        if (oneIsEnough && Arrays.stream(arguments).anyMatch(this::isGroundBesidesReadings)) {
            arguments = Arrays.stream(arguments).filter(argument -> !isAnotherReading(argument)).toArray();
        }
        boolean law = true;
        for (int argument : arguments) {
            law &= !isNotTheLaw(argument);
        }
        SequencedMap<Object, List<Integer>> grounds = new LinkedHashMap<>();
        for (int argument : arguments) {
            if (evaluation.value(argument, lane) == value && (law || isNotTheLaw(argument))) {
                grounds.computeIfAbsent(groundOf(argument), any -> new ArrayList<>()).add(argument);
            }
        }
        return List.copyOf(grounds.values());
    }

    private int[] shortest(int[] arguments, Truth value) {
        return Arrays.stream(arguments)
            .boxed()
            .filter(argument -> evaluation.value(argument, lane) == value)
            .min(Comparator.comparing((Integer argument) -> !isNotTheLaw(argument)).thenComparing(proofs::size))
            .map(argument -> new int[] { argument })
            .orElse(arguments);
    }

    private boolean isGroundBesidesReadings(int argument) {
        return evaluation.value(argument, lane) == Truth.FALSE && !isAnotherReading(argument);
    }

    /**
     * {@return whether a part does not hold because the law is not read so; where there
     * are other grounds, that is none worth telling}
     */
    private boolean isAnotherReading(int term) {
        if (Program.negated(term) || evaluation.value(term, lane) != Truth.FALSE) {
            return false;
        }
        if (program.label(term) instanceof Label.OfReading) {
            return true;
        }
        if (program.label(term) == null && program.kind(term) == Program.AND) {
            for (int each : program.arguments(term)) {
                if (isAnotherReading(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNotTheLaw(int argument) {
        return program.label(argument) instanceof Label.OfGate label
                && (label.gate() instanceof Gate.Worded || label.gate() instanceof Gate.Known)
                && evaluation.value(argument, lane) == Truth.FALSE;
    }

    /**
     * {@return whether something that does not hold would hold if the provisions behind
     * it applied}
     */
    boolean isHeldBack(int term) {
        return !Program.negated(term) && evaluation.value(term, lane) == Truth.FALSE && heldBack.of(Program.node(term));
    }

    private boolean findHeldBack(int term) {
        if (program.isLeaf(term)) {
            return program.label(term) instanceof Label.OfGate label && label.gate() instanceof Gate.Applies;
        }
        boolean all = program.kind(term) == Program.AND;
        for (int each : program.arguments(term)) {
            boolean held = all && evaluation.value(each, lane) == Truth.TRUE || isHeldBack(each);
            if (held != all) {
                return held;
            }
        }
        return all;
    }

    /**
     * {@return what makes grounds alike: looking for other values of one fact, with the
     * same outcome that is not true}
     */
    private Object groundOf(int term) {
        Truth own = evaluation.value(term & ~1, lane);
        return own != Truth.TRUE && program.label(term) instanceof Label.OfTest label
                && label.test() instanceof Includes includes ? List.of(includes.fact(), own) : term;
    }

    /**
     * {@return the test that a node consists of, if besides gates it consists of one
     * test}
     */
    Optional<FactTest> onlyTest(int node) {
        return onlyTests.of(Program.node(node));
    }

    private Optional<FactTest> findOnlyTest(int node) {
        int at = node;
        while (!program.isLeaf(at)) {
            int only = -1;
            for (int argument : program.arguments(at)) {
                if (!(program.label(argument) instanceof Label.OfGate)) {
                    if (only >= 0) {
                        return Optional.empty();
                    }
                    only = argument;
                }
                else if (evaluation.value(argument, lane) == Truth.FALSE) {
                    return Optional.empty();
                }
            }
            if (only < 0) {
                return Optional.empty();
            }
            at = only;
        }
        return program.label(at) instanceof Label.OfTest label ? Optional.of(label.test()) : Optional.empty();
    }

}
