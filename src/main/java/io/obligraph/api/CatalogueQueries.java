package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Slice;
import io.obligraph.catalogue.Standard;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the questions about what exists go: to the graph. */
final class CatalogueQueries implements RuntimeWiringConfigurer {

    private final LawViews views;

    private final Catalogue catalogue;

    private final Pages pages;

    CatalogueQueries(LawViews views, Catalogue catalogue, Pages pages) {
        this.views = views;
        this.catalogue = catalogue;
        this.pages = pages;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeRuntimeWiring.Builder query = TypeRuntimeWiring.newTypeWiring("Query");
        one(query, "model", Model.class);
        one(query, "organisation", Organisation.class);
        one(query, "practice", Practice.class);
        one(query, "standard", Standard.class);
        one(query, "initiative", Initiative.class);
        asked(query, "models", this::models);
        asked(query, "organisations", arguments -> page(arguments, filter -> filter.organisations()));
        asked(query, "practices", arguments -> page(arguments, filter -> filter.practices()));
        asked(query, "standards", arguments -> page(arguments, filter -> filter.standards()));
        asked(query, "initiatives", arguments -> page(arguments, filter -> filter.initiatives()));
        asked(query, "search", arguments -> views.now()
            .see(catalogue.search(arguments.getArgumentOrDefault("text", ""), pages.first(arguments))));
        wiring.type(query);
        Stream.of("Model", "Organisation", "Practice", "Standard", "Initiative")
            .forEach(type -> wiring.type(TypeRuntimeWiring.newTypeWiring(type + "Connection")
                .dataFetcher("totalCount",
                        (TrivialDataFetcher<Object>) page -> page.<CountedPage<?>>getSource().total())));
        TypeFields.of("SearchHit", Hit.class)
            .field("kind", Hit::kind)
            .field("id", Hit::id)
            .field("title", Hit::title)
            .field("summary", Hit::summary)
            .seen("matches", (hit, view) -> view.see(hit.matches()))
            .field("score", Hit::score)
            .addTo(wiring);
        TypeFields.of("SearchMatch", Hit.Match.class)
            .field("property", Hit.Match::property)
            .field("text", Hit.Match::text)
            .addTo(wiring);
    }

    private <E extends Entry> void one(TypeRuntimeWiring.Builder query, String field, Class<E> type) {
        asked(query, field,
                arguments -> Together
                    .show(catalogue, catalogue.entries(type, List.of(arguments.<String>getArgument("id"))).values())
                    .stream()
                    .findFirst()
                    .map(views.now()::see)
                    .orElse(null));
    }

    private <E extends Entry> CountedPage<Seen<Shown<E>>> page(DataFetchingEnvironment arguments,
            Function<Filter, Criteria<E>> criteria) {
        LawView view = views.now();
        Criteria<E> wanted = criteria.apply(Filter.of(arguments, view.book()));
        return pages.counted(arguments,
                (skip, limit) -> shown(catalogue.find(wanted, Order.BY_NAME, skip, limit), view));
    }

    private <E extends Entry> Slice<Seen<Shown<E>>> shown(Slice<E> slice, LawView view) {
        return new Slice<>(view.see(Together.show(catalogue, slice.entries())), slice.total());
    }

    private CountedPage<Seen<Shown<Model>>> models(DataFetchingEnvironment arguments) {
        LawView view = views.now();
        Filter filter = Filter.of(arguments, view.book());
        Order order = filter.order(arguments.getArgument("sort"));
        Criteria<Model> wanted = filter.models();
        Map<String, Object> asked = arguments.getArgumentOrDefault("filter", Map.of());
        if (asked.get("obligation") == null && asked.get("tier") == null) {
            return pages.counted(arguments, (skip, limit) -> shown(catalogue.find(wanted, order, skip, limit), view));
        }
        var outcome = new OutcomeFilter(views, filter.book(), asked);
        return pages.counted(arguments, (skip, limit) -> {
            List<Model> all = catalogue.find(wanted, order, 0, Integer.MAX_VALUE).entries();
            List<Shown<Model>> kept = Together.show(catalogue, all).stream().filter(outcome::keeps).toList();
            int from = Math.min(skip, kept.size());
            List<Model> part = kept.subList(from, Math.min(kept.size(), from + limit))
                .stream()
                .map(Shown::entry)
                .toList();
            return shown(new Slice<>(part, kept.size()), view);
        });
    }

    private static void asked(TypeRuntimeWiring.Builder query, String field,
            Function<DataFetchingEnvironment, ? extends @org.jspecify.annotations.Nullable Object> answer) {
        query.dataFetcher(field, (TrivialDataFetcher<Object>) answer::apply);
    }

}
