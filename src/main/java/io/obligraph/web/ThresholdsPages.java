package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Fact;
import io.obligraph.web.ThresholdsPage.Bound;
import io.obligraph.web.ThresholdsPage.Point;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that puts models beside the bounds of the law on a number, by their release.
 */
@Controller
class ThresholdsPages {

    /** The parameter that names the fact with the number. */
    private static final String FACT = "fact";

    /** More points than that nobody can tell apart. */
    private static final int MOST = 2_000;

    private static final String TEMPLATE = "thresholds";

    private final LawDays days;

    private final Catalogue catalogue;

    ThresholdsPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/models/thresholds")
    Page thresholds(@RequestParam MultiValueMap<String, String> parameters) {
        ModelSelection selection = new ModelSelection(catalogue, days.now(), parameters);
        List<Fact> measured = selection.measured();
        if (measured.isEmpty()) {
            return Page.of(TEMPLATE, new ThresholdsPage(selection.shown(), null, "", "", List.of(), List.of(), 0));
        }
        Fact fact = fact(selection.choice().first(FACT), measured);
        var known = selection.criteria().with(new FactCriterion(fact.key(), true, null, List.of(), null, null));
        Part<Model> part = catalogue.find(known, new Order(fact.key(), true), null, MOST);
        List<Point> points = SeenModel.all(catalogue, selection.law(), part.entries())
            .stream()
            .map(seen -> point(seen, fact))
            .toList();
        List<Bound> bounds = Measure.of(selection.law())
            .stream()
            .filter(measure -> measure.fact().equals(fact.key()))
            .map(measure -> bound(measure, fact, points))
            .toList();
        ThresholdsPage page = new ThresholdsPage(selection.shown(),
                new Ref(fact.key(), Say.title(fact), Links.fact(fact.key())), Say.head(fact),
                Objects.requireNonNullElse(fact.unit(), ""), bounds, points,
                part.more() ? catalogue.count(known) - points.size() : 0);
        return Page.of(TEMPLATE, page).with(table(page));
    }

    private static Fact fact(@org.jspecify.annotations.Nullable String asked, List<Fact> measured) {
        if (asked == null) {
            return measured.getFirst();
        }
        return measured.stream()
            .filter(fact -> fact.key().equals(asked))
            .findFirst()
            .orElseThrow(() -> new WrongInput("«" + asked + "» is no number that the law bounds and sources tell",
                    "One of " + measured.stream().map(Fact::key).collect(Collectors.joining(", "))));
    }

    private static Point point(SeenModel seen, Fact fact) {
        Statement<Object> stated = Objects.requireNonNull(seen.model().facts().get(fact.key()));
        double value = ((Number) stated.value()).doubleValue();
        double factor = Objects.requireNonNullElse(stated.factor(), 1.0);
        return new Point(seen.ref(), seen.provider(),
                seen.model().released() == null ? null : seen.model().released().value(), value, value / factor,
                value * factor, Say.number(value),
                factor == 1 ? "" : Say.number(value / factor) + " to " + Say.number(value * factor), seen.free());
    }

    private static Bound bound(Measure measure, Fact fact, List<Point> points) {
        return new Bound(measure.title(), measure.bound(), Say.value(fact, measure.bound()), measure.side(true, fact),
                measure.provision(), Links.condition(measure.condition()),
                points.stream().filter(point -> point.value() >= measure.from()).count(),
                points.stream()
                    .filter(point -> point.least() >= measure.from() != point.most() >= measure.from())
                    .count());
    }

    private static Table table(ThresholdsPage page) {
        return new Table("models-against-thresholds",
                List.of("id", "name", "organisation", "released", "value", "least", "most", "unit",
                        "freeAndOpenSource"),
                page.points()
                    .stream()
                    .map(point -> Table.row(point.model().id(), point.model().title(),
                            point.organisation() == null ? null : point.organisation().title(), point.released(),
                            point.value(), point.least(), point.most(), page.unit(), point.free()))
                    .toList());
    }

}
