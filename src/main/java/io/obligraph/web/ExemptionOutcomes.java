package io.obligraph.web;

import io.obligraph.graph.LawSnapshot;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What exemptions are for models, found once for all models of which the same is known
 * and kept as long as the law and the day stay.
 */
@Component
class ExemptionOutcomes {

    /** Models of which something different is known; beyond so many all are forgotten. */
    private static final int MOST = 5_000;

    /**
     * What an exemption is for a model from which it lifts something, or would.
     *
     * @param exemption the id of the exemption
     * @param holds whether it holds
     * @param lifts how many obligations it lifts or would lift
     * @param grounds what decides, or leaves open, whether it holds
     */
    record Outcome(String exemption, Truth holds, int lifts, Set<Ground> grounds) {
    }

    /**
     * Something that decides, or leaves open, whether an exemption holds.
     *
     * @param statement what is so
     * @param fact the fact that it is about
     * @param condition the condition of the exemption that depends on it, {@code null}
     * for the exemption itself
     */
    record Ground(String statement, String fact, @Nullable String condition) {
    }

    /** What was found by a law on a day, by what is known of models. */
    private record Kept(LawSnapshot law, LocalDate on, Map<Map<String, Object>, List<Outcome>> found) {
    }

    private volatile @Nullable Kept kept;

    /**
     * {@return what the exemptions are for a model, those that concern it}
     * @param facts all that is known of the model
     */
    List<Outcome> of(SeenModel model, Map<String, Object> facts) {
        return found(model.law()).computeIfAbsent(facts,
                any -> model.assess()
                    .exemptions()
                    .stream()
                    .filter(finding -> !finding.lifts().isEmpty())
                    .map(ExemptionOutcomes::outcome)
                    .toList());
    }

    private Map<Map<String, Object>, List<Outcome>> found(LawDay law) {
        Kept now = kept;
        if (now == null || now.law() != law.law() || !now.on().equals(law.on()) || now.found().size() > MOST) {
            now = new Kept(law.law(), law.on(), new ConcurrentHashMap<>());
            kept = now;
        }
        return now.found();
    }

    private static Outcome outcome(ExemptionFinding finding) {
        return new Outcome(finding.exemption().id(), finding.holds(), finding.lifts().size(),
                grounds(finding.because()));
    }

    /**
     * The steps that rest on a fact alone, with the condition right under the exemption.
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
