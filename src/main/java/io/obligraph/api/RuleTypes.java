package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Reading;
import io.obligraph.law.Tier;
import java.util.Objects;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Where the fields of obligations, exemptions, grace periods, conditions, readings,
 * parties and tiers come from.
 */
final class RuleTypes implements RuntimeWiringConfigurer {

    /** A possible answer, and whether it is the one taken. */
    private record PossibleAnswer(Reading.Answer answer, boolean taken) {
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        obligation(wiring);
        exemption(wiring);
        gracePeriod(wiring);
        condition(wiring);
        reading(wiring);
        partyAndTier(wiring);
        Stated.addTo(wiring);
    }

    private static void obligation(RuntimeWiring.Builder wiring) {
        Stated.type("Obligation", Obligation.class)
            .seen("title", (obligation, view) -> view.wording(obligation).title())
            .seen("summary", (obligation, view) -> view.wording(obligation).summary())
            .seen("provision",
                    (obligation, view) -> view.see(view.book().provisions(), view.wording(obligation).provision()))
            .seen("binds",
                    (obligation, view) -> view.see(view.book().parties(),
                            view.wording(obligation).binds().stream().map(Obligation.Binding::party).toList()))
            .seen("bindings", (obligation, view) -> view.see(view.wording(obligation).binds()))
            .seen("owedTo", (obligation, view) -> view.see(view.wording(obligation).owedTo()))
            .seen("earliest", (obligation, view) -> view.links().earliestDay(obligation))
            .seen("liftedBy", (obligation, view) -> view.see(view.links().liftedBy(obligation)))
            .asked("supportedBy",
                    (obligation, view, arguments) -> view.supports()
                        .of(obligation, arguments.getArgument("extent"))
                        .stream()
                        .map(view::see)
                        .toList())
            .seen("delayedBy", (obligation, view) -> view.see(view.links().delayedBy(obligation)))
            .seen("contents",
                    (obligation, view) -> view.see(view.book().provisions(), view.wording(obligation).contents()))
            .seen("deadlines", (obligation, view) -> view.see(view.wording(obligation).deadlines()))
            .seen("related",
                    (obligation, view) -> view.see(view.book().obligations(), view.wording(obligation).related()))
            .seen("wordings",
                    (obligation, view) -> view
                        .see(Stated.of(obligation, Obligation.Wording::title, Obligation.Wording::summary)))
            .addTo(wiring);
        TypeFields.of("Binding", Obligation.Binding.class)
            .seen("party", (binding, view) -> view.see(view.book().parties(), binding.party()))
            .field("rule", binding -> Notation.text(binding.when()))
            .addTo(wiring);
        TypeFields.of("Creditor", Obligation.Creditor.class)
            .seen("party", (creditor, view) -> view.see(view.book().parties(), creditor.party()))
            .field("side", Obligation.Creditor::side)
            .addTo(wiring);
        TypeFields.of("Deadline", Obligation.Deadline.class)
            .field("period", Obligation.Deadline::period)
            .field("runs", Obligation.Deadline::runs)
            .addTo(wiring);
    }

    private static void exemption(RuntimeWiring.Builder wiring) {
        Stated.type("Exemption", Exemption.class)
            .seen("title", (exemption, view) -> view.wording(exemption).title())
            .seen("summary", (exemption, view) -> view.wording(exemption).summary())
            .seen("provision",
                    (exemption, view) -> view.see(view.book().provisions(), view.wording(exemption).provision()))
            .seen("lifts",
                    (exemption, view) -> view
                        .see(view.links().selected(view.wording(exemption).lifts(), view.wording(exemption).parties())))
            .seen("parties", (exemption, view) -> view.see(view.book().parties(), view.wording(exemption).parties()))
            .seen("wordings",
                    (exemption, view) -> view
                        .see(Stated.of(exemption, Exemption.Wording::title, Exemption.Wording::summary)))
            .seen("bearings", (exemption, view) -> view.see(view.supports().of(exemption)))
            .addTo(wiring);
    }

    private static void gracePeriod(RuntimeWiring.Builder wiring) {
        Stated.type("GracePeriod", GracePeriod.class)
            .seen("title", (grace, view) -> view.wording(grace).title())
            .seen("summary", (grace, view) -> view.wording(grace).summary())
            .seen("provision", (grace, view) -> view.see(view.book().provisions(), view.wording(grace).provision()))
            .seen("until", (grace, view) -> view.wording(grace).until())
            .seen("delays",
                    (grace, view) -> view
                        .see(view.links().selected(view.wording(grace).delays(), view.wording(grace).parties())))
            .seen("parties", (grace, view) -> view.see(view.book().parties(), view.wording(grace).parties()))
            .seen("wordings",
                    (grace, view) -> view
                        .see(Stated.of(grace, GracePeriod.Wording::title, GracePeriod.Wording::summary)))
            .addTo(wiring);
    }

    private static void condition(RuntimeWiring.Builder wiring) {
        Stated.type("Condition", Condition.class)
            .seen("title", (condition, view) -> view.wording(condition).title())
            .seen("negated", (condition, view) -> view.wording(condition).negated())
            .seen("basis", (condition, view) -> view.see(view.book().provisions(), view.wording(condition).basis()))
            .seen("facts", (condition, view) -> view.see(view.book().facts(), Notation.facts(view.wording(condition))))
            .seen("usedBy", (condition, view) -> view.see(view.links().conditionsUsing(condition)))
            .seen("obligations", (condition, view) -> view.see(view.links().obligationsUsing(condition)))
            .seen("exemptions", (condition, view) -> view.see(view.links().exemptionsUsing(condition)))
            .addTo(wiring);
    }

    private static void reading(RuntimeWiring.Builder wiring) {
        TypeFields.of("Reading", Reading.class)
            .field("id", Reading::id)
            .field("question", Reading::question)
            .seen("basis", (reading, view) -> view.see(view.book().provisions(), reading.basis()))
            .seen("answers",
                    (reading,
                            view) -> view.see(reading.answers()
                                .values()
                                .stream()
                                .map(answer -> new PossibleAnswer(answer, answer.name().equals(reading.taken())))
                                .toList()))
            .seen("taken",
                    (reading, view) -> view
                        .see(new PossibleAnswer(Objects.requireNonNull(reading.answers().get(reading.taken())), true)))
            .field("because", Reading::because)
            .addTo(wiring);
        TypeFields.of("ReadingAnswer", PossibleAnswer.class)
            .field("name", possible -> possible.answer().name())
            .field("says", possible -> possible.answer().says())
            .field("speaksFor", possible -> possible.answer().speaksFor())
            .field("taken", PossibleAnswer::taken)
            .addTo(wiring);
    }

    private static void partyAndTier(RuntimeWiring.Builder wiring) {
        TypeFields.of("Party", Party.class)
            .field("id", Party::id)
            .field("name", Party::name)
            .field("summary", Party::summary)
            .seen("basis", (party, view) -> view.see(view.book().provisions(), party.basis()))
            .field("rule", party -> Notation.text(party.when()))
            .addTo(wiring);
        TypeFields.of("RiskTier", Tier.class)
            .field("id", Tier::id)
            .field("name", Tier::name)
            .field("summary", Tier::summary)
            .seen("basis", (tier, view) -> view.see(view.book().provisions(), tier.basis()))
            .field("rule", tier -> Notation.text(tier.when()))
            .addTo(wiring);
    }

}
