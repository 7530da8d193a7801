package io.obligraph.reasoning;

import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Project;
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
     * @param program the program
     * @param table the tests of the program by fact
     * @param project the project
     * @param law the days on which the law changes, as known
     * @param readings the answer taken of each reading
     */
    static Evaluation of(Program program, TestTable table, Project project, Calendar law,
            Map<String, String> readings) {
        Calendar calendar = law.with(table.ownDays(project));
        long[] knownTrue = new long[program.size()];
        long[] knownFalse = new long[program.size()];
        long used = calendar.used();
        table.fill(project, calendar, knownTrue, knownFalse);
        int leaf = program.tests().size();
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

    /**
     * {@return the value of a node on a lane}
     */
    Truth value(int node, int lane) {
        if ((knownTrue[node] >>> lane & 1) != 0) {
            return Truth.TRUE;
        }
        return (knownFalse[node] >>> lane & 1) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /**
     * {@return the lanes on which a node is known neither to hold nor not to}
     */
    long unknown(int node) {
        return calendar.used() & ~knownTrue[node] & ~knownFalse[node];
    }
}
