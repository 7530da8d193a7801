package io.obligraph.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Facet;
import io.obligraph.law.Exemption;
import io.obligraph.law.Licence;
import io.obligraph.law.Obligation;
import io.obligraph.law.Provision;
import io.obligraph.law.Similar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/**
 * Where the length of lists comes from, and how many of their entries have which value.
 */
final class FacetTypes implements RuntimeWiringConfigurer {

    private static final Map<String, List<String>> OF_THE_CATALOGUE = Map.of("Model",
            List.of("kind", "family", "modality", "year", "organisation", "country", "licence", "freeAndOpenSource",
                    "opennessClass", "practice"),
            "Organisation", List.of("kind", "country"), "Practice", List.of("extent", "obligation", "standard"),
            "Standard", List.of("kind", "status", "publisher"), "Initiative", List.of("kind", "country"));

    private static final String FACT = "fact";

    private final Catalogue catalogue;

    /** What the catalogue has, to be counted there. */
    record Found(Criteria<?> criteria, LawView view) {
    }

    /** What was counted, each facet under what it counts by. */
    private record Counted(Map<Facet, List<Facet.Value>> values, LawView view) {
    }

    FacetTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Stream
            .of("Model", "Organisation", "Practice", "Standard", "Initiative", "Obligation", "Exemption", "Provision",
                    "Condition", "Licence")
            .forEach(type -> wiring.type(connection(type).dataFetcher("totalCount",
                    fetcher(arguments -> arguments.<CountedPage<?>>getSource().total().getAsInt()))));
        OF_THE_CATALOGUE.forEach((type, facets) -> {
            wiring.type(connection(type).dataFetcher("facets", fetcher(this::count)));
            TypeRuntimeWiring.Builder fields = TypeRuntimeWiring.newTypeWiring(type + "Facets");
            facets.forEach(facet -> fields.dataFetcher(facet, fetcher(FacetTypes::counted)));
            if (type.equals("Model")) {
                fields.dataFetcher(FACT, fetcher(FacetTypes::counted));
            }
            wiring.type(fields);
        });
        TypeFields.of("FacetValue", Facet.Value.class)
            .field("value", Facet.Value::value)
            .field("name", Facet.Value::name)
            .field("count", Facet.Value::count)
            .addTo(wiring);
    }

    private static TypeRuntimeWiring.Builder connection(String type) {
        return TypeRuntimeWiring.newTypeWiring(type + "Connection");
    }

    private static TrivialDataFetcher<Object> fetcher(
            java.util.function.Function<DataFetchingEnvironment, @Nullable Object> read) {
        return read::apply;
    }

    /** All that is asked for is counted at once. */
    private @Nullable Counted count(DataFetchingEnvironment arguments) {
        if (!(arguments.<CountedPage<?>>getSource().whole() instanceof Found found)) {
            return null;
        }
        List<Facet> facets = arguments.getSelectionSet()
            .getImmediateFields()
            .stream()
            .filter(field -> !field.getName().startsWith("__"))
            .map(field -> facet(field, found.view()))
            .toList();
        return new Counted(catalogue.facets(found.criteria(), facets), found.view());
    }

    private static Facet facet(SelectedField field, LawView view) {
        String key = (String) field.getArguments().get("key");
        if (key != null && !view.book().facts().containsKey(key)) {
            throw new BadArgument(ErrorCode.UNKNOWN_FACT, field.getResultKey(), "there is no fact «" + key + "»",
                    "use the key of a fact of the query facts" + Similar.hint(key, view.book().facts().keySet()));
        }
        return new Facet(field.getName(), key);
    }

    private static List<Seen<Facet.Value>> counted(DataFetchingEnvironment arguments) {
        Counted counted = arguments.getSource();
        return counted.view()
            .see(counted.values()
                .getOrDefault(new Facet(arguments.getField().getName(), arguments.getArgument("key")), List.of()));
    }

}
