package io.obligraph.reasoning;

import io.obligraph.law.Act;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that depends on the day and on what is known of the law, and on nothing else.
 */
sealed interface Gate {

    /**
     * {@return whether it is so on a day, by what is known}
     */
    boolean holds(LocalDate day, Knowledge knowledge);

    /** The act is known. */
    record Known(String act) implements Gate {
        @Override
        public boolean holds(LocalDate day, Knowledge knowledge) {
            return knowledge.acts().containsKey(act);
        }
    }

    /**
     * Of the wordings that these acts set, in their order, the one with the index is the
     * one in force.
     */
    record Worded(List<String> acts, int index) implements Gate {
        @Override
        public boolean holds(LocalDate day, Knowledge knowledge) {
            int current = -1;
            for (int i = 0; i < acts.size(); i++) {
                Act act = knowledge.acts().get(acts.get(i));
                if (act != null && (current < 0 || !act.inForce().isAfter(day))) {
                    current = i;
                }
            }
            return current == index;
        }
    }

    /** The provision, as the act words it, applies. */
    record Applies(String provision, String act) implements Gate {
        @Override
        public boolean holds(LocalDate day, Knowledge knowledge) {
            return knowledge.appliesFrom(provision, act).filter(from -> !day.isBefore(from)).isPresent();
        }
    }

    /** The day has not come. */
    record Until(LocalDate end) implements Gate {
        @Override
        public boolean holds(LocalDate day, Knowledge knowledge) {
            return day.isBefore(end);
        }
    }

}
