package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Facet;
import io.obligraph.law.Licence;
import io.obligraph.web.ModelLicencesPage.Class;
import io.obligraph.web.ModelLicencesPage.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that counts models by their licences and by what these are under the law. */
@Controller
class ModelLicencesPages {

    private static final Facet LICENCE = new Facet("licence", null);

    private final LawDays days;

    private final Catalogue catalogue;

    ModelLicencesPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/models/licences")
    Page licences(@RequestParam MultiValueMap<String, String> parameters) {
        ModelSelection selection = new ModelSelection(catalogue, days.now(), parameters);
        List<Facet.Value> found = Objects
            .requireNonNull(catalogue.facets(selection.criteria(), List.of(LICENCE)).get(LICENCE));
        ChangedAddress address = new ChangedAddress(parameters);
        List<Row> rows = found.stream()
            .filter(value -> value.value() != null)
            .map(value -> row(selection.law(), value, address))
            .toList();
        int unknown = found.stream().filter(value -> value.value() == null).mapToInt(Facet.Value::count).sum();
        List<Class> classes = List.of(count("Free and open-source", true, rows),
                count("Not free and open-source", false, rows), count("Not decided, or debated", null, rows),
                new Class("Licence not known", null, unknown));
        return Page.of("model-licences", new ModelLicencesPage(selection.shown(), classes, rows))
            .with(new Table("licences-of-models", List.of("id", "name", "freeAndOpenSource", "lacking", "models"),
                    rows.stream()
                        .map(row -> Table.row(row.licence().id(), row.licence().title(), row.free(), row.lacking(),
                                row.models()))
                        .toList()));
    }

    private static Row row(LawDay law, Facet.Value value, ChangedAddress address) {
        String id = Objects.requireNonNull(value.value());
        Licence licence = law.book().licences().get(id);
        String lacking = licence == null ? ""
                : licence.freedoms()
                    .entrySet()
                    .stream()
                    .filter(freedom -> !freedom.getValue())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.joining(", "));
        return new Row(new Ref(id, Objects.requireNonNullElse(value.name(), id), Links.licence(id)),
                licence == null ? null : licence.freeAndOpenSource(), lacking, value.count(),
                "/models" + address.with("licence", id));
    }

    private static Class count(String title, @Nullable Boolean free, List<Row> rows) {
        return new Class(title, free,
                rows.stream().filter(row -> Objects.equals(row.free(), free)).mapToInt(Row::models).sum());
    }

}
