package io.obligraph.web;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.report.AnswerWords;
import io.obligraph.web.Quotes.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project.
 *
 * @param groups the answers, by the group of their facts
 */
record CheckSaid(List<Group> groups) {

    /** What is known of the facts of a group. */
    record Group(String title, List<Given> given) {
    }

    /**
     * What is known of a fact.
     *
     * @param question the question
     * @param answer the answer
     * @param origin where it comes from, {@code null} where somebody said it or a
     * document does
     * @param from the words of documents on which it rests
     * @param against the words of documents that say otherwise
     * @param change where to answer it otherwise
     * @param remove the address without it, {@code null} where the address does not say
     * it
     * @param suppose where to see what would change under another answer, {@code null}
     * where it follows from another one
     * @param wonder how to ask for that
     */
    record Given(String question, String answer, Checked.@Nullable Origin origin, List<Quote> from, List<Quote> against,
            String change, @Nullable String remove, @Nullable String suppose, String wonder) {
    }

    static CheckSaid of(Checked checked) {
        var book = checked.law().book();
        return new CheckSaid(book.groups()
            .values()
            .stream()
            .map(group -> new Group(group.title(), book.facts()
                .values()
                .stream()
                .filter(fact -> fact.group().equals(group.id()) && checked.project().answer(fact.key()).isPresent())
                .map(fact -> given(checked, fact))
                .toList()))
            .filter(group -> !group.given().isEmpty())
            .toList());
    }

    private static Given given(Checked checked, Fact fact) {
        CheckAddress address = checked.address().asking(null);
        CheckAddress supposing = checked.address().wondering(null);
        String key = fact.key();
        Answer answer = checked.project().answer(key).orElseThrow();
        String source = checked.project().concluded().get(key);
        Checked.Origin origin = source == null ? checked.origins().get(key) : new Checked.Origin(
                "Follows from «" + Objects.requireNonNull(checked.law().book().facts().get(source)).question() + "»",
                null);
        boolean said = address.facts().containsKey(key);
        String suppose = source != null ? null
                : answer instanceof Answer.Flag flag
                        ? supposing.supposing(key, List.of(String.valueOf(!flag.value()))).page()
                        : supposing.wondering(key).page();
        String wonder = answer instanceof Answer.Flag flag ? "What if " + (flag.value() ? "no" : "yes") + "?"
                : "What if it were otherwise?";
        return new Given(fact.question(), AnswerWords.of(fact, answer), origin, address.quotes().about(Kind.FROM, key),
                address.quotes().about(Kind.AGAINST, key), address.asking(source == null ? key : source).page(),
                said ? address.without(key).page() : null, suppose, wonder);
    }

}
