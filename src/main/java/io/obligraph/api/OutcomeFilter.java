package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.FindingCriterion;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.law.LawBook;
import io.obligraph.law.Similar;
import io.obligraph.reasoning.Assessment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps models for which an obligation has a status, or of which it holds that they are
 * in a tier. What the graph keeps of that is asked there; the rest is worked out for each
 * model.
 */
final class OutcomeFilter {

    /** More than that cannot be worked out in the time that an answer may take. */
    private static final int MOST = 10_000;

    private final Catalogue catalogue;

    private final @Nullable Wanted obligation;

    private final @Nullable Wanted tier;

    private final LocalDate today;

    /** What must come out, one of several, under which law. */
    private record Wanted(String id, List<String> outcomes, LawView view) {
    }

    /**
     * Makes a filter.
     * @param views open the law on the days asked about
     * @param catalogue has the models
     * @param book the law
     * @param filter the value of the argument
     * @throws BadArgument if there is no such obligation
     */
    OutcomeFilter(LawViews views, Catalogue catalogue, LawBook book, Map<String, Object> filter) {
        this.catalogue = catalogue;
        this.today = views.today();
        this.obligation = wanted(views, filter, "obligation", "status");
        this.tier = wanted(views, filter, "tier", "holds");
        if (obligation != null && !book.obligations().containsKey(obligation.id())) {
            throw new BadArgument(ErrorCode.UNKNOWN_VALUE, "filter", "there is no obligation «" + obligation.id() + "»",
                    "use the id of an obligation" + Similar.hint(obligation.id(), book.obligations().keySet()));
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Wanted wanted(LawViews views, Map<String, Object> filter, String key, String outcomes) {
        Map<String, Object> asked = (Map<String, Object>) filter.get(key);
        return asked == null ? null : new Wanted((String) asked.get("id"), (List<String>) asked.get(outcomes),
                views.at((LocalDate) asked.get("on"), (LocalDate) asked.get("knownOn")));
    }

    /**
     * {@return criteria that what meets the others meets if it comes out as wanted}
     * @throws BadArgument if it would have to be worked out for too many models
     */
    Criteria.Models narrow(Criteria.Models others) {
        Optional<FindingCriterion> kept = kept();
        Criteria.Models criteria = kept.map(finding -> others.with(List.of(finding))).orElse(others);
        if (tier == null && (obligation == null || kept.isPresent())) {
            return criteria;
        }
        Part<Model> candidates = catalogue.find(criteria, Order.BY_NAME, null, MOST);
        if (candidates.more()) {
            throw new BadArgument(ErrorCode.LIMIT_EXCEEDED, "filter",
                    "what the law asks of more than " + MOST + " models cannot be worked out at once",
                    "ask about fewer models, or about the status of an obligation from today on");
        }
        return Criteria.Models.among(Together.show(catalogue, candidates.entries())
            .stream()
            .filter(model -> kept.isPresent() || keepsByObligation(model))
            .filter(this::keepsByTier)
            .map(model -> model.entry().id())
            .toList());
    }

    private Optional<FindingCriterion> kept() {
        if (obligation == null || obligation.view().on().isBefore(today)
                || !obligation.view().knownOn().equals(today)) {
            return Optional.empty();
        }
        Wanted asked = obligation;
        return catalogue.dayOfFindings()
            .filter(today::equals)
            .map(day -> new FindingCriterion(asked.id(), asked.outcomes(), asked.view().on()));
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
