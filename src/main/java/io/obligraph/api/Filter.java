package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Order;
import io.obligraph.law.LawBook;
import io.obligraph.law.Similar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants entries of the catalogue to be like: the value of the argument
 * {@code filter}.
 *
 * @param values the value, by field
 * @param book the law in whose words facts are named
 */
record Filter(Map<String, Object> values, LawBook book) {

    private static final Set<String> MODELS_SORTED_BY = Set.of("name", "released", "parameters");

    static Filter of(DataFetchingEnvironment arguments, LawBook book) {
        return new Filter(arguments.getArgumentOrDefault("filter", Map.of()), book);
    }

    @SuppressWarnings("unchecked")
    Criteria.Models models() {
        Filter released = in("released");
        return new Criteria.Models(text(), (List<String>) values.get("id"), list("kind"), list("organisation"),
                list("country"), list("family"), list("modality"), (String) released.values.get("from"),
                (String) released.values.get("before"), list("opennessClass"), list("practice"), list("relatedTo"),
                licence(), facts(), List.of());
    }

    Criteria.Organisations organisations() {
        return new Criteria.Organisations(text(), list("kind"), list("country"), facts());
    }

    Criteria.Practices practices() {
        return new Criteria.Practices(text(), list("obligation"), list("extent"), list("exemption"), list("standard"),
                list("initiative"), list("model"));
    }

    Criteria.Standards standards() {
        return new Criteria.Standards(text(), list("kind"), list("status"), list("obligation"), list("practice"));
    }

    Criteria.Initiatives initiatives() {
        return new Criteria.Initiatives(text(), list("kind"), list("country"), list("practice"), list("standard"));
    }

    /**
     * {@return how to sort models}
     * @param sort the value of the argument, {@code null} if it was left out
     * @throws BadArgument if there is nothing of that name to sort by
     */
    Order modelOrder(@Nullable Map<String, Object> sort) {
        if (sort == null) {
            return Order.BY_NAME;
        }
        String by = (String) sort.get("by");
        if (!MODELS_SORTED_BY.contains(by)) {
            known(by, "sort");
        }
        return new Order(by, isDescending(sort));
    }

    /**
     * {@return how to sort by what the schema enumerates}
     * @param sort the value of the argument, {@code null} if it was left out
     */
    static Order order(@Nullable Map<String, Object> sort) {
        return sort == null ? Order.BY_NAME
                : new Order(((String) sort.get("by")).toLowerCase(Locale.ROOT), isDescending(sort));
    }

    private static boolean isDescending(Map<String, Object> sort) {
        return Boolean.TRUE.equals(sort.get("descending"));
    }

    private @Nullable String text() {
        String text = (String) values.get("text");
        return text == null || text.isBlank() ? null : text;
    }

    @SuppressWarnings("unchecked")
    private Filter in(String key) {
        return new Filter((Map<String, Object>) values.getOrDefault(key, Map.of()), book);
    }

    private LicenceCriterion licence() {
        Filter terms = in("licenceTerms");
        return new LicenceCriterion(list("licence").stream().map(this::licence).toList(),
                (Boolean) values.get("freeAndOpenSource"), (Boolean) terms.values.get("osiApproved"),
                (Boolean) terms.values.get("fsfLibre"), terms.freedoms("grants"), terms.freedoms("withholds"));
    }

    /** In the data freedoms are written in lower case. */
    private List<String> freedoms(String key) {
        return list(key).stream().map(freedom -> freedom.toLowerCase(Locale.ROOT)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> list(String key) {
        return (List<String>) values.getOrDefault(key, List.of());
    }

    /** Other names of a licence are as good as its id. */
    private String licence(String name) {
        return book.licences()
            .values()
            .stream()
            .filter(licence -> licence.id().equalsIgnoreCase(name)
                    || licence.aliases().stream().anyMatch(name::equalsIgnoreCase))
            .findFirst()
            .map(io.obligraph.law.Licence::id)
            .orElseThrow(
                    () -> new BadArgument(ErrorCode.UNKNOWN_LICENCE, "filter", "no licence «" + name + "» is known",
                            "use an identifier of the query licences" + Similar.hint(name, book.licences().keySet())));
    }

    @SuppressWarnings("unchecked")
    private List<FactCriterion> facts() {
        List<Map<String, Object>> facts = (List<Map<String, Object>>) values.getOrDefault("fact", List.of());
        return facts.stream()
            .map(fact -> new FactCriterion(known((String) fact.get("key"), "filter"),
                    !Boolean.FALSE.equals(fact.get("stated")), (Boolean) fact.get("is"),
                    (List<String>) fact.getOrDefault("includes", List.of()), (Double) fact.get("atLeast"),
                    (Double) fact.get("below")))
            .toList();
    }

    private String known(String fact, String argument) {
        if (!book.facts().containsKey(fact)) {
            throw new BadArgument(ErrorCode.UNKNOWN_FACT, argument, "there is no fact «" + fact + "»",
                    "use the key of a fact of the query facts" + Similar.hint(fact, book.facts().keySet()));
        }
        return fact;
    }

}
