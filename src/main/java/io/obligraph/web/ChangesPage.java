package io.obligraph.web;

import io.obligraph.reasoning.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs in the law between two days, or two states of knowledge of it.
 *
 * @param title what is compared, in a few words
 * @param from the former day
 * @param knownFrom the day whose knowledge counts for the former day
 * @param to the latter day
 * @param knownTo the day whose knowledge counts for the latter day
 * @param acts the acts that are known on the latter side only
 * @param counts how many differences of each kind there are
 * @param obligations the obligations that differ, in the order of the text
 * @param others the other rules that are worded otherwise, a block for each kind
 */
record ChangesPage(String title, LocalDate from, LocalDate knownFrom, LocalDate to, LocalDate knownTo, List<Ref> acts,
        List<Count> counts, List<Differing> obligations, List<Block> others) {

    /**
     * How many differences of a kind there are.
     *
     * @param kind the kind
     * @param says what it means
     * @param count how many
     */
    record Count(Change.Kind kind, String says, long count) {
    }

    /**
     * An obligation that differs.
     *
     * @param obligation the obligation as it is called now
     * @param kinds how it differs, in words
     * @param by the act that brought the difference
     * @param provision the provision that says so
     * @param before how it was, {@code null} where it was not there
     * @param after how it is, {@code null} where it is no longer there
     */
    record Differing(Ref obligation, List<String> kinds, Ref by, Citation provision, @Nullable Version before,
            @Nullable Version after) {
    }

    /**
     * An obligation on one of the two sides.
     *
     * @param title what it is called
     * @param provision where it stands
     * @param earliest from when it can bind anyone, {@code null} where no day is set
     * @param parties whom it binds
     * @param conditions what must be so for it to bind, in few lines
     */
    record Version(String title, Citation provision, @Nullable LocalDate earliest, List<Ref> parties,
            List<String> conditions) {
    }

}
