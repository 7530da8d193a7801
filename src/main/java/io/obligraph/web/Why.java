package io.obligraph.web;

import io.obligraph.law.Fact;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Truth;
import io.obligraph.report.AnswerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step of a derivation, with the steps that it rests on.
 *
 * @param statement a sentence, without full stop
 * @param holds what is known of what the sentence is about
 * @param basis the provision that it comes from, {@code null} for none
 * @param fact the page of the fact that settles it or leaves it open, {@code null} where
 * it rests on other steps
 * @param said what was said of the fact that settles it, for people; {@code null} where
 * nothing was said or it rests on other steps
 * @param from the words of documents on which that answer rests
 * @param answer where to answer that fact, or to answer it otherwise; {@code null} where
 * it rests on other steps
 * @param parts the steps that it rests on
 */
record Why(String statement, Truth holds, @Nullable Citation basis, @Nullable String fact, @Nullable String said,
        List<Quote> from, @Nullable String answer, List<Why> parts) {

    Why {
        parts = List.copyOf(parts);
    }

    /**
     * {@return a derivation as a tree}
     * @param reasons its steps in reading order, the conclusion first
     */
    static Why of(Checked checked, List<Reason> reasons) {
        return new Tree(checked, reasons).step();
    }

    private static final class Tree {

        private final Checked checked;

        private final List<Reason> reasons;

        private int at;

        Tree(Checked checked, List<Reason> reasons) {
            this.checked = checked;
            this.reasons = reasons;
        }

        Why step() {
            Reason reason = reasons.get(at++);
            List<Why> parts = new ArrayList<>();
            while (at < reasons.size() && reasons.get(at).depth() > reason.depth()) {
                parts.add(step());
            }
            String fact = reason.fact();
            String source = fact == null ? null : checked.project().concluded().getOrDefault(fact, fact);
            return new Why(reason.statement(), reason.holds(),
                    reason.provision() == null ? null : checked.law().cite(reason.provision()),
                    fact == null ? null : Links.fact(fact),
                    source == null || reason.given() == null ? null : said(source),
                    source == null ? List.of() : checked.address().quotes().about(Quotes.Kind.FROM, source),
                    source == null ? null : checked.address().asking(source).page(), parts);
        }

        private @Nullable String said(String key) {
            Fact fact = Objects.requireNonNull(checked.law().book().facts().get(key));
            return checked.project().answer(key).map(answer -> AnswerWords.of(fact, answer)).orElse(null);
        }

    }

}
