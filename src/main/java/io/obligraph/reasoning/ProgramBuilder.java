package io.obligraph.reasoning;

import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a program together. It hands out terms; the same node is made once, however often
 * it is asked for.
 */
final class ProgramBuilder {

    private record Node(byte kind, List<Integer> arguments, @Nullable Label label) {
    }

    private static final byte LEAF = -1;

    private final List<Node> nodes = new ArrayList<>();

    private final Map<Node, Integer> made = new HashMap<>();

    int test(FactTest test) {
        return make(new Node(LEAF, List.of(), new Label.OfTest(test)));
    }

    int gate(Gate gate) {
        return make(new Node(LEAF, List.of(), new Label.OfGate(gate)));
    }

    int reading(ReadingIs reading) {
        return make(new Node(LEAF, List.of(), new Label.OfReading(reading)));
    }

    int and(List<Integer> arguments) {
        return join(Program.AND, arguments);
    }

    int or(List<Integer> arguments) {
        return join(Program.OR, arguments);
    }

    int not(int argument) {
        return Program.not(argument);
    }

    /**
     * {@return a node that has the value of another and stands for something}
     */
    int labelled(int argument, Label label) {
        return make(new Node(Program.AND, List.of(argument), label));
    }

    private int join(byte kind, List<Integer> arguments) {
        Set<Integer> distinct = new LinkedHashSet<>(arguments);
        return distinct.size() == 1 ? distinct.iterator().next() : make(new Node(kind, List.copyOf(distinct), null));
    }

    private int make(Node node) {
        return made.computeIfAbsent(node, added -> {
            nodes.add(added);
            return (nodes.size() - 1) << 1;
        });
    }

    /** A finished program, and where its nodes went. */
    record Built(Program program, int[] places) {

        /**
         * {@return where a term went}
         */
        int place(int term) {
            return places[Program.node(term)] << 1 | (term & 1);
        }
    }

    Built build() {
        List<Integer> order = new ArrayList<>();
        List<FactTest> tests = new ArrayList<>();
        List<Gate> gates = new ArrayList<>();
        List<ReadingIs> readings = new ArrayList<>();
        collect(order, Label.OfTest.class, label -> tests.add(label.test()));
        collect(order, Label.OfGate.class, label -> gates.add(label.gate()));
        collect(order, Label.OfReading.class, label -> readings.add(label.reading()));
        int leaves = order.size();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).kind() != LEAF) {
                order.add(i);
            }
        }
        int[] places = new int[nodes.size()];
        for (int i = 0; i < order.size(); i++) {
            places[order.get(i)] = i;
        }
        byte[] kinds = new byte[order.size() - leaves];
        int[] starts = new int[kinds.length + 1];
        List<Integer> arguments = new ArrayList<>();
        Label[] labels = new Label[order.size()];
        for (int i = 0; i < order.size(); i++) {
            Node node = nodes.get(order.get(i));
            labels[i] = node.label();
            if (i >= leaves) {
                kinds[i - leaves] = node.kind();
                starts[i - leaves] = arguments.size();
                node.arguments()
                    .forEach(argument -> arguments.add(places[Program.node(argument)] << 1 | (argument & 1)));
            }
        }
        starts[kinds.length] = arguments.size();
        int[] flat = arguments.stream().mapToInt(Integer::intValue).toArray();
        return new Built(new Program(tests, gates, readings, kinds, starts, flat, labels), places);
    }

    private <L extends Label> void collect(List<Integer> order, Class<L> type, java.util.function.Consumer<L> take) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (node.kind() == LEAF && type.isInstance(node.label())) {
                order.add(i);
                take.accept(type.cast(node.label()));
            }
        }
    }

}
