package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.reasoning.Status;
import io.obligraph.web.ChosenModels.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says what an address asks of models, one thing at a time. */
final class ModelFilters {

    private final Catalogue catalogue;

    private final ModelChoice choice;

    private final ChangedAddress address;

    private final List<Filter> filters = new ArrayList<>();

    ModelFilters(Catalogue catalogue, ModelChoice choice) {
        this.catalogue = catalogue;
        this.choice = choice;
        this.address = new ChangedAddress(choice.parameters());
    }

    List<Filter> filters() {
        each(ModelChoice.TEXT, "Name or family", text -> "«" + text + "»");
        ModelFacets.TITLES.forEach((name, title) -> each(name, title, value -> words(name, value)));
        each("relative", "Has to do with", id -> name(Model.class, id));
        each("id", "The one with the id", id -> id);
        bounds(ModelChoice.REACHES);
        bounds(ModelChoice.BELOW);
        obligation();
        return filters;
    }

    private void each(String name, String about, UnaryOperator<String> words) {
        for (String value : choice.all(name)) {
            filters.add(new Filter(about, words.apply(value), address.toggled(name, value)));
        }
    }

    private String words(String name, String value) {
        return switch (name) {
            case "organisation" -> name(Organisation.class, value);
            case "practice" -> name(Practice.class, value);
            case "licence" -> {
                Licence licence = choice.law().book().licences().get(value);
                yield licence == null ? value : licence.name();
            }
            default -> ModelFacets.title(name, value, null);
        };
    }

    private <E extends Entry> String name(Class<E> type, String id) {
        E entry = catalogue.entries(type, List.of(id)).get(id);
        return entry == null ? id : entry.name();
    }

    private void bounds(String side) {
        Set<String> asked = Set.copyOf(choice.all(side));
        Measure.of(choice.law()).stream().filter(measure -> asked.contains(measure.condition())).forEach(measure -> {
            Fact fact = Objects.requireNonNull(choice.law().book().facts().get(measure.fact()));
            filters.add(new Filter(Say.head(fact), measure.side(side.equals(ModelChoice.REACHES), fact),
                    address.toggled(side, measure.condition())));
        });
    }

    private void obligation() {
        String id = choice.first(ModelChoice.OBLIGATION);
        if (id != null) {
            List<String> statuses = choice.all(ModelChoice.STATUS);
            String is = statuses.isEmpty() ? ModelFacets.status(Status.APPLIES.name())
                    : statuses.stream().map(ModelFacets::status).collect(Collectors.joining(" or "));
            var obligation = Objects.requireNonNull(choice.law().book().obligations().get(id));
            filters.add(new Filter("«" + choice.law().wording(obligation).title() + "»", is,
                    address.without(Set.of(ModelChoice.OBLIGATION, ModelChoice.STATUS, ModelChoice.AFTER)).same()));
        }
    }

}
