package io.obligraph.web;

import io.obligraph.law.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says values of the catalogue in words. */
final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final String ARTICLE = "the ";

    private static final double MANY = 1e15;

    private Say() {
    }

    /**
     * {@return the name of a constant in words, for instance {@code Non profit}}
     */
    static String constant(String name) {
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /**
     * {@return the name of a country}
     * @param code its code of ISO 3166-1 alpha-2
     */
    static String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /**
     * {@return a number for people: {@code 405 billion}, {@code 3.8 × 10²⁵}}
     */
    static String number(double number) {
        double size = Math.abs(number);
        if (size >= MANY) {
            int power = (int) Math.floor(Math.log10(size));
            double rest = number / Math.pow(10, power);
            return (rest == 1 ? "" : digits(rest) + " × ") + "10"
                    + Integer.toString(power)
                        .chars()
                        .mapToObj(digit -> String.valueOf(RAISED.charAt(digit - '0')))
                        .collect(Collectors.joining());
        }
        if (size >= 1e9) {
            return size >= 1e12 ? digits(number / 1e12) + " trillion" : digits(number / 1e9) + " billion";
        }
        return size >= 1e6 ? digits(number / 1e6) + " million" : digits(number);
    }

    private static String digits(double number) {
        String digits = String.format(Locale.ROOT, "%,.2f", number);
        return digits.replaceAll("\\.?0+$", "");
    }

    /**
     * {@return a day, month or year in words}
     * @param iso the day, or its beginning, in the form of ISO 8601
     */
    static String time(String iso) {
        return time(iso, DAY, MONTH);
    }

    /**
     * {@return a day, month or year in words as short as a narrow column needs them}
     * @param iso the day, or its beginning, in the form of ISO 8601
     */
    static String shortTime(String iso) {
        return time(iso, SHORT_DAY, SHORT_MONTH);
    }

    private static String time(String iso, DateTimeFormatter day, DateTimeFormatter month) {
        return switch (iso.split("-").length) {
            case 3 -> day.format(LocalDate.parse(iso));
            case 2 -> month.format(YearMonth.parse(iso));
            default -> iso;
        };
    }

    /**
     * {@return what is stated or assumed of a fact}
     * @param value as the catalogue has it
     */
    static String value(Fact fact, Object value) {
        return switch (value) {
            case Boolean holds -> holds ? fact.sentences().whenTrue() : fact.sentences().whenFalse();
            case Number number -> number(number.doubleValue()) + (fact.unit() == null ? "" : " " + fact.unit());
            case List<?> values when values.isEmpty() -> "None of what is asked about";
            case List<?> values ->
                values.stream().map(each -> choice(fact, each.toString())).collect(Collectors.joining(", "));
            case LocalDate day -> DAY.format(day);
            default -> choice(fact, value.toString());
        };
    }

    private static String choice(Fact fact, String value) {
        return fact.values().containsKey(value) ? Objects.requireNonNull(fact.values().get(value)).title() : value;
    }

    /**
     * {@return what a fact is about, for a heading}
     */
    static String title(Fact fact) {
        String title = fact.title();
        return title.isEmpty() ? fact.question() : start(title);
    }

    /**
     * {@return what a fact is about, without an article, as the head of a column needs
     * it}
     */
    static String head(Fact fact) {
        return fact.title().startsWith(ARTICLE) ? start(fact.title().substring(ARTICLE.length())) : title(fact);
    }

    private static String start(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

}
