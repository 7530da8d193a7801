package io.obligraph.api;

import io.obligraph.catalogue.Model;
import io.obligraph.law.LawBook;
import io.obligraph.reasoning.Assessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps models for which an obligation has a status, or of which it holds that they are
 * in a tier.
 */
final class OutcomeFilter {

    private final @Nullable Wanted obligation;

    private final @Nullable Wanted tier;

    /** What must come out, one of several, under which law. */
    private record Wanted(String id, List<String> outcomes, LawView view) {
    }

    /**
     * Makes a filter.
     * @param views open the law on the days asked about
     * @param book the law
     * @param filter the value of the argument
     * @throws BadArgument if there is no such obligation
     */
    OutcomeFilter(LawViews views, LawBook book, Map<String, Object> filter) {
        this.obligation = wanted(views, filter, "obligation", "status");
        this.tier = wanted(views, filter, "tier", "holds");
        if (obligation != null && !book.obligations().containsKey(obligation.id())) {
            throw new BadArgument(ErrorCode.UNKNOWN_VALUE, "filter", "there is no obligation «" + obligation.id() + "»",
                    "use the id of an obligation"
                            + io.obligraph.law.Similar.hint(obligation.id(), book.obligations().keySet()));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Wanted wanted(LawViews views, Map<String, Object> filter, String key, String outcomes) {
        Map<String, Object> asked = (Map<String, Object>) filter.get(key);
        return asked == null ? null : new Wanted((String) asked.get("id"), (List<String>) asked.get(outcomes),
                views.at((LocalDate) asked.get("on"), (LocalDate) asked.get("knownOn")));
    }

    boolean keeps(Shown<Model> model) {
        return keepsByObligation(model) && keepsByTier(model);
    }

    private boolean keepsByObligation(Shown<Model> model) {
        return obligation == null || ModelTypes.assess(model, obligation.view())
            .findings()
            .stream()
            .filter(finding -> finding.obligation().id().equals(obligation.id()))
            .anyMatch(finding -> obligation.outcomes().contains(finding.status().name()));
    }

    private boolean keepsByTier(Shown<Model> model) {
        if (tier == null) {
            return true;
        }
        Assessment assessment = ModelTypes.assess(model, tier.view());
        return assessment.tiers()
            .stream()
            .filter(finding -> finding.tier().id().equals(tier.id()))
            .anyMatch(finding -> tier.outcomes().contains(finding.holds().name()));
    }

}
