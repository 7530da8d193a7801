package io.obligraph.web;

import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.Truth;
import io.obligraph.web.ExemptionOutcomes.Ground;
import io.obligraph.web.ExemptionOutcomes.Outcome;
import io.obligraph.web.ModelExemptionsPage.Cause;
import io.obligraph.web.ModelExemptionsPage.Held;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts which exemptions models hold and lose, and by what. Models of which the same is
 * known are assessed once.
 */
final class HeldExemptions {

    /** So many models are named as examples. */
    private static final int SOME = 12;

    private final LawDay law;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private HeldExemptions(LawDay law) {
        this.law = law;
    }

    /**
     * {@return the exemptions that concern any of the models, in the order of the text}
     */
    static List<Held> of(LawDay law, List<SeenModel> models, ExemptionOutcomes outcomes) {
        HeldExemptions exemptions = new HeldExemptions(law);
        Map<Map<String, Object>, List<SeenModel>> alike = new LinkedHashMap<>();
        models.forEach(model -> alike.computeIfAbsent(model.facts(), any -> new ArrayList<>()).add(model));
        alike.forEach((facts, same) -> exemptions.count(outcomes.of(same.getFirst(), facts), same));
        return law.book()
            .exemptions()
            .values()
            .stream()
            .filter(exemption -> exemptions.tallies.containsKey(exemption.id()))
            .map(exemptions::held)
            .toList();
    }

    private void count(List<Outcome> outcomes, List<SeenModel> models) {
        List<Ref> refs = models.stream().map(SeenModel::ref).toList();
        outcomes
            .forEach(outcome -> tallies.computeIfAbsent(outcome.exemption(), any -> new Tally()).add(outcome, refs));
    }

    private Held held(Exemption exemption) {
        Tally tally = Objects.requireNonNull(tallies.get(exemption.id()));
        return new Held(law.ref(exemption), law.cite(law.wording(exemption).provision()), tally.lifts,
                tally.held.size(), tally.open, tally.lost, causes(tally.because), causes(tally.dependsOn),
                some(tally.held));
    }

    private List<Cause> causes(Map<Ground, Set<Ref>> grounds) {
        return grounds.entrySet().stream().map(ground -> {
            Fact fact = Objects.requireNonNull(law.book().facts().get(ground.getKey().fact()));
            return new Cause(ground.getKey().statement(), new Ref(fact.key(), fact.question(), Links.fact(fact.key())),
                    ground.getKey().condition(), ground.getValue().size(), some(ground.getValue()));
        }).sorted(Comparator.comparingInt(Cause::models).reversed()).toList();
    }

    private static List<Ref> some(Set<Ref> models) {
        return models.stream().limit(SOME).toList();
    }

    /** What is counted of an exemption. */
    private static final class Tally {

        private final Set<Ref> held = new LinkedHashSet<>();

        private final Map<Ground, Set<Ref>> because = new LinkedHashMap<>();

        private final Map<Ground, Set<Ref>> dependsOn = new LinkedHashMap<>();

        private int lifts;

        private int open;

        private int lost;

        void add(Outcome outcome, List<Ref> models) {
            lifts = Math.max(lifts, outcome.lifts());
            if (outcome.holds() == Truth.TRUE) {
                held.addAll(models);
                return;
            }
            boolean isOpen = outcome.holds() == Truth.UNKNOWN;
            open += isOpen ? models.size() : 0;
            lost += isOpen ? 0 : models.size();
            outcome.grounds()
                .forEach(ground -> (isOpen ? dependsOn : because).computeIfAbsent(ground, any -> new LinkedHashSet<>())
                    .addAll(models));
        }

    }

}
