package io.obligraph.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that takes something out of an obligation that otherwise binds.
 *
 * @param id the id of the provision that grants it, with {@code -} and a word where one
 * provision grants several
 * @param wordings its wordings in the order in which acts set them, never empty
 */
public record Exemption(String id, List<Wording> wordings) implements Worded<Exemption.Wording> {

    public Exemption {
        wordings = List.copyOf(wordings);
    }

    /**
     * The exemption as one act set it.
     *
     * @param act the id of the act
     * @param provision the id of the provision that grants it
     * @param title what it is, in a few words
     * @param summary what brings it and what loses it, in sentences of the project's own
     * @param lifts what it lifts
     * @param parties the ids of the parties from whom it lifts, empty for all
     * @param when what must be so for it to hold, {@code null} where the act removed it
     */
    public record Wording(String act, String provision, String title, String summary, Selection lifts,
            List<String> parties, @Nullable Expression when) implements Worded.Wording {
        public Wording {
            parties = List.copyOf(parties);
        }
    }
}
