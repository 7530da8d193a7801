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
import io.obligraph.catalogue.Standard;
import java.util.List;
import java.util.function.Function;
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
        asked(query, "organisations", arguments -> page(arguments, Filter::organisations));
        asked(query, "practices", arguments -> page(arguments, Filter::practices));
        asked(query, "standards", arguments -> page(arguments, Filter::standards));
        asked(query, "initiatives", arguments -> page(arguments, Filter::initiatives));
        asked(query, "search",
                arguments -> views.now()
                    .see(catalogue.search(arguments.getArgumentOrDefault("text", ""),
                            arguments.getArgumentOrDefault("kind", List.of()), pages.first(arguments))));
        wiring.type(query);
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
            .seen("snippet", (match, view) -> view.see(match.pieces()))
            .addTo(wiring);
        TypeFields.of("SnippetPiece", Hit.Piece.class)
            .field("text", Hit.Piece::text)
            .field("found", Hit.Piece::found)
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
        return pages.found(catalogue, criteria.apply(Filter.of(arguments, view.book())),
                Filter.order(arguments.getArgument("sort")), arguments, view);
    }

    private CountedPage<Seen<Shown<Model>>> models(DataFetchingEnvironment arguments) {
        LawView view = views.now();
        Filter filter = Filter.of(arguments, view.book());
        Order order = filter.modelOrder(arguments.getArgument("sort"));
        var outcome = new OutcomeFilter(views, catalogue, view.book(), filter.values());
        return pages.found(catalogue, outcome.narrow(filter.models()), order, arguments, view);
    }

    private static void asked(TypeRuntimeWiring.Builder query, String field,
            Function<DataFetchingEnvironment, ? extends @org.jspecify.annotations.Nullable Object> answer) {
        query.dataFetcher(field, (TrivialDataFetcher<Object>) answer::apply);
    }

}
