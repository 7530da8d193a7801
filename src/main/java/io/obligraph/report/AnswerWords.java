package io.obligraph.report;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;

/** Says answers in words, for people. */
public final class AnswerWords {

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final double WRITTEN_OUT = 1e6;

    private AnswerWords() {
    }

    /**
     * {@return an answer as people read it, in the titles of the values; without full
     * stop}
     * @param fact the fact
     * @param answer an answer to it, as the vocabulary accepts it
     */
    public static String of(Fact fact, Answer answer) {
        return switch (answer) {
            case Answer.Flag flag -> flag.value() ? "Yes" : "No";
            case Answer.Amount amount -> amount(amount.value()) + (fact.unit() == null ? "" : " " + fact.unit());
            case Answer.Day day -> Words.day(day.value());
            case Answer.Text text -> text.value();
            case Answer.Choice choice -> title(fact, choice.value());
            case Answer.Choices choices -> {
                String some = choices.values().isEmpty()
                        ? choices.open().isEmpty() ? "None of these" : "None of the others"
                        : titles(fact, choices.values());
                yield choices.open().isEmpty() ? some : some + "; not known: " + titles(fact, choices.open());
            }
        };
    }

    private static String titles(Fact fact, Collection<String> values) {
        return String.join("; ", values.stream().map(value -> title(fact, value)).toList());
    }

    private static String title(Fact fact, String value) {
        return Objects.requireNonNull(fact.values().get(value)).title();
    }

    private static String amount(double value) {
        if (value < WRITTEN_OUT) {
            return String.format(Locale.ENGLISH, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
        }
        int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
        String factor = String.format(Locale.ENGLISH, "%.2f", value / Math.pow(10, exponent)).replaceAll("\\.?0+$", "");
        StringBuilder raised = new StringBuilder();
        String.valueOf(exponent).chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
        return factor + " × 10" + raised;
    }

}
