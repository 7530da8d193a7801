package io.obligraph.web;

import io.obligraph.law.Act;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The days on which the law changes, by two states of knowledge of it. */
@Controller
class CalendarPages {

    private final LawDays days;

    CalendarPages(LawDays days) {
        this.days = days;
    }

    /**
     * What the page shows.
     *
     * @param on the day chosen
     * @param knownBefore the day whose knowledge the first column takes
     * @param knownOn the day whose knowledge the second column takes
     * @param stops the days to choose from
     * @param before what is so on the day, as known before
     * @param after the same as known after
     * @param parties whom the law can bind on the day
     * @param rows all days on which something changes in one of the two
     */
    record CalendarPage(LocalDate on, LocalDate knownBefore, LocalDate knownOn, List<Stop> stops, Side before,
            Side after, List<Bound> parties, List<Both> rows) {
    }

    /** A day to choose, and whether it is today. */
    record Stop(LocalDate day, boolean today) {
    }

    /** What is so on the day chosen, by one state of knowledge. */
    record Side(LocalDate knownOn, long applying, LawCalendar.Day day) {
    }

    /**
     * A party, and how many obligations can bind it on the day, by both states of
     * knowledge.
     */
    record Bound(Ref party, LawCalendar.Reach before, LawCalendar.Reach after) {
    }

    /** What changes on a day, by both states of knowledge. */
    record Both(LocalDate day, LawCalendar.Day before, LawCalendar.Day after) {
    }

    @Bean
    static Section calendarSection() {
        return new Section(21, "/calendar", "Calendar",
                "See on which days something begins or ends, as it was known before the law was amended and as it is known now.");
    }

    @GetMapping("/calendar")
    Page calendar(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownBefore,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate knownOn) {
        LawDay law = days.at(on, knownOn);
        LocalDate before = knownBefore == null ? beforeAmendment(law) : knownBefore;
        LawCalendar former = new LawCalendar(new LawDay(law.law(), law.on(), before));
        LawCalendar latter = new LawCalendar(law);
        List<LocalDate> changing = List.copyOf(new TreeSet<>(
                Stream.concat(former.days().stream(), latter.days().stream()).map(LawCalendar.Day::day).toList()));
        LocalDate chosen = on != null ? on
                : changing.stream().filter(day -> !day.isBefore(law.on())).findFirst().orElse(law.on());
        TreeSet<LocalDate> stops = new TreeSet<>(changing);
        stops.add(chosen);
        stops.add(days.today());
        List<Both> rows = changing.stream().map(day -> new Both(day, former.day(day), latter.day(day))).toList();
        return Page
            .of("calendar",
                    new CalendarPage(chosen, before, law.knownOn(),
                            stops.stream().map(day -> new Stop(day, day.equals(days.today()))).toList(),
                            new Side(before, former.applying(chosen), former.day(chosen)),
                            new Side(law.knownOn(), latter.applying(chosen), latter.day(chosen)),
                            parties(law, former, latter, chosen), rows))
            .with(table(rows, before, law.knownOn()));
    }

    private static List<Bound> parties(LawDay law, LawCalendar former, LawCalendar latter, LocalDate day) {
        return law.book()
            .parties()
            .keySet()
            .stream()
            .map(party -> new Bound(law.party(party), former.reach(party, day), latter.reach(party, day)))
            .filter(bound -> bound.before().binding() + bound.after().binding() > 0)
            .toList();
    }

    /**
     * {@return the last day on which the newest amendment was not known; today where
     * there is none}
     */
    static LocalDate beforeAmendment(LawDay law) {
        return newestAmendment(law).map(act -> act.published().minusDays(1)).orElse(law.knownOn());
    }

    /**
     * {@return the newest known act that amends another}
     */
    static Optional<Act> newestAmendment(LawDay law) {
        return law.acts()
            .values()
            .stream()
            .filter(act -> act.amends() != null)
            .max(Comparator.comparing(Act::published));
    }

    private static Table table(List<Both> rows, LocalDate before, LocalDate after) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Both row : rows) {
            add(lines, before, row.before());
            add(lines, after, row.after());
        }
        return new Table("calendar", List.of("day", "knownOn", "what", "id", "title", "provision"), lines);
    }

    private static void add(List<List<@Nullable Object>> lines, LocalDate known, LawCalendar.Day day) {
        day.begins().forEach(item -> lines.add(line(known, day, "begins", item)));
        day.ends().forEach(item -> lines.add(line(known, day, "grace ends", item)));
    }

    private static List<@Nullable Object> line(LocalDate known, LawCalendar.Day day, String what, Item item) {
        Citation provision = item.provision();
        return Table.row(day.day(), known, what, item.id(), item.title(),
                provision == null ? null : provision.number());
    }

}
