package io.obligraph.web;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Says periods in words. */
final class Periods {

    private Periods() {
    }

    /**
     * {@return an ISO 8601 period or duration in words, for instance {@code 10 years}}
     */
    static String words(String iso) {
        List<String> words = new ArrayList<>();
        if (iso.startsWith("PT")) {
            Duration duration = Duration.parse(iso);
            add(words, duration.toHours(), "hour");
            add(words, duration.toMinutesPart(), "minute");
        }
        else {
            Period period = Period.parse(iso);
            add(words, period.getYears(), "year");
            add(words, period.getMonths(), "month");
            add(words, period.getDays(), "day");
        }
        return String.join(" and ", words);
    }

    private static void add(List<String> words, long count, String unit) {
        if (count != 0) {
            words.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

}
