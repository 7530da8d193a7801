package io.obligraph.web;

import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Truth;
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
import org.jspecify.annotations.Nullable;

/**
 * Counts which exemptions models hold and lose, and by what. Models of which the same is
 * known are assessed once.
 */
final class HeldExemptions {

    /** So many models are named as examples. */
    private static final int SOME = 30;

    private final LawDay law;

    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    private HeldExemptions(LawDay law) {
        this.law = law;
    }

    /**
     * {@return the exemptions that concern any of the models, in the order of the text}
     */
    static List<Held> of(LawDay law, List<SeenModel> models) {
        HeldExemptions exemptions = new HeldExemptions(law);
        Map<Map<String, Object>, List<SeenModel>> alike = new LinkedHashMap<>();
        models.forEach(model -> alike.computeIfAbsent(model.facts(), any -> new ArrayList<>()).add(model));
        alike.values().forEach(exemptions::count);
        return law.book()
            .exemptions()
            .values()
            .stream()
            .filter(exemption -> exemptions.tallies.containsKey(exemption.id()))
            .map(exemptions::held)
            .toList();
    }

    private void count(List<SeenModel> models) {
        Assessment assessment = models.getFirst().assess();
        List<Ref> refs = models.stream().map(SeenModel::ref).toList();
        for (ExemptionFinding finding : assessment.exemptions()) {
            if (!finding.lifts().isEmpty()) {
                tallies.computeIfAbsent(finding.exemption().id(), any -> new Tally()).add(finding, refs);
            }
        }
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

    /**
     * Something that decides, or leaves open, whether an exemption holds.
     *
     * @param statement what is so
     * @param fact the fact that it is about
     * @param condition the condition of the exemption that depends on it, {@code null}
     * for the exemption itself
     */
    private record Ground(String statement, String fact, @Nullable String condition) {
    }

    /** What is counted of an exemption. */
    private static final class Tally {

        private final Set<Ref> held = new LinkedHashSet<>();

        private final Map<Ground, Set<Ref>> because = new LinkedHashMap<>();

        private final Map<Ground, Set<Ref>> dependsOn = new LinkedHashMap<>();

        private int lifts;

        private int open;

        private int lost;

        void add(ExemptionFinding finding, List<Ref> models) {
            lifts = Math.max(lifts, finding.lifts().size());
            if (finding.holds() == Truth.TRUE) {
                held.addAll(models);
                return;
            }
            boolean isOpen = finding.holds() == Truth.UNKNOWN;
            open += isOpen ? models.size() : 0;
            lost += isOpen ? 0 : models.size();
            grounds(finding.because())
                .forEach(ground -> (isOpen ? dependsOn : because).computeIfAbsent(ground, any -> new LinkedHashSet<>())
                    .addAll(models));
        }

        /**
         * The steps that rest on a fact alone, with the condition right under the
         * exemption.
         */
        private static Set<Ground> grounds(List<Reason> reasons) {
            Set<Ground> grounds = new LinkedHashSet<>();
            String condition = null;
            for (Reason reason : reasons) {
                if (reason.depth() == 1) {
                    condition = reason.fact() == null ? reason.statement() : null;
                }
                if (reason.fact() != null) {
                    grounds.add(new Ground(reason.statement(), reason.fact(), condition));
                }
            }
            return grounds;
        }

    }

}
