package io.obligraph.reasoning;

import io.obligraph.reasoning.Rules.Bond;
import io.obligraph.reasoning.Rules.ObligationNodes;

/**
 * What became of an obligation on a lane, seen from the lanes of its nodes.
 *
 * @param status the status
 * @param since the lane from which it binds, -1 where there is none
 * @param decisive the lane on which the status is best explained
 */
record Outcome(Status status, int since, int decisive) {

    private static final int NONE = -1;

    static Outcome of(ObligationNodes nodes, Evaluation evaluation, int on) {
        long binds = evaluation.certain(nodes.binds());
        long open = evaluation.unknown(nodes.binds());
        long fromNow = evaluation.calendar().used() & -1L << on;
        int nextCertain = first(binds & fromNow);
        int nextOpen = first(open & fromNow);
        if (nextCertain == on) {
            return new Outcome(Status.APPLIES, startOfRun(binds, on), on);
        }
        if (nextOpen != NONE && (nextCertain == NONE || nextOpen < nextCertain)) {
            return new Outcome(Status.UNDETERMINED, nextCertain, nextOpen);
        }
        if (nextCertain != NONE) {
            return new Outcome(Status.UPCOMING, nextCertain, nextCertain);
        }
        int exempt = first(exempt(nodes, evaluation) & fromNow);
        return exempt == NONE ? new Outcome(Status.NOT_APPLICABLE, NONE, evaluation.calendar().lastLane())
                : new Outcome(Status.EXEMPT, NONE, exempt);
    }

    /**
     * {@return the lanes on which the base of some party is not false and an exemption
     * lifts the obligation from it}
     */
    private static long exempt(ObligationNodes nodes, Evaluation evaluation) {
        long exempt = 0;
        for (Bond bond : nodes.bonds()) {
            exempt |= evaluation.certain(bond.exempt()) & evaluation.possible(bond.base());
        }
        return exempt;
    }

    /**
     * {@return the first lane of the mask, -1 if there is none}
     */
    static int first(long mask) {
        return mask == 0 ? NONE : Long.numberOfTrailingZeros(mask);
    }

    /**
     * {@return the first lane of the unbroken run of lanes in the mask that ends with a
     * lane of it}
     */
    static int startOfRun(long mask, int lane) {
        int start = lane;
        while (start > 0 && (mask >>> start - 1 & 1) != 0) {
            start--;
        }
        return start;
    }
}
