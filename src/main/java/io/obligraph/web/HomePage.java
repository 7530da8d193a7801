package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.law.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what there is to be found, and what happens next. */
@Controller
class HomePage {

    /** So many of the days to come are shown. */
    private static final int DAYS = 3;

    /**
     * What the first page shows.
     *
     * @param today the day of the answer
     * @param obligations how many obligations there are
     * @param applying how many of them can bind someone today
     * @param provisions how many provisions the law has
     * @param models how many models the catalogue has
     * @param amendment the newest act that amends another, {@code null} where none does
     * @param example a model with its answer, {@code null} where the catalogue has none
     * @param next the next days on which something changes
     */
    record Home(LocalDate today, int obligations, long applying, int provisions, int models, @Nullable Ref amendment,
            HomeExample.@Nullable Example example, List<LawCalendar.Day> next) {
    }

    private final LawDays days;

    private final Catalogue catalogue;

    HomePage(LawDays days, Catalogue catalogue) {
        this.days = days;
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    Page home() {
        LawDay law = days.now();
        Map<String, LocalDate> earliest = law.law().reasoner().earliestDays(law.knownOn());
        List<LawCalendar.Day> next = new LawCalendar(law).days()
            .stream()
            .filter(day -> day.day().isAfter(law.on()))
            .limit(DAYS)
            .toList();
        long applying = earliest.values().stream().filter(day -> !day.isAfter(law.on())).count();
        Act amendment = CalendarPages.newestAmendment(law).orElse(null);
        return Page.of("home",
                new Home(law.on(), earliest.size(), applying, law.book().provisions().size(),
                        catalogue.count(Criteria.Models.ALL), amendment == null ? null : law.ref(amendment),
                        new HomeExample(law, catalogue).find().orElse(null), next));
    }

}
