package io.obligraph.web;

import io.obligraph.law.Expression;
import io.obligraph.law.Obligation;
import io.obligraph.law.ProvisionType;
import io.obligraph.web.LawPage.Begin;
import io.obligraph.web.LawPage.Common;
import io.obligraph.web.LawPage.Line;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of obligations, by tier, party, theme, provision and day. */
@Controller
class LawPages {

    /** The address of the list. */
    static final String PATH = "/law";

    private static final int LINES = 50;

    /** Of so many obligations those exemptions are told of apart that lift many. */
    private static final int MANY = 5;

    private final LawDays days;

    LawPages(LawDays days) {
        this.days = days;
    }

    @Bean
    static Section lawSection() {
        return new Section(20, PATH, "The law",
                "Go through the obligations by tier, party, theme and day, with the conditions that bring them and the exemptions that lift them.");
    }

    @GetMapping(PATH)
    Page law(@RequestParam(defaultValue = "") String tier, @RequestParam(defaultValue = "") String party,
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String provision,
            @RequestParam(defaultValue = "") String when,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownOn,
            @RequestParam(defaultValue = "1") int page, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        LawDay law = days.at(on, knownOn);
        LawChoice choice = new LawChoice(law, new LawChoice.Asked(tier, party, theme, provision.strip(), when));
        List<Obligation> chosen = choice.chosen();
        Paging paging = new Paging(Address.of(request), page, LINES, chosen.size());
        List<Common> common = common(law, chosen);
        List<Line> shown = chosen.subList((int) Math.max(0, paging.first() - 1), (int) paging.last())
            .stream()
            .map(obligation -> line(law, choice, obligation, common))
            .toList();
        parameters.remove(Paging.PARAMETER);
        LawPage content = new LawPage(law.on(), law.knownOn(), choice.choices(), provision.strip(), places(law),
                chosen.size(), chosen.stream().filter(choice::begun).count(),
                begins(choice, chosen, law.on(), new ChangedAddress(parameters)), common, shown, paging,
                ThingPages.SHELVES.stream().map(shelf -> new Ref(shelf.area(), shelf.many(), shelf.path())).toList());
        return Page.of("law", content).with(table(law, choice, chosen));
    }

    /** The articles and annexes on or under which obligations stand. */
    private static List<Citation> places(LawDay law) {
        return law.book()
            .provisions()
            .values()
            .stream()
            .filter(place -> place.type() == ProvisionType.ARTICLE)
            .filter(place -> law.book()
                .obligations()
                .values()
                .stream()
                .anyMatch(each -> law.book().within(law.wording(each).provision(), place.id())))
            .map(place -> law.cite(place.id()))
            .toList();
    }

    private static List<Begin> begins(LawChoice choice, List<Obligation> chosen, LocalDate on, ChangedAddress address) {
        return chosen.stream()
            .map(choice::earliest)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(day -> new Begin(day.getKey(), day.getValue(), !day.getKey().isAfter(on),
                    PATH + address.with("when", day.getKey().toString())))
            .toList();
    }

    /** What lifts more than a quarter of many obligations. */
    private static List<Common> common(LawDay law, List<Obligation> chosen) {
        if (chosen.size() < MANY) {
            return List.of();
        }
        return chosen.stream()
            .flatMap(obligation -> law.liftedBy(obligation).stream())
            .collect(Collectors.groupingBy(exemption -> exemption, LinkedHashMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(exemption -> exemption.getValue() * 4 > chosen.size())
            .map(exemption -> new Common(law.ref(exemption.getKey()), exemption.getValue()))
            .toList();
    }

    private static Line line(LawDay law, LawChoice choice, Obligation obligation, List<Common> common) {
        Obligation.Wording wording = law.wording(obligation);
        List<Ref> exemptions = law.liftedBy(obligation).stream().map(law::ref).toList();
        return new Line(law.theme(wording.provision()).map(LawChoice::theme).orElse(""), law.ref(obligation),
                law.cite(wording.provision()),
                wording.binds().stream().map(bind -> law.party(bind.party())).distinct().toList(),
                choice.earliest(obligation), choice.begun(obligation), conditions(law, wording), exemptions,
                exemptions.stream()
                    .filter(exemption -> common.stream().noneMatch(each -> each.exemption().equals(exemption)))
                    .toList());
    }

    /** The first lines of what must be so, whoever it binds. */
    static List<String> conditions(LawDay law, Obligation.Wording wording) {
        return Stream
            .concat(Stream.ofNullable(wording.when()),
                    wording.binds()
                        .stream()
                        .map(bind -> bind.when() == null
                                ? Objects.requireNonNull(law.book().parties().get(bind.party())).when() : bind.when()))
            .flatMap(expression -> says(law, expression))
            .distinct()
            .toList();
    }

    /** The same of an expression. */
    static Stream<String> says(LawDay law, Expression expression) {
        Step step = new ConditionTree(law).of(expression);
        if (!step.statement().isEmpty()) {
            return Stream.of(step.statement());
        }
        return step.joint() == Step.Joint.ANY
                ? Stream.of(step.parts().stream().map(LawPages::sentence).collect(Collectors.joining("; or ")))
                    .filter(text -> !text.isEmpty())
                : step.parts().stream().map(LawPages::sentence);
    }

    private static String sentence(Step step) {
        return step.statement().isEmpty()
                ? step.parts()
                    .stream()
                    .map(LawPages::sentence)
                    .collect(Collectors.joining(step.joint() == Step.Joint.ANY ? "; or " : "; and "))
                : step.statement();
    }

    private static Table table(LawDay law, LawChoice choice, List<Obligation> chosen) {
        return new Table("obligations",
                List.of("id", "title", "provision", "parties", "earliest", "begun", "exemptions", "official"),
                chosen.stream().map(obligation -> {
                    Line line = line(law, choice, obligation, List.of());
                    return Table.row(obligation.id(), line.obligation().title(), line.provision().number(),
                            ids(line.parties()), line.earliest(), line.begun(), ids(line.exemptions()),
                            line.provision().official());
                }).toList());
    }

    private static String ids(List<Ref> refs) {
        return refs.stream().map(Ref::id).collect(Collectors.joining(" "));
    }

}
