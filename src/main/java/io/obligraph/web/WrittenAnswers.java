package io.obligraph.web;

import io.obligraph.law.Answer;
import io.obligraph.law.Fact;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as addresses hold them. */
final class WrittenAnswers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

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

    static String day(LocalDate day) {
        return DAY.format(day);
    }

}
