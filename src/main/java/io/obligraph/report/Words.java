package io.obligraph.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, days and lists as sentences have them. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private static final List<String> NUMBERS = List.of("no", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");

    private Words() {
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** “no obligations”, “one obligation”, “14 obligations”. */
    static String count(int number, String one, String several) {
        return number(number) + " " + (number == 1 ? one : several);
    }

    static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }

    static String list(List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    /** The phrase at the start of a sentence. */
    static String start(String phrase) {
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    /** The phrase inside a sentence; what is written in capitals stays so. */
    static String inside(String phrase) {
        return phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1)) ? phrase
                : phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1);
    }

    /** A figure as people write it, with a separator for thousands. */
    static String figure(double value) {
        return value == Math.rint(value) ? String.format(Locale.ENGLISH, "%,d", (long) value)
                : String.format(Locale.ENGLISH, "%,.1f", value);
    }

}
