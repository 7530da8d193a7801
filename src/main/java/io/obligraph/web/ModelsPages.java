package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Fact;
import io.obligraph.law.Licence;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.web.ModelsPage.Column;
import io.obligraph.web.ModelsPage.Count;
import io.obligraph.web.ModelsPage.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final List<Status> SHOWN = List.of(Status.APPLIES, Status.UPCOMING, Status.UNDETERMINED,
            Status.EXEMPT);

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
        ModelSelection selection = new ModelSelection(catalogue, days.now(), parameters);
        ModelChoice choice = selection.choice();
        Order order = choice.order(selection.measured());
        boolean file = Format.of(request) == Format.CSV;
        Part<Model> part = catalogue.find(selection.criteria(), order, after(choice, order), file ? MOST_ROWS : SIZE);
        List<SeenModel> models = SeenModel.all(catalogue, selection.law(), part.entries());
        Table table = table(selection.measured(), file ? models : List.of());
        if (file) {
            return Page.of("models", List.of()).with(table);
        }
        ChangedAddress address = new ChangedAddress(parameters);
        return Page
            .of("models",
                    new ModelsPage(selection.shown(), columns(selection.measured(), order, address),
                            models.stream().map(model -> row(selection.measured(), model)).toList(),
                            choice.first(ModelChoice.AFTER) == null ? null : address.without(ModelChoice.AFTER),
                            part.more() ? address.with(ModelChoice.AFTER, part.entries().getLast().id()) : null))
            .with(table);
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

    private static List<Column> columns(List<Fact> measured, Order order, ChangedAddress address) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("name", "Model", false, order, address));
        columns.add(column("released", "Released", false, order, address));
        measured.forEach(fact -> columns.add(column(fact.key(),
                fact.unit() == null ? Say.head(fact) : Say.head(fact) + ", " + fact.unit(), true, order, address)));
        columns.add(column("parameters", "Parameters", true, order, address));
        return columns;
    }

    private static Column column(String key, String title, boolean number, Order order, ChangedAddress address) {
        boolean sorted = order.by().equals(key);
        boolean up = sorted ? order.descending() : key.equals("name");
        return new Column(key, title, number, !sorted ? "none" : order.descending() ? "descending" : "ascending",
                address.sorted(key, up ? "ascending" : "descending"));
    }

    private static Row row(List<Fact> measured, SeenModel seen) {
        Model model = seen.model();
        Licence licence = seen.licence();
        return new Row(seen.ref(), seen.provider(),
                model.released() == null ? "" : Say.shortTime(model.released().value()),
                model.parameters() == null ? "" : Say.number(model.parameters().value()),
                measured.stream().map(fact -> measure(model, fact)).toList(),
                licence == null ? null : new Ref(licence.id(), licence.id(), Links.licence(licence.id())), seen.free(),
                counts(seen).entrySet().stream().map(count -> new Count(count.getKey(), count.getValue())).toList());
    }

    private static String measure(Model model, Fact fact) {
        Statement<Object> stated = model.facts().get(fact.key());
        return stated == null || !(stated.value() instanceof Number number) ? "" : Say.number(number.doubleValue());
    }

    /** How many obligations have which status, in the order in which to say it. */
    private static Map<Status, Integer> counts(SeenModel seen) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Finding finding : seen.assess().findings()) {
            if (SHOWN.contains(finding.status())) {
                counts.merge(finding.status(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static Table table(List<Fact> measured, List<SeenModel> models) {
        List<String> columns = Stream.of(
                Stream.of("id", "name", "kind", "organisation", "family", "released", "parameters", "licence",
                        "freeAndOpenSource", "opennessClass"),
                measured.stream().map(Fact::key), SHOWN.stream().map(status -> status.name().toLowerCase(Locale.ROOT)))
            .flatMap(names -> names)
            .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (SeenModel seen : models) {
            Model model = seen.model();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(model.id());
            row.add(model.name());
            row.add(model.kind());
            row.add(model.organisation());
            row.add(model.family());
            row.add(value(model.released()));
            row.add(value(model.parameters()));
            row.add(model.licence());
            row.add(seen.free());
            row.add(value(model.opennessClass()));
            measured.forEach(fact -> row.add(value(model.facts().get(fact.key()))));
            Map<Status, Integer> counts = counts(seen);
            SHOWN.forEach(status -> row.add(counts.getOrDefault(status, 0)));
            rows.add(row);
        }
        return new Table("models", columns, rows);
    }

    private static @Nullable Object value(@Nullable Statement<?> statement) {
        return statement == null ? null : statement.value();
    }

}
