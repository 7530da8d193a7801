package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
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

    private final Catalogue catalogue;

    private final List<Section> sections;

    /** Asked for once, since it stays the same as long as the data do. */
    private volatile @Nullable Sources sources;

    private record Sources(String edition, LocalDate day) {
    }

    /**
     * The state of the law that the pages are based on.
     *
     * @param today the day of the answer
     * @param basic the number of the basic act
     * @param latest the newest act that changed it, {@code null} where none did
     * @param changed the day on which that act came into force, {@code null} likewise
     * @param sources the day whose state the newest source of the catalogue gives,
     * {@code null} where there are no sources
     * @param edition the first letters of the id of the data
     */
    record State(LocalDate today, String basic, @Nullable String latest, @Nullable LocalDate changed,
            @Nullable LocalDate sources, String edition) {
    }

    Site(LawDays days, Catalogue catalogue, List<Section> sections) {
        this.days = days;
        this.catalogue = catalogue;
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
                latest == null ? null : latest.inForce(), sources(edition),
                edition.substring(0, Math.min(12, edition.length())));
    }

    private @Nullable LocalDate sources(String edition) {
        Sources known = sources;
        if (known == null || !known.edition().equals(edition)) {
            known = catalogue.dayOfSources().map(day -> new Sources(edition, day)).orElse(null);
            sources = known;
        }
        return known == null ? null : known.day();
    }

}
