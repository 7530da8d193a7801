package io.obligraph.api;

import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Model;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.PartyFinding;
import io.obligraph.reasoning.Status;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.util.function.SingletonSupplier;

/**
 * Those who answer for the entries of a chain, each assessed by what is known of its own
 * entry, and what they owe each other.
 */
final class Chain {

    /**
     * These say that something is in the other one; by the rest models come from models.
     */
    private static final String BUILT_INTO = "BUILT_INTO";

    private static final String DISTILLED_FROM = "DISTILLED_FROM";

    private static final String MODEL = "MODEL";

    private final Map<String, Member> members = new LinkedHashMap<>();

    private final List<Step> steps;

    /**
     * A step of the chain.
     *
     * @param relation how they are related
     * @param from the id of the entry upstream
     * @param to the id of the entry downstream
     */
    private record Step(String relation, String from, String to) {
    }

    /** What somebody did in the chain. */
    enum Role {

        ORIGINAL_PROVIDER, MODIFIER, DISTILLER, DOWNSTREAM_PROVIDER, COMPONENT_SUPPLIER, OTHER_PROVIDER

    }

    /**
     * Somebody who answers for an entry.
     *
     * @param chain the chain
     * @param model the entry
     * @param assessed what the law asks of it, worked out once
     */
    record Member(Chain chain, Shown<Model> model, SingletonSupplier<Assessment> assessed) {

        Assessment assessment() {
            return assessed.obtain();
        }

        Set<Role> roles() {
            return chain.roles(this);
        }

        List<Owed> owes() {
            return assessment().findings()
                .stream()
                .filter(finding -> finding.status() != Status.NOT_APPLICABLE)
                .flatMap(finding -> finding.wording()
                    .owedTo()
                    .stream()
                    .map(creditor -> new Owed(finding, creditor, chain.towards(this, creditor))))
                .toList();
        }

        private String id() {
            return model.entry().id();
        }

        private boolean isSameOrganisation(Member other) {
            return model.entry().organisation().equals(other.model().entry().organisation());
        }

    }

    /**
     * An obligation owed along the chain.
     *
     * @param finding what it is for whoever owes it
     * @param creditor to whom it is owed
     * @param towards the others on that side
     */
    record Owed(Finding finding, Obligation.Creditor creditor, List<Counterpart> towards) {
    }

    /**
     * Somebody to whom something may be owed.
     *
     * @param model the entry for which it answers
     * @param finding whether it is the party to whom it is owed
     */
    record Counterpart(Shown<Model> model, PartyFinding finding) {
    }

    private Chain(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * {@return those who answer for the entries}
     * @param models the entries, shown beside each other
     * @param view the law by which to assess them
     */
    static Chain of(Collection<Shown<Model>> models, LawView view) {
        Set<String> ids = new HashSet<>();
        models.forEach(model -> ids.add(model.entry().id()));
        Chain chain = new Chain(models.stream()
            .flatMap(model -> model.entry().lineage().stream().map(descent -> step(model.entry().id(), descent)))
            .filter(step -> ids.contains(step.from()) && ids.contains(step.to()))
            .toList());
        models.forEach(model -> chain.members.put(model.entry().id(),
                new Member(chain, model, SingletonSupplier.of(() -> ModelTypes.assess(model, view)))));
        return chain;
    }

    private static Step step(String id, Descent descent) {
        return descent.relation().equals(BUILT_INTO) ? new Step(BUILT_INTO, id, descent.other())
                : new Step(descent.relation(), descent.other(), id);
    }

    Collection<Member> members() {
        return members.values();
    }

    private Set<Role> roles(Member member) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Step step : steps) {
            if (step.to().equals(member.id())) {
                Member upstream = Objects.requireNonNull(members.get(step.from()));
                if (step.relation().equals(BUILT_INTO)) {
                    if (isModel(upstream)) {
                        roles.add(Role.DOWNSTREAM_PROVIDER);
                    }
                }
                else if (!upstream.isSameOrganisation(member)) {
                    roles.add(step.relation().equals(DISTILLED_FROM) ? Role.DISTILLER : Role.MODIFIER);
                }
            }
        }
        if (roles.isEmpty()) {
            boolean goesIntoOther = steps.stream().anyMatch(step -> step.from().equals(member.id()));
            roles.add(isModel(member) ? Role.ORIGINAL_PROVIDER
                    : goesIntoOther ? Role.COMPONENT_SUPPLIER : Role.OTHER_PROVIDER);
        }
        return roles;
    }

    private static boolean isModel(Member member) {
        return member.model().entry().kind().equals(MODEL);
    }

    private List<Counterpart> towards(Member debtor, Obligation.Creditor creditor) {
        Set<String> there = new HashSet<>();
        collect(debtor.id(), creditor.side(), there);
        return members.values()
            .stream()
            .filter(member -> there.contains(member.id()) && !member.isSameOrganisation(debtor))
            .map(member -> new Counterpart(member.model(), finding(member, creditor.party())))
            .toList();
    }

    /**
     * Follows the steps by which something goes on. What a model gives out is not the
     * model: nothing of it goes on to those who train on that.
     */
    private void collect(String id, Obligation.Side side, Set<String> found) {
        boolean down = side == Obligation.Side.DOWNSTREAM;
        steps.stream()
            .filter(step -> !step.relation().equals(DISTILLED_FROM))
            .filter(step -> (down ? step.from() : step.to()).equals(id))
            .map(step -> down ? step.to() : step.from())
            .filter(found::add)
            .forEach(next -> collect(next, side, found));
    }

    private static PartyFinding finding(Member member, String party) {
        return member.assessment()
            .parties()
            .stream()
            .filter(finding -> finding.party().id().equals(party))
            .findFirst()
            .orElseThrow();
    }

}
