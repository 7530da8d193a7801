package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.web.ModelsPage.Column;
import io.obligraph.web.ModelsPage.Parameter;
import io.obligraph.web.ModelsPage.Row;
import io.obligraph.web.ModelsPage.Value;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of all models: a table, and what to choose by. */
@Controller
class ModelsPages {

    private static final int SIZE = 50;

    /** More rows than that no spreadsheet is pleasant with. */
    private static final int MOST_ROWS = 10_000;

    private final LawDays days;

    private final Catalogue catalogue;

    ModelsPages(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @Bean
    static Section modelsSection() {
        return new Section(30, "/models", "Models",
                "Find models by licence, compute, openness and practice, and see what the law asks of their providers.");
    }

    @GetMapping("/models")
    Page models(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        LawDay law = days.now();
        ModelChoice choice = new ModelChoice(parameters, law);
        Order order = choice.order();
        var criteria = choice.criteria();
        boolean file = Format.of(request) == Format.CSV;
        Part<Model> part = catalogue.find(criteria, order, after(choice, order), file ? MOST_ROWS : SIZE);
        ChangedAddress address = new ChangedAddress(parameters);
        ModelFacets facets = new ModelFacets(catalogue, choice, address);
        List<Fact> measured = facets.measured();
        Table table = table(law, measured, part.entries());
        if (file) {
            return Page.of("models", List.of()).with(table);
        }
        var groups = facets.groups(criteria);
        boolean first = choice.first(ModelChoice.AFTER) == null;
        ModelsPage page = new ModelsPage(catalogue.count(criteria),
                Objects.requireNonNullElse(choice.first(ModelChoice.TEXT), ""), hidden(parameters),
                groups.stream().flatMap(group -> group.values().stream()).filter(Value::chosen).toList(),
                columns(measured, order, address), rows(law, measured, part.entries()), groups,
                first ? null : address.without(ModelChoice.AFTER),
                part.more() ? address.with(ModelChoice.AFTER, part.entries().getLast().id()) : null, part.more());
        return Page.of("models", page).with(table);
    }

    /** The place of the model after which the address goes on. */
    private @Nullable Place after(ModelChoice choice, Order order) {
        String id = choice.first(ModelChoice.AFTER);
        if (id == null) {
            return null;
        }
        Model model = catalogue.entries(Model.class, List.of(id)).get(id);
        if (model == null) {
            throw new WrongInput("There is no model «" + id + "» after which to go on",
                    "Begin at the first part of the list");
        }
        return new Place(key(model, order.by()), model.name().toLowerCase(Locale.ROOT), id);
    }

    private static @Nullable Object key(Model model, String by) {
        Statement<?> stated = switch (by) {
            case "name" -> null;
            case "released" -> model.released();
            case "parameters" -> model.parameters();
            default -> model.facts().get(by);
        };
        return stated == null ? null : stated.value() instanceof Number number ? number.doubleValue() : stated.value();
    }

    private static List<Parameter> hidden(MultiValueMap<String, String> parameters) {
        return parameters.entrySet()
            .stream()
            .filter(entry -> !List.of(ModelChoice.TEXT, ModelChoice.AFTER, Format.PARAMETER).contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
            .toList();
    }

    private static List<Column> columns(List<Fact> measured, Order order, ChangedAddress address) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("name", "Model", false, order, address));
        columns.add(column("released", "Released", false, order, address));
        columns.add(column("parameters", "Parameters", true, order, address));
        measured.forEach(fact -> columns.add(column(fact.key(), Say.title(fact), true, order, address)));
        return columns;
    }

    private static Column column(String key, String title, boolean number, Order order, ChangedAddress address) {
        boolean sorted = order.by().equals(key);
        boolean up = sorted ? order.descending() : key.equals("name");
        return new Column(key, title, number, !sorted ? "none" : order.descending() ? "descending" : "ascending",
                address.sorted(key, up ? "ascending" : "descending"));
    }

    private List<Row> rows(LawDay law, List<Fact> measured, List<Model> models) {
        Map<String, Organisation> organisations = catalogue.entries(Organisation.class,
                models.stream().map(Model::organisation).toList());
        return models.stream().map(model -> {
            Organisation organisation = organisations.get(model.organisation());
            Licence licence = model.licence() == null ? null : law.book().licences().get(model.licence());
            return new Row(new Ref(model.id(), model.name(), Links.model(model.id())),
                    organisation == null ? null
                            : new Ref(organisation.id(), organisation.name(), Links.organisation(organisation.id())),
                    model.released() == null ? "" : Say.time(model.released().value()),
                    model.parameters() == null ? "" : Say.number(model.parameters().value()),
                    measured.stream().map(fact -> measure(model, fact)).toList(),
                    licence == null ? null : new Ref(licence.id(), licence.id(), Links.licence(licence.id())),
                    licence == null ? null : licence.freeAndOpenSource(),
                    model.opennessClass() == null ? "" : Say.constant(model.opennessClass().value()));
        }).toList();
    }

    private static String measure(Model model, Fact fact) {
        Statement<Object> stated = model.facts().get(fact.key());
        return stated == null ? "" : Say.value(fact, stated.value());
    }

    private static Table table(LawDay law, List<Fact> measured, List<Model> models) {
        List<String> columns = Stream.concat(Stream.of("id", "name", "kind", "organisation", "family", "released",
                "parameters", "licence", "freeAndOpenSource", "opennessClass"), measured.stream().map(Fact::key))
            .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Model model : models) {
            Licence licence = model.licence() == null ? null : law.book().licences().get(model.licence());
            List<@Nullable Object> row = new ArrayList<>();
            row.add(model.id());
            row.add(model.name());
            row.add(model.kind());
            row.add(model.organisation());
            row.add(model.family());
            row.add(value(model.released()));
            row.add(value(model.parameters()));
            row.add(model.licence());
            row.add(licence == null ? null : licence.freeAndOpenSource());
            row.add(value(model.opennessClass()));
            measured.forEach(fact -> row.add(value(model.facts().get(fact.key()))));
            rows.add(row);
        }
        return new Table("models", columns, rows);
    }

    private static @Nullable Object value(@Nullable Statement<?> statement) {
        return statement == null ? null : statement.value();
    }

}
