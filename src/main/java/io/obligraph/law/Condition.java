package io.obligraph.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named legal concept that rules use: what it rests on in the law and what must be so
 * for it to hold.
 *
 * @param id the name, for instance {@code gpai-released-openly}
 * @param wordings its wordings in the order in which acts set them, never empty
 */
public record Condition(String id, List<Wording> wordings) implements Worded<Condition.Wording> {

    public Condition {
        wordings = List.copyOf(wordings);
    }

    /**
     * The concept as one act set it.
     *
     * @param act the id of the act
     * @param basis the ids of the provisions that it comes from, the first being the one
     * to cite and the one whose day counts; the others explain it
     * @param title a statement that is true when the condition holds
     * @param negated the statement that is true when it does not
     * @param when what must be so, {@code null} where the act removed the concept
     */
    public record Wording(String act, List<String> basis, String title, String negated,
            @Nullable Expression when) implements Worded.Wording {
        public Wording {
            basis = List.copyOf(basis);
        }

        @Override
        public String provision() {
            return basis.getFirst();
        }
    }
}
