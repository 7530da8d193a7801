package io.obligraph.api;

import graphql.schema.idl.RuntimeWiring;
import io.obligraph.law.Authority;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Reading;
import io.obligraph.law.Tier;
import io.obligraph.law.Worded;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Where the fields of obligations, exemptions, grace periods, conditions, readings,
 * parties and tiers come from.
 */
final class RuleTypes implements RuntimeWiringConfigurer {

    /** A wording of any kind with what is shown of it. */
    private record Stated(Worded.Wording wording, String title, String summary) {

        static <W extends Worded.Wording> List<Stated> of(Worded<W> item, Function<W, String> title,
                Function<W, String> summary) {
            return item.wordings()
                .stream()
                .map(each -> new Stated(each, title.apply(each), summary.apply(each)))
                .toList();
        }

    }

    /** A possible answer, and whether it is the one taken. */
    private record PossibleAnswer(Reading.Answer answer, boolean taken) {
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        obligation(wiring);
        exemption(wiring);
        gracePeriod(wiring);
        penalty(wiring);
        condition(wiring);
        reading(wiring);
        partyAndTier(wiring);
        TypeFields.of("Wording", Stated.class)
            .seen("act", (stated, view) -> view.see(view.book().acts(), stated.wording().act()))
            .seen("from",
                    (stated, view) -> Objects.requireNonNull(view.book().acts().get(stated.wording().act())).inForce())
            .seen("provision", (stated, view) -> view.see(view.book().provisions(), stated.wording().provision()))
            .field("title", Stated::title)
            .field("summary", Stated::summary)
            .field("rule", stated -> Notation.text(stated.wording().when()))
            .addTo(wiring);
    }

    private static <W extends Worded.Wording, T extends Worded<W>> TypeFields<T> worded(String type, Class<T> item) {
        return TypeFields.of(type, item)
            .field("id", Worded::id)
            .seen("act", (each, view) -> view.see(view.book().acts(), view.wording(each).act()))
            .seen("rule", (each, view) -> Notation.text(view.wording(each).when()))
            .seen("conditions",
                    (each, view) -> view.see(view.book().conditions(), Notation.conditions(view.wording(each))));
    }

    private static void obligation(RuntimeWiring.Builder wiring) {
        worded("Obligation", Obligation.class).seen("title", (obligation, view) -> view.wording(obligation).title())
            .seen("summary", (obligation, view) -> view.wording(obligation).summary())
            .seen("provision",
                    (obligation, view) -> view.see(view.book().provisions(), view.wording(obligation).provision()))
            .seen("binds",
                    (obligation, view) -> view.see(view.book().parties(),
                            view.wording(obligation).binds().stream().map(Obligation.Binding::party).toList()))
            .seen("bindings", (obligation, view) -> view.see(view.wording(obligation).binds()))
            .seen("liftedBy", (obligation, view) -> view.see(view.links().liftedBy(obligation)))
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
        TypeFields.of("Deadline", Obligation.Deadline.class)
            .field("period", Obligation.Deadline::period)
            .field("runs", Obligation.Deadline::runs)
            .addTo(wiring);
    }

    private static void exemption(RuntimeWiring.Builder wiring) {
        worded("Exemption", Exemption.class).seen("title", (exemption, view) -> view.wording(exemption).title())
            .seen("summary", (exemption, view) -> view.wording(exemption).summary())
            .seen("provision",
                    (exemption, view) -> view.see(view.book().provisions(), view.wording(exemption).provision()))
            .seen("lifts", (exemption, view) -> view.see(view.links().selected(view.wording(exemption).lifts())))
            .seen("parties", (exemption, view) -> view.see(view.book().parties(), view.wording(exemption).parties()))
            .seen("wordings",
                    (exemption, view) -> view
                        .see(Stated.of(exemption, Exemption.Wording::title, Exemption.Wording::summary)))
            .addTo(wiring);
    }

    private static void gracePeriod(RuntimeWiring.Builder wiring) {
        worded("GracePeriod", GracePeriod.class).seen("title", (grace, view) -> view.wording(grace).title())
            .seen("summary", (grace, view) -> view.wording(grace).summary())
            .seen("provision", (grace, view) -> view.see(view.book().provisions(), view.wording(grace).provision()))
            .seen("until", (grace, view) -> view.wording(grace).until())
            .seen("delays", (grace, view) -> view.see(view.links().selected(view.wording(grace).delays())))
            .seen("parties", (grace, view) -> view.see(view.book().parties(), view.wording(grace).parties()))
            .seen("wordings",
                    (grace, view) -> view
                        .see(Stated.of(grace, GracePeriod.Wording::title, GracePeriod.Wording::summary)))
            .addTo(wiring);
    }

    private static void penalty(RuntimeWiring.Builder wiring) {
        worded("Penalty", Penalty.class).seen("title", (penalty, view) -> view.wording(penalty).title())
            .seen("summary", (penalty, view) -> view.wording(penalty).summary())
            .seen("provision", (penalty, view) -> view.see(view.book().provisions(), view.wording(penalty).provision()))
            .seen("amount", (penalty, view) -> view.wording(penalty).amount())
            .seen("share", (penalty, view) -> view.wording(penalty).share())
            .seen("punishes", (penalty, view) -> view.see(view.links().selected(view.wording(penalty).punishes())))
            .seen("parties", (penalty, view) -> view.see(view.book().parties(), view.wording(penalty).parties()))
            .seen("lowerRule", (penalty, view) -> Notation.text(view.wording(penalty).lower()))
            .seen("wordings",
                    (penalty, view) -> view.see(Stated.of(penalty, Penalty.Wording::title, Penalty.Wording::summary)))
            .addTo(wiring);
        TypeFields.of("Authority", Authority.class)
            .field("id", Authority::id)
            .field("name", Authority::name)
            .field("summary", Authority::summary)
            .seen("competences", (authority, view) -> view.see(authority.competences()))
            .addTo(wiring);
        TypeFields.of("Competence", Authority.Competence.class)
            .seen("provision", (competence, view) -> view.see(view.book().provisions(), competence.provision()))
            .seen("supervises", (competence, view) -> view.see(view.links().selected(competence.supervises())))
            .field("rule", competence -> Notation.text(competence.when()))
            .addTo(wiring);
    }

    private static void condition(RuntimeWiring.Builder wiring) {
        worded("Condition", Condition.class).seen("title", (condition, view) -> view.wording(condition).title())
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
