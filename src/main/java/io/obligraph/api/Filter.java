package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.Order;
import io.obligraph.law.LawBook;
import io.obligraph.law.Similar;
import java.util.List;
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

    private static final Set<String> SORTABLE = Set.of("name", "released", "parameters");

    static Filter of(DataFetchingEnvironment arguments, LawBook book) {
        return new Filter(arguments.getArgumentOrDefault("filter", Map.of()), book);
    }

    Criteria.Models models() {
        return new Criteria.Models(text(), list("kind"), list("organisation"), list("family"),
                list("licence").stream().map(this::licence).toList(), (Boolean) values.get("freeAndOpenSource"),
                facts(), list("relatedTo"));
    }

    Criteria.Organisations organisations() {
        return new Criteria.Organisations(text(), list("kind"), list("country"), facts());
    }

    Criteria.Practices practices() {
        return new Criteria.Practices(text(), list("obligation"), list("extent"), list("exemption"), list("standard"),
                list("initiative"));
    }

    Criteria.Standards standards() {
        return new Criteria.Standards(text(), list("kind"), list("status"), list("obligation"), list("practice"));
    }

    Criteria.Initiatives initiatives() {
        return new Criteria.Initiatives(text(), list("kind"), list("country"), list("practice"), list("standard"));
    }

    /**
     * {@return how to sort}
     * @param sort the value of the argument, {@code null} if it was left out
     * @throws BadArgument if there is nothing of that name to sort by
     */
    Order order(@Nullable Map<String, Object> sort) {
        if (sort == null) {
            return Order.BY_NAME;
        }
        String by = (String) sort.get("by");
        if (!SORTABLE.contains(by)) {
            known(by, "sort");
        }
        return new Order(by, Boolean.TRUE.equals(sort.get("descending")));
    }

    private @Nullable String text() {
        String text = (String) values.get("text");
        return text == null || text.isBlank() ? null : text;
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
            .map(fact -> new FactCriterion(known((String) fact.get("key"), "filter"), (Boolean) fact.get("is"),
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
