package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import io.obligraph.law.Licence;
import io.obligraph.web.EntriesPage.Cell;
import io.obligraph.web.EntriesPage.Head;
import io.obligraph.web.EntriesPage.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The lists of licences, organisations, practices, standards and initiatives, each with
 * how many models have to do with them.
 */
@Controller
class EntryLists {

    private static final int SIZE = 100;

    private static final Head MODELS = new Head("Models", true);

    private static final Facet BY_LICENCE = new Facet("licence", null);

    private final LawDays days;

    private final Catalogue catalogue;

    EntryLists(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/licences")
    Page licences(HttpServletRequest request) {
        Map<String, Integer> models = new HashMap<>();
        Objects.requireNonNull(catalogue.facets(Criteria.Models.ALL, List.of(BY_LICENCE)).get(BY_LICENCE))
            .stream()
            .filter(value -> value.value() != null)
            .forEach(value -> models.put(value.value(), value.count()));
        return page(request, "Licences", "Licences of models and software, and what each of them is under the Act.",
                List.of(new Head("Free and open-source under the Act", false), MODELS),
                days.now()
                    .book()
                    .licences()
                    .values()
                    .stream()
                    .sorted(Comparator.comparingInt((Licence licence) -> -models.getOrDefault(licence.id(), 0)))
                    .map(licence -> new Row(new Ref(licence.id(), licence.name(), Links.licence(licence.id())),
                            licence.because(), List.of(free(licence.freeAndOpenSource()),
                                    models("licence", licence.id(), models.getOrDefault(licence.id(), 0))))));
    }

    private static Cell free(@Nullable Boolean free) {
        return new Cell(free, free == null ? "Not decided" : free ? "✓ Yes" : "✗ No", null);
    }

    @GetMapping("/organisations")
    Page organisations(HttpServletRequest request) {
        return page(request, "Organisations", "Who provides the models, systems, components and platforms.",
                List.of(new Head("Kind", false), new Head("Seat", false), MODELS),
                catalogue.all(new Criteria.Organisations(null, List.of(), List.of(), List.of()))
                    .stream()
                    .sorted(Comparator.comparingInt((Organisation each) -> -each.models().size()))
                    .map(each -> new Row(new Ref(each.id(), each.name(), Links.organisation(each.id())),
                            sentence(Objects.requireNonNullElse(each.note(), "")),
                            List.of(Cell.of(Say.constant(each.kind())), Cell.of(seat(each.country())),
                                    models("organisation", each.id(), each.models().size())))));
    }

    private static String seat(@Nullable String country) {
        return country == null ? "" : Say.country(country);
    }

    @GetMapping("/practices")
    Page practices(HttpServletRequest request) {
        return page(request, "Practices",
                "What open-source and other AI projects do of their own accord, and with how many obligations it helps.",
                List.of(new Head("Helps with obligations", true), MODELS),
                catalogue.all(Criteria.Practices.ALL)
                    .stream()
                    .sorted(Comparator.comparingInt((Practice each) -> -each.models().size()))
                    .map(each -> new Row(new Ref(each.id(), each.name(), Links.practice(each.id())),
                            sentence(each.summary()), List.of(Cell.of(each.supports().size()),
                                    models("practice", each.id(), each.models().size())))));
    }

    @GetMapping("/standards")
    Page standards(HttpServletRequest request) {
        return page(request, "Standards",
                "Codes of practice, templates, standards and formats by which practices are done.",
                List.of(new Head("Kind", false), new Head("Status", false), new Head("Supports obligations", true)),
                catalogue.all(Criteria.Standards.ALL)
                    .stream()
                    .map((Standard each) -> new Row(new Ref(each.id(), each.name(), Links.standard(each.id())),
                            sentence(each.summary()), List.of(Cell.of(Say.constant(each.kind())),
                                    Cell.of(Say.constant(each.status())), Cell.of(each.supports().size())))));
    }

    @GetMapping("/initiatives")
    Page initiatives(HttpServletRequest request) {
        return page(request, "Initiatives",
                "Authorities, standards bodies, foundations and others that shape how law and self-regulation work together.",
                List.of(new Head("Kind", false), new Head("Seat", false), new Head("Practices", true)),
                catalogue.all(new Criteria.Initiatives(null, List.of(), List.of(), List.of(), List.of()))
                    .stream()
                    .map((Initiative each) -> new Row(new Ref(each.id(), each.name(), Links.initiative(each.id())),
                            sentence(each.role()), List.of(Cell.of(Say.constant(each.kind())),
                                    Cell.of(seat(each.country())), Cell.of(each.practices().size())))));
    }

    private static Cell models(String by, String id, int count) {
        return new Cell(count, String.valueOf(count),
                count == 0 ? null : "/models" + new ChangedAddress(new LinkedMultiValueMap<>()).with(by, id));
    }

    /** The first sentence of a text. */
    private static String sentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static Page page(HttpServletRequest request, String title, String promise, List<Head> heads,
            Stream<Row> all) {
        String text = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        String looked = text.toLowerCase(Locale.ROOT);
        List<Row> rows = all
            .filter(row -> (row.thing().id() + " " + row.thing().title() + " " + row.line()).toLowerCase(Locale.ROOT)
                .contains(looked))
            .toList();
        Paging paging = new Paging(Address.of(request), number(request.getParameter(Paging.PARAMETER)), SIZE,
                rows.size());
        List<Row> shown = rows.subList((int) Math.max(0, paging.first() - 1), (int) paging.last());
        return Page.of("entries", new EntriesPage(title, promise, text, heads, shown, paging))
            .with(table(title, heads, rows));
    }

    private static int number(@Nullable String part) {
        if (part == null) {
            return 1;
        }
        if (!part.matches("\\d{1,6}")) {
            throw new WrongInput("«" + part + "» is no part of the list", "A whole number, from 1");
        }
        return Integer.parseInt(part);
    }

    private static Table table(String title, List<Head> heads, List<Row> rows) {
        List<String> columns = new ArrayList<>(List.of("id", "name", "line"));
        heads.forEach(head -> columns.add(head.title().toLowerCase(Locale.ROOT).replace(' ', '_')));
        return new Table(title.toLowerCase(Locale.ROOT), columns, rows.stream().map(row -> {
            List<@Nullable Object> cells = new ArrayList<>(List.of(row.thing().id(), row.thing().title(), row.line()));
            row.cells().forEach(cell -> cells.add(cell.value()));
            return cells;
        }).toList());
    }

}
