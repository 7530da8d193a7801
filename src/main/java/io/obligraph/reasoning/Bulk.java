package io.obligraph.reasoning;

import io.obligraph.law.Obligation;
import io.obligraph.law.Project;
import java.time.LocalDate;
import java.util.List;

/**
 * Decides which obligations bind many projects on one day, 64 projects at once. It may be
 * used by any number of threads, each with batches of its own.
 */
public final class Bulk {

    private final List<Obligation> obligations;

    private final Program program;

    private final TestTable table;

    private final int[] binds;

    private final LocalDate on;

    Bulk(Rules rules, Specialiser.Reduced reduced, LocalDate on) {
        this.on = on;
        this.obligations = rules.obligations.stream().map(Rules.ObligationNodes::obligation).toList();
        this.program = reduced.program();
        this.table = new TestTable(program.tests());
        this.binds = reduced.terms();
    }

    /**
     * {@return the obligations, in the order in which a batch tells about them}
     */
    public List<Obligation> obligations() {
        return obligations;
    }

    /**
     * {@return an empty batch, of projects of which nothing is known}
     */
    public Batch batch() {
        return new Batch();
    }

    /**
     * Up to 64 projects and what binds them. A batch is used by one thread at a time and
     * can be used again.
     */
    public final class Batch {

        /** How many projects a batch has. */
        public static final int SIZE = 64;

        private final long[] values = new long[program.size() << 1];

        private Batch() {
        }

        /**
         * Puts a project in place of another one.
         * @param index its place, from 0 to {@link #SIZE} - 1
         * @param project the project
         */
        public void set(int index, Project project) {
            table.fill(project, on, index, values);
        }

        /** Decides for all projects of the batch. */
        public void decide() {
            program.run(values);
        }

        /**
         * {@return the projects that an obligation binds for certain, a bit for each}
         * @param obligation the index of the obligation
         */
        public long binding(int obligation) {
            return values[binds[obligation]];
        }

        /**
         * {@return the projects of which it is open whether an obligation binds them, a
         * bit for each}
         * @param obligation the index of the obligation
         */
        public long open(int obligation) {
            return ~(values[binds[obligation]] | values[Program.not(binds[obligation])]);
        }

    }

}
