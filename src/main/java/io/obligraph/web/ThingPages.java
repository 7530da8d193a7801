package io.obligraph.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists and the pages of what the law consists of, other than obligations. */
@Controller
class ThingPages {

    private static final String AREAS = "{area:acts|authorities|conditions|exemptions|facts|grace-periods|parties|penalties|provisions|readings|tiers}";

    /** The shelves, in the order in which to show them. */
    static final List<Shelf<?>> SHELVES = Stream
        .of(PeopleShelves.shelves(), RuleShelves.shelves(), SourceShelves.shelves())
        .flatMap(List::stream)
        .toList();

    private static final Map<String, Shelf<?>> BY_AREA = SHELVES.stream()
        .collect(Collectors.toUnmodifiableMap(Shelf::area, Function.identity()));

    private final LawDays days;

    ThingPages(LawDays days) {
        this.days = days;
    }

    @GetMapping("/" + AREAS)
    Page list(@PathVariable String area) {
        ThingsPage page = shelf(area).list(days.now());
        return Page.of("things", page)
            .with(new Table(area, List.of("id", "title", "summary", "provision"),
                    page.things()
                        .stream()
                        .map(row -> Table.row(row.id(), row.title(), row.summary(),
                                row.basis().isEmpty() ? null : row.basis().getFirst().number()))
                        .toList()));
    }

    @GetMapping("/" + AREAS + "/{id}")
    Page page(@PathVariable String area, @PathVariable String id) {
        return Page.of("thing", shelf(area).page(days.now(), id));
    }

    private static Shelf<?> shelf(String area) {
        return Objects.requireNonNull(BY_AREA.get(area));
    }

}
