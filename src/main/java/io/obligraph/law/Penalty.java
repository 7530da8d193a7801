package io.obligraph.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule on fines: up to an amount or a share of the worldwide annual turnover, whichever
 * is higher, or for some whichever is lower.
 *
 * @param id the id of the provision that sets it, with {@code -} and a word where one
 * provision sets several
 * @param wordings its wordings in the order in which acts set them, never empty
 */
public record Penalty(String id, List<Wording> wordings) implements Worded<Penalty.Wording> {

    public Penalty {
        wordings = List.copyOf(wordings);
    }

    /**
     * The rule as one act set it.
     *
     * @param act the id of the act
     * @param provision the id of the provision that sets it
     * @param title what it punishes, in a few words
     * @param summary when it is due, in sentences of the project's own
     * @param punishes the obligations whose breach it punishes
     * @param parties the ids of the parties whom it punishes, empty for all
     * @param amount the amount in euro
     * @param share the share of the total worldwide annual turnover of the preceding
     * financial year, in per cent, 0 where there is none
     * @param when what must be so of the project, {@code null} where the act removed the
     * rule
     * @param lower what must be so for the lower of amount and share to count instead of
     * the higher, {@code null} if it never does
     */
    public record Wording(String act, String provision, String title, String summary, Selection punishes,
            List<String> parties, long amount, double share, @Nullable Expression when,
            @Nullable Expression lower) implements Worded.Wording {
        public Wording {
            parties = List.copyOf(parties);
        }
    }
}
