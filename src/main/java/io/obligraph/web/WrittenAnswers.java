package io.obligraph.web;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as addresses hold them and as people read them. */
final class WrittenAnswers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final double WRITTEN_OUT = 1e6;

    private WrittenAnswers() {
    }

    /**
     * {@return what an address says of a fact, as the vocabulary takes it, which tells
     * whether it is right; {@code null} for not known}
     */
    static @Nullable Object read(Fact fact, List<String> written) {
        if (written.equals(List.of(CheckAddress.UNKNOWN))) {
            return null;
        }
        String text = String.join(", ", written);
        return switch (fact.type()) {
            case BOOLEAN -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
            case NUMBER -> number(text);
            case DATE, TEXT, CHOICE -> text;
            case CHOICES -> choices(written);
        };
    }

    private static Object number(String text) {
        try {
            return Double.valueOf(text);
        }
        catch (NumberFormatException e) {
            return text;
        }
    }

    private static Answer.Choices choices(List<String> written) {
        Set<String> values = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>();
        for (String value : written) {
            if (value.endsWith(CheckAddress.OPEN)) {
                open.add(value.substring(0, value.length() - CheckAddress.OPEN.length()));
            }
            else if (!value.equals(CheckAddress.NONE)) {
                values.add(value);
            }
        }
        return new Answer.Choices(values, open);
    }

    /**
     * {@return an answer as an address says it}
     */
    static List<String> write(Answer answer) {
        return switch (answer) {
            case Answer.Choices choices -> list(choices.values(), choices.open());
            default -> List.of(answer.given());
        };
    }

    private static List<String> list(Collection<String> values, Collection<String> open) {
        return values.isEmpty() && open.isEmpty() ? List.of(CheckAddress.NONE)
                : Stream.concat(values.stream(), open.stream().map(each -> each + CheckAddress.OPEN)).toList();
    }

    /**
     * {@return an answer as people read it}
     */
    static String words(Fact fact, Answer answer) {
        return switch (answer) {
            case Answer.Flag flag -> flag.value() ? "Yes" : "No";
            case Answer.Amount amount -> amount(amount.value()) + (fact.unit() == null ? "" : " " + fact.unit());
            case Answer.Day day -> day(day.value());
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

    static String day(LocalDate day) {
        return DAY.format(day);
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
