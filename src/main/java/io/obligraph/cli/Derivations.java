package io.obligraph.cli;

import io.obligraph.law.LawBook;
import io.obligraph.reasoning.Reason;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes down why something is so. */
final class Derivations {

    private Derivations() {
    }

    /** Writes the steps, each under the one that rests on it. */
    static void write(List<Reason> reasons, LawBook book, Paper paper) {
        for (Reason reason : reasons) {
            @Nullable Tone tone = switch (reason.holds()) {
                case UNKNOWN -> Tone.OPEN;
                case TRUE, FALSE -> reason.depth() == 0 ? Tone.STRONG : null;
            };
            String provision = reason.provision() == null ? ""
                    : Objects.requireNonNull(book.provisions().get(reason.provision())).number();
            String said = reason.fact() == null ? ""
                    : reason.given() == null ? reason.fact() : reason.fact() + ": " + reason.given();
            String source = String.join("; ",
                    List.of(provision, said).stream().filter(part -> !part.isEmpty()).toList());
            paper.point(2 + 2 * reason.depth(), tone,
                    reason.statement() + (source.isEmpty() ? "" : " [" + source + "]"));
        }
    }

}
