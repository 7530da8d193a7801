package io.obligraph.reasoning;

import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Reading;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an obligation is for a project on a day, and why. */
public final class Finding {

    private final Assessment assessment;

    private final Rules.ObligationNodes nodes;

    private final Outcome outcome;

    Finding(Assessment assessment, Rules.ObligationNodes nodes, Outcome outcome) {
        this.assessment = assessment;
        this.nodes = nodes;
        this.outcome = outcome;
    }

    /**
     * {@return the obligation}
     */
    public Obligation obligation() {
        return nodes.obligation();
    }

    /**
     * {@return the obligation's wording in force on the day, as known; the first one
     * where none is}
     */
    public Obligation.Wording wording() {
        return obligation().wordingOn(assessment.on(), assessment.knowledge().acts())
            .orElse(obligation().wordings().getFirst());
    }

    /**
     * {@return the status on the day}
     */
    public Status status() {
        return outcome.status();
    }

    /**
     * {@return since when it binds without a break ({@code APPLIES}), or the first later
     * day from which it does for certain ({@code UPCOMING}, {@code UNDETERMINED});
     * {@code null} where there is no such day}
     */
    public @Nullable LocalDate since() {
        return outcome.since() < 0 ? null : assessment.evaluation().calendar().start(outcome.since());
    }

    /**
     * {@return the parties for whom the finding speaks: whom the obligation binds, will
     * or may bind, or whom it would or may bind but for an exemption; where it is not
     * applicable, all whom it binds by its text}
     */
    public List<Party> parties() {
        return nodes.bonds()
            .stream()
            .filter(this::concerns)
            .map(bond -> assessment.book().parties().get(bond.party()))
            .toList();
    }

    private boolean concerns(Rules.Bond bond) {
        int lane = outcome.decisive();
        return switch (outcome.status()) {
            case APPLIES, UPCOMING -> assessment.evaluation().value(bond.binds(), lane) == Truth.TRUE;
            case UNDETERMINED -> assessment.evaluation().value(bond.binds(), lane) != Truth.FALSE;
            case EXEMPT -> assessment.evaluation().value(bond.base(), lane) != Truth.FALSE;
            case NOT_APPLICABLE -> true;
        };
    }

    /**
     * {@return the exemptions that lift the obligation from those whom it would or may
     * bind but for them, in the order of the text; empty unless the status is
     * {@code EXEMPT}}
     */
    public List<Exemption> exemptedBy() {
        if (outcome.status() != Status.EXEMPT) {
            return List.of();
        }
        List<Rules.Bond> concerned = nodes.bonds().stream().filter(this::concerns).toList();
        return assessment.book()
            .exemptions()
            .values()
            .stream()
            .filter(exemption -> concerned.stream().anyMatch(bond -> lifts(exemption.id(), bond)))
            .toList();
    }

    private boolean lifts(String exemption, Rules.Bond bond) {
        Integer node = bond.exemptions().get(exemption);
        return node != null && assessment.evaluation().value(node, outcome.decisive()) == Truth.TRUE;
    }

    /**
     * {@return the derivation, derived now: the conclusion first, then what decided, down
     * to the facts}
     */
    public List<Reason> because() {
        return assessment.derivation(outcome).of(this);
    }

    /**
     * {@return the recorded readings under another answer to which the finding would come
     * out differently}
     */
    public List<Reading> readings() {
        return assessment.otherReadings().decisiveFor(nodes, outcome);
    }

    /**
     * {@return the authorities that supervise the obligation; several where facts are
     * missing that tell which}
     */
    public List<Authority> supervisedBy() {
        return new Consequences(assessment).supervisorsOf(this);
    }

    /**
     * {@return the later day on which it is open whether it binds, {@code null} where
     * that is open on the day asked about or nowhere}
     */
    @Nullable LocalDate opensLater() {
        boolean later = outcome.status() == Status.UNDETERMINED && outcome.decisive() > assessment.lane();
        return later ? assessment.evaluation().calendar().start(outcome.decisive()) : null;
    }

    Rules.ObligationNodes nodes() {
        return nodes;
    }

    Outcome outcome() {
        return outcome;
    }

}
