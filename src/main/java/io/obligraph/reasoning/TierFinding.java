package io.obligraph.reasoning;

import io.obligraph.law.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whether a project is in a tier. */
public final class TierFinding {

    private final Tier tier;

    private final Truth holds;

    private final @Nullable LocalDate since;

    private final Supplier<List<Reason>> because;

    TierFinding(Tier tier, Truth holds, @Nullable LocalDate since, Supplier<List<Reason>> because) {
        this.tier = tier;
        this.holds = holds;
        this.since = since;
        this.because = because;
    }

    /**
     * {@return the tier}
     */
    public Tier tier() {
        return tier;
    }

    /**
     * {@return whether the project is in it by its content, on whatever day its
     * obligations apply}
     */
    public Truth holds() {
        return holds;
    }

    /**
     * {@return the day from which the tier has effect for the project, {@code null} if it
     * has none or it is not certain}
     */
    public @Nullable LocalDate since() {
        return since;
    }

    /**
     * {@return the derivation, derived now}
     */
    public List<Reason> because() {
        return because.get();
    }

}
