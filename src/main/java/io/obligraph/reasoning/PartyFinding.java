package io.obligraph.reasoning;

import io.obligraph.law.Party;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether the organisation that answers for a project is a party in the sense of the law.
 */
public final class PartyFinding {

    private final Party party;

    private final Truth holds;

    private final Supplier<List<Reason>> because;

    PartyFinding(Party party, Truth holds, Supplier<List<Reason>> because) {
        this.party = party;
        this.holds = holds;
        this.because = because;
    }

    /**
     * {@return the party}
     */
    public Party party() {
        return party;
    }

    /**
     * {@return whether the organisation is this party by its content, on whatever day
     * obligations apply}
     */
    public Truth holds() {
        return holds;
    }

    /**
     * {@return the derivation, derived now}
     */
    public List<Reason> because() {
        return because.get();
    }

}
