package io.obligraph.reasoning;

import io.obligraph.law.Answer;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.FactTest.Reached;
import io.obligraph.law.Project;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The program run for one project, one lane a day.
 *
 * @param project the project
 * @param calendar what day each lane stands for
 * @param knownTrue for each node the lanes on which it is known to hold
 * @param knownFalse for each node the lanes on which it is known not to hold
 */
record Evaluation(Project project, Calendar calendar, long[] knownTrue, long[] knownFalse) {

    /**
     * {@return the program run for a project}
     *
     * @param program the program
     * @param project the project
     * @param law the days on which the law changes, as known
     * @param readings the answer taken of each reading
     */
    static Evaluation of(Program program, Project project, Calendar law, Map<String, String> readings) {
        List<FactTest> tests = program.tests();
        Calendar calendar = law.with(ownDays(tests, project));
        long[] knownTrue = new long[program.size()];
        long[] knownFalse = new long[program.size()];
        long used = calendar.used();
        int leaf = 0;
        for (FactTest test : tests) {
            fill(test, project, calendar, leaf++, knownTrue, knownFalse);
        }
        for (long gate : calendar.gates()) {
            knownTrue[leaf] = gate;
            knownFalse[leaf++] = used & ~gate;
        }
        for (ReadingIs reading : program.readings()) {
            boolean taken = reading.answer().equals(readings.get(reading.reading()));
            knownTrue[leaf] = taken ? used : 0;
            knownFalse[leaf++] = taken ? 0 : used;
        }
        program.run(knownTrue, knownFalse);
        return new Evaluation(project, calendar, knownTrue, knownFalse);
    }

    private static List<LocalDate> ownDays(List<FactTest> tests, Project project) {
        return tests.stream()
                .filter(Reached.class::isInstance)
                .flatMap(test -> project.answer(test.fact()).stream())
                .map(answer -> ((Answer.Day) answer).value())
                .toList();
    }

    private static void fill(
            FactTest test, Project project, Calendar calendar, int leaf, long[] knownTrue, long[] knownFalse) {
        int lanes = test instanceof Reached ? calendar.lanes() : 1;
        for (int lane = 0; lane < lanes; lane++) {
            long mask = lanes == 1 ? calendar.used() : 1L << lane;
            switch (TestValue.of(test, project, calendar.start(lane))) {
                case TRUE -> knownTrue[leaf] |= mask;
                case FALSE -> knownFalse[leaf] |= mask;
                case UNKNOWN -> {}
            }
        }
    }

    /** {@return the value of a node on a lane} */
    Truth value(int node, int lane) {
        if ((knownTrue[node] >>> lane & 1) != 0) {
            return Truth.TRUE;
        }
        return (knownFalse[node] >>> lane & 1) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** {@return the lanes on which a node is known neither to hold nor not to} */
    long unknown(int node) {
        return calendar.used() & ~knownTrue[node] & ~knownFalse[node];
    }
}
