package io.obligraph.reasoning;

import io.obligraph.law.Exemption;
import io.obligraph.law.Obligation;
import java.util.List;
import java.util.function.Supplier;

/** Whether an exemption holds for a project. */
public final class ExemptionFinding {

    private final Exemption exemption;

    private final Truth holds;

    private final List<Obligation> lifts;

    private final Supplier<List<Reason>> because;

    ExemptionFinding(Exemption exemption, Truth holds, List<Obligation> lifts, Supplier<List<Reason>> because) {
        this.exemption = exemption;
        this.holds = holds;
        this.lifts = lifts;
        this.because = because;
    }

    /**
     * {@return the exemption}
     */
    public Exemption exemption() {
        return exemption;
    }

    /**
     * {@return whether it holds, by its content}
     */
    public Truth holds() {
        return holds;
    }

    /**
     * {@return the obligations that it lifts from the project or, as far as it does not
     * hold, would lift: those that would or may bind it on the day or later}
     */
    public List<Obligation> lifts() {
        return lifts;
    }

    /**
     * {@return the derivation, derived now}
     */
    public List<Reason> because() {
        return because.get();
    }

}
