package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.Status;
import io.obligraph.web.ChosenModels.Group;
import io.obligraph.web.ChosenModels.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What models can be chosen by, with how many there are of each. */
final class ModelFacets {

    static final SequencedMap<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put(ModelChoice.FREE, "Licence under the law");
        TITLES.put("kind", "What it is");
        TITLES.put(ModelChoice.YEAR, "Released");
        TITLES.put("organisation", "Provider");
        TITLES.put("country", "Country of the provider");
        TITLES.put("licence", "Licence");
        TITLES.put("modality", "Takes in or gives out");
        TITLES.put("practice", "Practice followed");
        TITLES.put("family", "Family");
        TITLES.put("opennessClass", "Openness class");
    }

    private static final Set<String> UNFOLDED = Set.of(ModelChoice.FREE, "kind");

    /** A number that is known of fewer than one in so many is not worth a column. */
    private static final int MANY = 20;

    private final Catalogue catalogue;

    private final ModelChoice choice;

    private final ChangedAddress address;

    private final List<Measure> measures;

    ModelFacets(Catalogue catalogue, ModelChoice choice) {
        this.catalogue = catalogue;
        this.choice = choice;
        this.address = new ChangedAddress(choice.parameters());
        this.measures = Measure.of(choice.law());
    }

    /**
     * {@return the numbers that the law bounds and that are known of many models, next to
     * that which is known of the most, which comes first}
     */
    List<Fact> measured() {
        Map<String, Integer> stated = new LinkedHashMap<>();
        measures.stream().map(Measure::fact).distinct().forEach(fact -> stated.put(fact, stated(fact)));
        int most = stated.values().stream().mapToInt(count -> count).max().orElse(0);
        return stated.entrySet()
            .stream()
            .filter(count -> count.getValue() > 0 && count.getValue() >= most / MANY)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(count -> fact(count.getKey()))
            .toList();
    }

    private int stated(String fact) {
        return catalogue.count(Criteria.Models.ALL.with(new FactCriterion(fact, true, null, List.of(), null, null)));
    }

    private Fact fact(String key) {
        return Objects.requireNonNull(choice.law().book().facts().get(key));
    }

    /**
     * {@return what the models that meet the criteria can be told apart by, as far as
     * anything is known of it}
     */
    List<Group> groups(Criteria.Models criteria, List<Fact> measured) {
        List<Group> groups = new ArrayList<>();
        measured.forEach(fact -> measures.stream()
            .filter(measure -> measure.fact().equals(fact.key()))
            .forEach(measure -> groups.add(bound(criteria, measure, fact))));
        catalogue.facets(criteria, TITLES.keySet().stream().map(name -> new Facet(name, null)).toList())
            .forEach((facet, found) -> {
                List<Value> values = found.stream().map(value -> value(facet.by(), value)).toList();
                groups.add(new Group(facet.by(), Objects.requireNonNull(TITLES.get(facet.by())),
                        UNFOLDED.contains(facet.by()) || values.stream().anyMatch(Value::chosen),
                        Stream
                            .concat(values.stream().filter(value -> value.address() != null),
                                    values.stream().filter(value -> value.address() == null))
                            .toList()));
            });
        return groups.stream()
            .filter(group -> group.values().stream().anyMatch(value -> value.address() != null && value.count() > 0))
            .toList();
    }

    private Group bound(Criteria.Models criteria, Measure measure, Fact fact) {
        int reach = catalogue
            .count(criteria.with(new FactCriterion(fact.key(), true, null, List.of(), measure.from(), null)));
        int below = catalogue
            .count(criteria.with(new FactCriterion(fact.key(), true, null, List.of(), null, measure.from())));
        int unknown = catalogue.count(criteria.with(new FactCriterion(fact.key(), false, null, List.of(), null, null)));
        return new Group(measure.condition(), Say.head(fact), true,
                List.of(side(ModelChoice.REACHES, measure, fact, reach), side(ModelChoice.BELOW, measure, fact, below),
                        new Value(null, "Not known", unknown, false, null)));
    }

    private Value side(String parameter, Measure measure, Fact fact, int count) {
        return new Value(measure.condition(), measure.side(parameter.equals(ModelChoice.REACHES), fact), count,
                choice.all(parameter).contains(measure.condition()), address.toggled(parameter, measure.condition()));
    }

    private Value value(String by, Facet.Value found) {
        String value = found.value();
        return new Value(value, title(by, value, found.name()), found.count(),
                value != null && choice.all(by).contains(value), value == null ? null : address.toggled(by, value));
    }

    static String title(String by, @Nullable String value, @Nullable String name) {
        if (by.equals(ModelChoice.FREE)) {
            return value == null ? "Not decided or not known"
                    : value.equals("true") ? "Free and open-source" : "Not free and open-source";
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

    /**
     * {@return a status in the words of the pages}
     */
    static String status(String status) {
        return switch (Status.valueOf(status)) {
            case APPLIES -> "Applies";
            case UPCOMING -> "Upcoming";
            case UNDETERMINED -> "Open";
            case EXEMPT -> "Exempt";
            case NOT_APPLICABLE -> "Does not apply";
        };
    }

}
