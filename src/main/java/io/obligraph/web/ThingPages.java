package io.obligraph.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

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
    Page list(@PathVariable String area,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownOn) {
        ThingsPage page = shelf(area).list(days.at(on, knownOn), days.today());
        return Page.of("things", page)
            .with(new Table(area, List.of("id", "title", "summary", "provision"),
                    page.things()
                        .stream()
                        .map(row -> Table.row(row.id(), row.title(), row.summary(),
                                row.basis().isEmpty() ? null : row.basis().getFirst().number()))
                        .toList()));
    }

    @GetMapping("/" + AREAS + "/{id}")
    Page page(@PathVariable String area, @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownOn) {
        return Page.of("thing", shelf(area).page(days.at(on, knownOn), days.today(), id));
    }

    /**
     * {@return whether a path is that of something in the law, or of a list of such
     * things}
     */
    static boolean isAbout(String path) {
        String[] parts = path.split("/", 3);
        return parts.length > 1 && (BY_AREA.containsKey(parts[1]) || path.startsWith(Links.obligation("")));
    }

    private static Shelf<?> shelf(String area) {
        return Objects.requireNonNull(BY_AREA.get(area));
    }

}
