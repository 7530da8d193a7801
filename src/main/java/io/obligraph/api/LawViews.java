package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.graph.CurrentLaw;
import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Opens views of the law. Each stays with the law that was current when it was opened.
 * What leads to what is worked out once for each set of acts that are known and in force.
 */
final class LawViews {

    private final CurrentLaw currentLaw;

    private final Catalogue catalogue;

    private final Clock clock;

    private volatile @Nullable Known known;

    /** Which acts are known and which of them are in force decides every wording. */
    private record ActsState(Set<String> known, Set<String> inForce) {
    }

    private record Known(LawSnapshot law, Map<ActsState, Links> links) {
    }

    /**
     * Makes an opener of views.
     * @param currentLaw where the law is found
     * @param catalogue where practices and standards are found
     * @param clock tells which day is today
     */
    LawViews(CurrentLaw currentLaw, Catalogue catalogue, Clock clock) {
        this.currentLaw = currentLaw;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * {@return the law as it is worded today}
     */
    LawView today(LawSnapshot law) {
        LocalDate today = today();
        return at(law, today, today);
    }

    /**
     * {@return the law that answers now, as it is worded today}
     */
    LawView now() {
        return today(currentLaw.snapshot());
    }

    /**
     * {@return the law that answers now, as it is worded on a day}
     * @param on the day whose wordings count, {@code null} for today
     * @param knownOn the day whose knowledge counts, {@code null} for today
     */
    LawView at(@Nullable LocalDate on, @Nullable LocalDate knownOn) {
        return at(currentLaw.snapshot(), on == null ? today() : on, knownOn == null ? today() : knownOn);
    }

    /**
     * {@return the law of another view, as it is worded on another day}
     */
    LawView beside(LawView view, LocalDate on, LocalDate knownOn) {
        return at(view.law(), on, knownOn);
    }

    private LawView at(LawSnapshot law, LocalDate on, LocalDate knownOn) {
        Map<String, Act> acts = law.book().actsKnownOn(knownOn);
        return new LawView(law, acts, on, knownOn, () -> links(law, acts, on, knownOn),
                SingletonSupplier.of(() -> Supports.of(catalogue)));
    }

    private Links links(LawSnapshot law, Map<String, Act> acts, LocalDate on, LocalDate knownOn) {
        Known now = known;
        if (now == null || now.law() != law) {
            now = new Known(law, new ConcurrentHashMap<>());
            known = now;
        }
        Set<String> inForce = acts.values()
            .stream()
            .filter(act -> !act.inForce().isAfter(on))
            .map(Act::id)
            .collect(Collectors.toUnmodifiableSet());
        return now.links()
            .computeIfAbsent(new ActsState(Set.copyOf(acts.keySet()), inForce),
                    state -> new Links(law.book(), on, acts, law.reasoner().earliestDays(knownOn)));
    }

}
