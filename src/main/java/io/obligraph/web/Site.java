package io.obligraph.web;

import io.obligraph.law.Act;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every page shows around its content. */
@Component
class Site {

    private final LawDays days;

    private final List<Section> sections;

    /**
     * The state of the law that the pages are based on.
     *
     * @param today the day of the answer
     * @param basic the number of the basic act
     * @param latest the newest act that changed it, {@code null} where none did
     * @param changed the day on which that act came into force, {@code null} likewise
     * @param edition the first letters of the id of the data
     */
    record State(LocalDate today, String basic, @Nullable String latest, @Nullable LocalDate changed, String edition) {
    }

    Site(LawDays days, List<Section> sections) {
        this.days = days;
        this.sections = sections.stream().sorted(Comparator.comparingInt(Section::position)).toList();
    }

    /**
     * {@return the areas that there are, in their order}
     */
    public List<Section> sections() {
        return sections;
    }

    /**
     * {@return the state of the law that the pages are based on}
     */
    public State state() {
        LawDay law = days.now();
        Act basic = law.book().acts().firstEntry().getValue();
        Act latest = law.book()
            .acts()
            .values()
            .stream()
            .filter(act -> act.amends() != null && !act.inForce().isAfter(law.on()))
            .max(Comparator.comparing(Act::inForce))
            .orElse(null);
        String edition = law.law().edition();
        return new State(law.on(), basic.number(), latest == null ? null : latest.number(),
                latest == null ? null : latest.inForce(), edition.substring(0, Math.min(12, edition.length())));
    }

}
