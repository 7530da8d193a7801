package io.obligraph.web;

import io.obligraph.graph.CurrentLaw;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the law for a page, which stays with it though a reload may come between. */
@Component
class LawDays {

    private final CurrentLaw currentLaw;

    private final Clock clock;

    LawDays(CurrentLaw currentLaw, Clock clock) {
        this.currentLaw = currentLaw;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * {@return the law as it is worded and known today}
     */
    LawDay now() {
        return at(null, null);
    }

    /**
     * {@return the law as it is worded on a day}
     * @param on the day whose wordings count, {@code null} for today
     * @param knownOn the day whose knowledge counts, {@code null} for today
     */
    LawDay at(@Nullable LocalDate on, @Nullable LocalDate knownOn) {
        return new LawDay(currentLaw.snapshot(), on == null ? today() : on, knownOn == null ? today() : knownOn);
    }

}
