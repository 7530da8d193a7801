package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.law.Fact;
import io.obligraph.web.ModelsPage.Group;
import io.obligraph.web.ModelsPage.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What models can be chosen by, with how many there are of each. */
final class ModelFacets {

    private static final SequencedMap<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("kind", "What it is");
        TITLES.put("freeAndOpenSource", "Licence under the law");
        TITLES.put("opennessClass", "Openness class");
        TITLES.put("year", "Released");
        TITLES.put("organisation", "Provider");
        TITLES.put("country", "Country of the provider");
        TITLES.put("licence", "Licence");
        TITLES.put("modality", "Takes in or gives out");
        TITLES.put("practice", "Practice followed");
        TITLES.put("family", "Family");
    }

    /** A number that is known of fewer than one in so many is not worth a column. */
    private static final int MANY = 20;

    private final Catalogue catalogue;

    private final ModelChoice choice;

    private final ChangedAddress address;

    private final List<Measure> measures;

    /** Of how many models each of the numbers is known. */
    private final Map<String, Integer> stated = new LinkedHashMap<>();

    ModelFacets(Catalogue catalogue, ModelChoice choice, ChangedAddress address) {
        this.catalogue = catalogue;
        this.choice = choice;
        this.address = address;
        this.measures = Measure.of(choice.law());
        measures.stream().map(Measure::fact).distinct().forEach(fact -> stated.put(fact, stated(fact)));
    }

    private int stated(String fact) {
        return catalogue.count(with(Criteria.Models.ALL, new FactCriterion(fact, true, null, List.of(), null, null)));
    }

    /**
     * {@return the numbers that the law bounds and that are known of many models, next to
     * that which is known of the most}
     */
    List<Fact> measured() {
        int most = stated.values().stream().mapToInt(count -> count).max().orElse(0);
        return stated.entrySet()
            .stream()
            .filter(count -> count.getValue() > 0 && count.getValue() >= most / MANY)
            .map(count -> Objects.requireNonNull(choice.law().book().facts().get(count.getKey())))
            .toList();
    }

    /**
     * {@return what the models that meet the criteria can be told apart by}
     */
    List<Group> groups(Criteria.Models criteria) {
        List<Group> groups = new ArrayList<>(measures.stream()
            .filter(measure -> stated.getOrDefault(measure.fact(), 0) > 0)
            .sorted(Comparator.comparingInt(measure -> -stated.getOrDefault(measure.fact(), 0)))
            .map(measure -> bound(criteria, measure))
            .toList());
        catalogue.facets(criteria, TITLES.keySet().stream().map(name -> new Facet(name, null)).toList())
            .forEach((facet, values) -> groups.add(new Group(facet.by(), Objects.requireNonNull(TITLES.get(facet.by())),
                    values.stream().map(value -> value(facet.by(), value)).toList())));
        return groups;
    }

    private Group bound(Criteria.Models criteria, Measure measure) {
        Fact fact = Objects.requireNonNull(choice.law().book().facts().get(measure.fact()));
        int reach = catalogue
            .count(with(criteria, new FactCriterion(fact.key(), true, null, List.of(), measure.from(), null)));
        int below = catalogue
            .count(with(criteria, new FactCriterion(fact.key(), true, null, List.of(), null, measure.from())));
        int unknown = catalogue
            .count(with(criteria, new FactCriterion(fact.key(), false, null, List.of(), null, null)));
        String bound = Say.value(fact, measure.bound());
        boolean above = measure.from() > measure.bound();
        return new Group(measure.condition(), Say.title(fact) + ", against " + bound,
                List.of(side(ModelChoice.REACHES, measure, (above ? "More than " : "At least ") + bound, reach),
                        side(ModelChoice.BELOW, measure, (above ? "At most " : "Less than ") + bound, below),
                        new Value(null, "Not known", unknown, false, null)));
    }

    private Value side(String parameter, Measure measure, String title, int count) {
        return new Value(measure.condition(), title, count, choice.all(parameter).contains(measure.condition()),
                address.toggled(parameter, measure.condition()));
    }

    private Value value(String by, Facet.Value found) {
        String value = found.value();
        return new Value(value, title(by, value, found.name()), found.count(),
                value != null && choice.all(by).contains(value), value == null ? null : address.toggled(by, value));
    }

    private static String title(String by, @Nullable String value, @Nullable String name) {
        if (by.equals(ModelChoice.FREE)) {
            return value == null ? "Not decided or not known" : value.equals("true") ? "Counts as free and open-source"
                    : "Does not count as free and open-source";
        }
        if (value == null) {
            return "Not known";
        }
        return switch (by) {
            case "country" -> Say.country(value);
            case "kind", "modality", "opennessClass" -> Say.constant(value);
            default -> Objects.requireNonNullElse(name, value);
        };
    }

    private static Criteria.Models with(Criteria.Models criteria, FactCriterion fact) {
        return new Criteria.Models(criteria.text(), criteria.ids(), criteria.kinds(), criteria.organisations(),
                criteria.countries(), criteria.families(), criteria.modalities(), criteria.releasedFrom(),
                criteria.releasedBefore(), criteria.opennessClasses(), criteria.practices(), criteria.relatives(),
                criteria.licence(), Stream.concat(criteria.facts().stream(), Stream.of(fact)).toList(),
                criteria.findings());
    }

}
