package io.obligraph.web;

import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what there is to be found, and what happens next. */
@Controller
class HomePage {

    /**
     * What the first page shows.
     *
     * @param today the day of the answer
     * @param obligations how many obligations there are
     * @param applying how many of them can bind someone today
     * @param provisions how many provisions the law has
     * @param next the days to come on which something changes
     */
    record Home(LocalDate today, int obligations, long applying, int provisions, List<Coming> next) {
    }

    /**
     * A day on which something changes.
     *
     * @param day the day
     * @param begin the obligations that can bind someone from then on
     * @param ends the grace periods that end
     */
    record Coming(LocalDate day, List<Ref> begin, List<Grace> ends) {
    }

    /**
     * A grace period.
     *
     * @param title what it is, in a few words
     * @param provision the provision that grants it
     */
    record Grace(String title, Citation provision) {
    }

    private final LawDays days;

    HomePage(LawDays days) {
        this.days = days;
    }

    @GetMapping("/")
    Page home() {
        LawDay law = days.now();
        Map<String, LocalDate> earliest = law.law().reasoner().earliestDays(law.knownOn());
        List<Coming> next = law.law()
            .reasoner()
            .daysOfChange(law.knownOn())
            .stream()
            .filter(day -> day.isAfter(law.on()))
            .map(day -> coming(day, new LawDay(law.law(), day, law.knownOn()), earliest))
            .filter(coming -> !coming.begin().isEmpty() || !coming.ends().isEmpty())
            .toList();
        long applying = earliest.values().stream().filter(day -> !day.isAfter(law.on())).count();
        return Page.of("home", new Home(law.on(), earliest.size(), applying, law.book().provisions().size(), next));
    }

    private static Coming coming(LocalDate day, LawDay law, Map<String, LocalDate> earliest) {
        List<Ref> begin = law.book()
            .obligations()
            .values()
            .stream()
            .filter(obligation -> day.equals(earliest.get(obligation.id())))
            .map((Obligation obligation) -> law.ref(obligation))
            .toList();
        List<Grace> ends = law.book()
            .gracePeriods()
            .values()
            .stream()
            .map(grace -> law.inForce(grace).orElse(null))
            .filter(Objects::nonNull)
            .filter(wording -> wording.until().equals(day))
            .map((GracePeriod.Wording wording) -> new Grace(wording.title(), law.cite(wording.provision())))
            .toList();
        return new Coming(day, begin, ends);
    }

}
