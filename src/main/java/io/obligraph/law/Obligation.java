package io.obligraph.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duty that the law puts on someone.
 *
 * @param id the id of the provision that states it, in its newest place, with {@code -}
 * and a word where one provision states several
 * @param wordings its wordings in the order in which acts set them, never empty
 */
public record Obligation(String id, List<Wording> wordings) implements Worded<Obligation.Wording> {

    public Obligation {
        wordings = List.copyOf(wordings);
    }

    /**
     * The duty as one act set it.
     *
     * @param act the id of the act
     * @param provision the id of the smallest provision that states it
     * @param title what is to be done, in a few words
     * @param summary what to do in practice, in two or three sentences of the project's
     * own
     * @param binds whom it binds
     * @param when what must be so for it to bind, whoever is asked; {@code null} where
     * the act removed the duty
     * @param contents the id of the annex or provision that lists what must be in it,
     * {@code null} where there is none
     * @param deadlines the periods that the provision itself sets
     * @param related the ids of obligations to read with it
     * @param owedTo to whom along the value chain it is owed; empty where to nobody there
     */
    public record Wording(String act, String provision, String title, String summary, List<Binding> binds,
            @Nullable Expression when, @Nullable String contents, List<Deadline> deadlines, List<String> related,
            List<Creditor> owedTo) implements Worded.Wording {
        public Wording {
            binds = List.copyOf(binds);
            deadlines = List.copyOf(deadlines);
            related = List.copyOf(related);
            owedTo = List.copyOf(owedTo);
        }
    }

    /**
     * A party that the duty binds.
     *
     * @param party the id of the party
     * @param when what must be so for this party, {@code null} where the party's own
     * condition says it
     */
    public record Binding(String party, @Nullable Expression when) {
    }

    /**
     * A party to whom whoever is bound owes the duty.
     *
     * @param party the id of the party
     * @param side where it stands in the value chain, seen from whoever is bound
     */
    public record Creditor(String party, Side side) {
    }

    /** A side of somebody in the value chain. */
    public enum Side {

        /** Those from whom it comes: whoever made, supplied or passed it on before. */
        UPSTREAM,
        /** Those to whom it goes: whoever builds on it, passes it on or uses it. */
        DOWNSTREAM

    }

    /**
     * A period set by the provision.
     *
     * @param period how long, as an ISO 8601 duration or period, for instance
     * {@code P10Y} or {@code PT72H}
     * @param runs what it is counted from or what must happen in it, in the project's own
     * words
     */
    public record Deadline(String period, String runs) {
    }
}
