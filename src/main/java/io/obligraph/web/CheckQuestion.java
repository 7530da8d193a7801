package io.obligraph.web;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import io.obligraph.law.FactType;
import io.obligraph.law.Licence;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.report.AnswerWords;
import io.obligraph.web.CheckAddress.Field;
import io.obligraph.web.Quotes.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form asks it.
 *
 * @param fact the key of the fact
 * @param group the title of the group that it belongs to
 * @param question the question
 * @param help what counts and what does not; empty where the question says it all
 * @param type what an answer looks like
 * @param unit the unit of a number, {@code null} otherwise
 * @param basis the provisions behind it
 * @param options what there is to choose from; empty where an answer is written
 * @param written the answer as it stands, where one is written; empty for none
 * @param known texts that are known, to be offered; empty where any text will do
 * @param answered whether there is an answer, which can be changed
 * @param setAside whether it was said that it is not known
 * @param settles how many open obligations an answer settles on average; 0 where none
 * depends on it
 * @param depending on how many open obligations it bears
 * @param supposed whether the answer is only to be supposed
 * @param now the answer as it stands, in words, {@code null} for none
 * @param against the words of documents that contradict each other or the answer
 * @param hints the words of documents that matter to it
 * @param fields what is sent along with an answer
 * @param leave the address without this question
 */
record CheckQuestion(String fact, String group, String question, String help, FactType type, @Nullable String unit,
        List<Citation> basis, List<Option> options, String written, List<String> known, boolean answered,
        boolean setAside, int settles, int depending, boolean supposed, @Nullable String now, List<Quote> against,
        List<Quote> hints, List<Field> fields, String leave) {

    /**
     * One of the values to choose from.
     *
     * @param name its name
     * @param title its title
     * @param help what it covers and what it does not; may be empty
     * @param basis the provisions behind it
     * @param chosen whether it is said to hold
     * @param open whether it is said that it is not known
     */
    record Option(String name, String title, String help, List<Citation> basis, boolean chosen, boolean open) {
    }

    /**
     * {@return the question about a fact}
     * @param fact the fact
     * @param open how much depends on it, {@code null} for nothing
     */
    static CheckQuestion of(Checked checked, Fact fact, @Nullable OpenQuestion open) {
        return of(checked, fact, open, false);
    }

    /**
     * {@return the question what would be said of a fact instead}
     */
    static CheckQuestion supposing(Checked checked, Fact fact) {
        return of(checked, fact, null, true);
    }

    private static CheckQuestion of(Checked checked, Fact fact, @Nullable OpenQuestion open, boolean supposed) {
        LawDay law = checked.law();
        CheckAddress address = checked.address();
        String key = fact.key();
        Answer answer = checked.project().answer(key).orElse(null);
        String written = answer == null || !fact.values().isEmpty() || fact.type() == FactType.BOOLEAN ? ""
                : WrittenAnswers.write(answer).getFirst();
        List<String> known = fact.knownValues() == null ? List.of()
                : law.law().vocabulary().licences().stream().map(Licence::id).toList();
        return new CheckQuestion(key, Objects.requireNonNull(law.book().groups().get(fact.group())).title(),
                fact.question(), fact.help(), fact.type(), fact.unit(), fact.basis().stream().map(law::cite).toList(),
                options(law, fact, answer), written, known, answer != null, address.isUnknown(key),
                open == null ? 0 : open.settles(), open == null ? 0 : open.findings(), supposed,
                answer == null ? null : AnswerWords.of(fact, answer), address.quotes().about(Kind.AGAINST, key),
                address.quotes().about(answer == null ? Kind.HINT : Kind.FROM, key),
                supposed ? CheckForm.fieldsToSuppose(address, key) : CheckForm.fieldsBut(address, key),
                (supposed ? address.wondering(null) : address.asking(null)).page());
    }

    private static List<Option> options(LawDay law, Fact fact, @Nullable Answer answer) {
        if (fact.type() == FactType.BOOLEAN) {
            return Stream.of("true", "false")
                .map(name -> new Option(name, Boolean.parseBoolean(name) ? "Yes" : "No", "", List.of(),
                        answer != null && answer.given().equals(name), false))
                .toList();
        }
        return fact.values()
            .values()
            .stream()
            .map(value -> new Option(value.name(), value.title(), value.help(),
                    value.basis().stream().map(law::cite).toList(), isChosen(answer, value.name()),
                    answer instanceof Answer.Choices choices && choices.open().contains(value.name())))
            .toList();
    }

    private static boolean isChosen(@Nullable Answer answer, String value) {
        return switch (answer) {
            case Answer.Choice choice -> choice.value().equals(value);
            case Answer.Choices choices -> choices.values().contains(value);
            case null, default -> false;
        };
    }

}
