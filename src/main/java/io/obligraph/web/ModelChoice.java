package io.obligraph.web;

import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.FindingCriterion;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Order;
import io.obligraph.law.Fact;
import io.obligraph.law.FactType;
import io.obligraph.law.Similar;
import io.obligraph.reasoning.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which models an address asks for, and in which order.
 *
 * @param parameters the parameters of the address
 * @param law in whose words they are
 */
record ModelChoice(MultiValueMap<String, String> parameters, LawDay law) {

    static final String TEXT = "q";

    static final String SORT = "sort";

    static final String ORDER = "order";

    static final String AFTER = "after";

    static final String FREE = "freeAndOpenSource";

    static final String YEAR = "year";

    static final String OBLIGATION = "obligation";

    static final String STATUS = "status";

    /** The parameter that asks for a number at or above a bound of the law. */
    static final String REACHES = "reaches";

    /** The parameter that asks for a number below a bound of the law. */
    static final String BELOW = "below";

    private static final String DESCENDING = "descending";

    private static final Set<String> SORTED_BY = Set.of("name", "released", "parameters");

    /**
     * {@return what the models must be like}
     * @throws WrongInput if the address asks for what there cannot be
     */
    Criteria.Models criteria() {
        String year = first(YEAR);
        if (year != null && !year.matches("\\d{4}")) {
            throw new WrongInput("«" + year + "» is no year", "A year has four digits, for instance 2026");
        }
        return new Criteria.Models(first(TEXT), parameters.get("id"), all("kind"), all("organisation"), all("country"),
                all("family"), all("modality"), year, year == null ? null : String.valueOf(Integer.parseInt(year) + 1),
                all("opennessClass"), all("practice"), all("relative"), licence(), facts(), findings());
    }

    private LicenceCriterion licence() {
        String free = first(FREE);
        if (free != null && !free.equals("true") && !free.equals("false")) {
            throw new WrongInput("«" + free + "» cannot be used for " + FREE, "true or false");
        }
        return new LicenceCriterion(all("licence"), free == null ? null : Boolean.valueOf(free), null, null, List.of(),
                List.of());
    }

    private List<FactCriterion> facts() {
        List<Measure> measures = Measure.of(law);
        Stream<FactCriterion> reached = all(REACHES).stream()
            .flatMap(id -> known(id, measures))
            .map(measure -> new FactCriterion(measure.fact(), true, null, List.of(), measure.from(), null));
        Stream<FactCriterion> below = all(BELOW).stream()
            .flatMap(id -> known(id, measures))
            .map(measure -> new FactCriterion(measure.fact(), true, null, List.of(), null, measure.from()));
        return Stream.concat(reached, below).toList();
    }

    private static Stream<Measure> known(String condition, List<Measure> measures) {
        List<Measure> found = measures.stream().filter(measure -> measure.condition().equals(condition)).toList();
        if (found.isEmpty()) {
            throw new WrongInput("There is no condition «" + condition + "» that compares with a bound",
                    "One of " + measures.stream().map(Measure::condition).distinct().collect(Collectors.joining(", ")));
        }
        return found.stream();
    }

    private List<FindingCriterion> findings() {
        String obligation = first(OBLIGATION);
        if (obligation == null) {
            return List.of();
        }
        if (!law.book().obligations().containsKey(obligation)) {
            throw new WrongInput("There is no obligation «" + obligation + "»",
                    "The id of an obligation" + Similar.hint(obligation, law.book().obligations().keySet()));
        }
        List<String> known = Arrays.stream(Status.values()).map(Status::name).toList();
        List<String> statuses = all(STATUS);
        if (!known.containsAll(statuses)) {
            throw new WrongInput("«" + String.join(", ", statuses) + "» is no status",
                    "One of " + String.join(", ", known));
        }
        return List.of(new FindingCriterion(obligation, statuses.isEmpty() ? List.of(Status.APPLIES.name()) : statuses,
                law.on()));
    }

    /**
     * {@return how the models are sorted: as the address says, or else by a number that
     * the law bounds, the greatest first}
     * @param measured the numbers that the law bounds, the one known of the most models
     * first
     * @throws WrongInput if there is nothing of that name to sort by
     */
    Order order(List<Fact> measured) {
        String by = first(SORT);
        if (by == null) {
            return measured.isEmpty() ? Order.BY_NAME : new Order(measured.getFirst().key(), true);
        }
        Fact fact = law.book().facts().get(by);
        if (!SORTED_BY.contains(by) && (fact == null || fact.type() != FactType.NUMBER)) {
            List<String> possible = new ArrayList<>(SORTED_BY.stream().sorted().toList());
            law.book()
                .facts()
                .values()
                .stream()
                .filter(each -> each.type() == FactType.NUMBER)
                .map(Fact::key)
                .forEach(possible::add);
            throw new WrongInput("Models cannot be sorted by «" + by + "»", "One of " + String.join(", ", possible));
        }
        return new Order(by, DESCENDING.equals(first(ORDER)));
    }

    @Nullable String first(String name) {
        String value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of()).stream().filter(value -> !value.isBlank()).toList();
    }

}
