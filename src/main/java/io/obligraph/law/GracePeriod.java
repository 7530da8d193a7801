package io.obligraph.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A later deadline for what was already there: until a day, the chosen obligations do not
 * bind those who meet the condition.
 *
 * @param id the id of the provision that grants it, with {@code -} and a word where one
 * provision grants several
 * @param wordings its wordings in the order in which acts set them, never empty
 */
public record GracePeriod(String id, List<Wording> wordings) implements Worded<GracePeriod.Wording> {

    public GracePeriod {
        wordings = List.copyOf(wordings);
    }

    /**
     * The grace period as one act set it.
     *
     * @param act the id of the act
     * @param provision the id of the provision that grants it
     * @param title what it is, in a few words
     * @param summary whom it helps and until when, in sentences of the project's own
     * @param delays the obligations that wait
     * @param parties the ids of the parties for whom they wait, empty for all
     * @param when what must be so, {@code null} where the act removed it
     * @param until the day from which the obligations bind
     */
    public record Wording(String act, String provision, String title, String summary, Selection delays,
            List<String> parties, @Nullable Expression when, LocalDate until) implements Worded.Wording {
        public Wording {
            parties = List.copyOf(parties);
        }
    }
}
