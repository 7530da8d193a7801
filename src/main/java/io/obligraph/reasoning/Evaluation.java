package io.obligraph.reasoning;

import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.Project;
import java.util.Map;

/**
 * The program run for one project, one lane a day.
 *
 * @param project the project
 * @param calendar what day each lane stands for
 * @param values for each term the lanes on which it is known to hold
 */
record Evaluation(Project project, Calendar calendar, long[] values) {

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
        long[] values = new long[program.size() << 1];
        long used = calendar.used();
        table.fill(project, calendar, values);
        int leaf = program.tests().size() << 1;
        for (long gate : calendar.gates()) {
            values[leaf++] = gate;
            values[leaf++] = used & ~gate;
        }
        for (ReadingIs reading : program.readings()) {
            boolean taken = reading.answer().equals(readings.get(reading.reading()));
            values[leaf++] = taken ? used : 0;
            values[leaf++] = taken ? 0 : used;
        }
        program.run(values);
        return new Evaluation(project, calendar, values);
    }

    /**
     * {@return the value of a term on a lane}
     */
    Truth value(int term, int lane) {
        if ((values[term] >>> lane & 1) != 0) {
            return Truth.TRUE;
        }
        return (values[Program.not(term)] >>> lane & 1) != 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    /**
     * {@return the lanes on which a term is known to hold}
     */
    long certain(int term) {
        return values[term] & calendar.used();
    }

    /**
     * {@return the lanes on which a term is not known not to hold}
     */
    long possible(int term) {
        return ~values[Program.not(term)] & calendar.used();
    }

    /**
     * {@return the lanes on which a term is known neither to hold nor not to}
     */
    long unknown(int term) {
        return possible(term) & ~values[term];
    }
}
