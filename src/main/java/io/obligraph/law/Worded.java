package io.obligraph.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of the law whose wording acts set and change.
 *
 * @param <W> the kind of wording
 */
public sealed interface Worded<W extends Worded.Wording>
        permits Condition, Obligation, Exemption, GracePeriod, Penalty {

    /**
     * {@return the item's identifier}
     */
    String id();

    /**
     * {@return the wordings in the order in which acts set them, never empty}
     */
    List<W> wordings();

    /** What every wording says. */
    sealed interface Wording
            permits Condition.Wording, Obligation.Wording, Exemption.Wording, GracePeriod.Wording, Penalty.Wording {

        /**
         * {@return the id of the act that set it}
         */
        String act();

        /**
         * {@return the id of the provision that states it}
         */
        String provision();

        /**
         * {@return what must be so, {@code null} where the act removed the item}
         */
        @Nullable Expression when();

    }

    /**
     * {@return the wording in force on a day, as known: the last one set by a known act
     * that is in force on the day, or, before any is, the first one known; empty if no
     * act that words the item is known}
     * @param day the day
     * @param knownActs the acts known, by id
     */
    default Optional<W> wordingOn(LocalDate day, Map<String, Act> knownActs) {
        W found = null;
        for (W wording : wordings()) {
            Act act = knownActs.get(wording.act());
            if (act != null && (found == null || !act.inForce().isAfter(day))) {
                found = wording;
            }
        }
        return Optional.ofNullable(found);
    }

}
