package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of a program by the facts that they need, so that what nobody stated costs
 * nothing.
 */
final class TestTable {

    /** A test and the leaf that it is. */
    private record Leaf(int place, FactTest test) {
    }

    private final Map<String, List<Leaf>> byFact = new HashMap<>();

    private final List<String> factsWithDays;

    TestTable(List<FactTest> tests) {
        for (int i = 0; i < tests.size(); i++) {
            Leaf leaf = new Leaf(i, tests.get(i));
            byFact.computeIfAbsent(leaf.test().fact(), any -> new ArrayList<>()).add(leaf);
        }
        factsWithDays = tests.stream().filter(Reached.class::isInstance).map(FactTest::fact).distinct().toList();
    }

    /**
     * {@return the project's own days on which a test can change}
     */
    List<LocalDate> ownDays(Project project) {
        List<LocalDate> days = new ArrayList<>();
        for (String fact : factsWithDays) {
            if (project.answers().get(fact) instanceof Answer.Day day) {
                days.add(day.value());
            }
        }
        return days;
    }

    /** Sets the leaves of the tests whose facts the project stated. */
    void fill(Project project, Calendar calendar, long[] values) {
        for (Map.Entry<String, Answer> stated : project.answers().entrySet()) {
            List<Leaf> leaves = byFact.get(stated.getKey());
            if (leaves != null) {
                for (Leaf leaf : leaves) {
                    fill(leaf, project, calendar, values);
                }
            }
        }
    }

    private static void fill(Leaf leaf, Project project, Calendar calendar, long[] values) {
        int place = leaf.place() << 1;
        if (leaf.test() instanceof Reached) {
            for (int lane = 0; lane < calendar.lanes(); lane++) {
                boolean reached = TestValue.of(leaf.test(), project, calendar.start(lane)) == Truth.TRUE;
                values[place] |= reached ? 1L << lane : 0;
                values[place + 1] |= reached ? 0 : 1L << lane;
            }
            return;
        }
        switch (TestValue.of(leaf.test(), project, LocalDate.MIN)) {
            case TRUE -> values[place] = calendar.used();
            case FALSE -> values[place + 1] = calendar.used();
            case UNKNOWN -> {
            }
        }
    }

    /**
     * Sets one lane of every leaf by one project, on one day; what the project does not
     * state becomes unknown.
     */
    void fill(Project project, LocalDate day, int lane, long[] values) {
        long bit = 1L << lane;
        byFact.values().forEach(leaves -> leaves.forEach(leaf -> {
            Truth value = TestValue.of(leaf.test(), project, day);
            int place = leaf.place() << 1;
            values[place] = value == Truth.TRUE ? values[place] | bit : values[place] & ~bit;
            values[place + 1] = value == Truth.FALSE ? values[place + 1] | bit : values[place + 1] & ~bit;
        }));
    }

}
