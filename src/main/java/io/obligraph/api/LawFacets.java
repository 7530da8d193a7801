package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.catalogue.Facet;
import io.obligraph.law.Exemption;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Provision;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** How many items of a list of the law have which value. */
final class LawFacets implements RuntimeWiringConfigurer {

    /** The items in a list. */
    record Items<T>(List<T> items, LawView view) {
    }

    /** A value, which may be that none is known, and what it is called. */
    private record Named(@Nullable String value, @Nullable String name) {

        static Named of(@Nullable Object value) {
            return new Named(Objects.toString(value, null), Objects.toString(value, null));
        }

    }

    /** Tells the values that an item has. */
    private interface Values<T> extends BiFunction<T, LawView, Collection<Named>> {

    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        this.<Obligation>facets(wiring, "Obligation", Map.of("party",
                (item, view) -> parties(view.wording(item).binds().stream().map(Obligation.Binding::party).toList(),
                        view),
                "act", (item, view) -> act(view.wording(item).act(), view), "earliest",
                (item, view) -> List.of(Named.of(view.links().earliestDay(item)))));
        this.<Exemption>facets(wiring, "Exemption",
                Map.of("party", (item, view) -> parties(view.wording(item).parties(), view), "act",
                        (item, view) -> act(view.wording(item).act(), view)));
        this.<Provision>facets(wiring, "Provision", Map.of("type", (item, view) -> List.of(Named.of(item.type()))));
        this.<Licence>facets(wiring, "Licence",
                Map.of("freeAndOpenSource", (item, view) -> List.of(Named.of(item.freeAndOpenSource())), "osiApproved",
                        (item, view) -> List.of(Named.of(item.osiApproved())), "fsfLibre",
                        (item, view) -> List.of(Named.of(item.fsfLibre()))));
    }

    private <T> void facets(RuntimeWiring.Builder wiring, String type, Map<String, Values<T>> facets) {
        wiring.type(TypeRuntimeWiring.newTypeWiring(type + "Connection")
            .dataFetcher("facets", (TrivialDataFetcher<Object>) page -> page.<CountedPage<?>>getSource().whole()));
        TypeRuntimeWiring.Builder fields = TypeRuntimeWiring.newTypeWiring(type + "Facets");
        facets.forEach((name, values) -> fields.dataFetcher(name, (TrivialDataFetcher<Object>) facet -> {
            Items<T> items = facet.getSource();
            return items.view().see(count(items, values));
        }));
        wiring.type(fields);
    }

    private static <T> List<Facet.Value> count(Items<T> items, Values<T> values) {
        Map<Named, Integer> counts = new HashMap<>();
        items.items()
            .forEach(item -> Set.copyOf(values.apply(item, items.view()))
                .forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet()
            .stream()
            .map(count -> new Facet.Value(count.getKey().value(), count.getKey().name(), count.getValue()))
            .sorted(Comparator.comparingInt(Facet.Value::count)
                .reversed()
                .thenComparing(Facet.Value::value, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    }

    private static Collection<Named> parties(Collection<String> ids, LawView view) {
        Set<Named> parties = new LinkedHashSet<>();
        for (String id : ids) {
            Party party = view.book().parties().get(id);
            parties.add(new Named(id, party == null ? id : party.name()));
        }
        return parties;
    }

    private static Collection<Named> act(String id, LawView view) {
        return List.of(new Named(id, Objects.requireNonNull(view.book().acts().get(id)).number()));
    }

}
