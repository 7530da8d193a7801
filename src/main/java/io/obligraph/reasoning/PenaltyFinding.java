package io.obligraph.reasoning;

import io.obligraph.law.Penalty;
import java.util.List;
import java.util.function.Supplier;

/**
 * A fine that is in reach of a project: the rule on it, and the obligations of the
 * project whose breach it punishes.
 */
public final class PenaltyFinding {

    private final Penalty penalty;

    private final Penalty.Wording wording;

    private final Truth lower;

    private final List<Finding> punishes;

    private final Supplier<List<Reason>> because;

    PenaltyFinding(Penalty penalty, Penalty.Wording wording, Truth lower, List<Finding> punishes,
            Supplier<List<Reason>> because) {
        this.penalty = penalty;
        this.wording = wording;
        this.lower = lower;
        this.punishes = List.copyOf(punishes);
        this.because = because;
    }

    /**
     * {@return the rule}
     */
    public Penalty penalty() {
        return penalty;
    }

    /**
     * {@return the rule's wording in force on the day}
     */
    public Penalty.Wording wording() {
        return wording;
    }

    /**
     * {@return whether the lower of amount and share counts instead of the higher;
     * unknown while the size of the organisation is}
     */
    public Truth lower() {
        return lower;
    }

    /**
     * {@return the findings of the obligations that bind on the day and whose breach is
     * punished so, in the order of the text}
     */
    public List<Finding> punishes() {
        return punishes;
    }

    /**
     * {@return the derivation, derived now}
     */
    public List<Reason> because() {
        return because.get();
    }

}
