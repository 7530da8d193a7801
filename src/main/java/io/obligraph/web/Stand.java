package io.obligraph.web;

import java.time.LocalDate;

/**
 * Which state of the law a page shows.
 *
 * @param on the day whose wordings count
 * @param knownOn the day whose knowledge counts
 * @param today whether both are today
 * @param part whether what the page is about is part of the law then
 */
record Stand(LocalDate on, LocalDate knownOn, boolean today, boolean part) {

    /**
     * {@return the state of the law that a page about something shows}
     */
    static Stand of(LawDay law, LocalDate today, boolean part) {
        return new Stand(law.on(), law.knownOn(), law.on().equals(today) && law.knownOn().equals(today), part);
    }

}
