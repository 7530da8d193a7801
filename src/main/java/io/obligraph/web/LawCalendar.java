package io.obligraph.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells on which days the law begins and ends to ask something, as known on a day. */
final class LawCalendar {

    private final LawDay law;

    private final Map<String, LocalDate> earliest;

    /**
     * A day on which something changes.
     *
     * @param day the day
     * @param begins the obligations that can bind someone from then on
     * @param ends the grace periods that end
     */
    record Day(LocalDate day, List<Item> begins, List<Item> ends) {

        /**
         * {@return whether anything changes}
         */
        public boolean says() {
            return !begins.isEmpty() || !ends.isEmpty();
        }

    }

    /**
     * How far the law reaches a party on a day.
     *
     * @param binding how many obligations can bind it
     * @param beginning how many of them can from that day on, and not before
     * @param page the address of the list of all these
     */
    record Reach(long binding, long beginning, String page) {
    }

    /**
     * Makes a calendar.
     * @param law the law, by the knowledge that counts
     */
    LawCalendar(LawDay law) {
        this.law = law;
        this.earliest = law.law().reasoner().earliestDays(law.knownOn());
    }

    /**
     * {@return the days on which something changes, in their order}
     */
    List<Day> days() {
        List<LocalDate> days = new ArrayList<>(new TreeSet<>(
                Stream.concat(law.law().reasoner().daysOfChange(law.knownOn()).stream(), earliest.values().stream())
                    .filter(Objects::nonNull)
                    .toList()));
        return days.stream().map(this::day).filter(Day::says).toList();
    }

    /**
     * {@return what changes on a day; nothing where nothing does}
     */
    Day day(LocalDate day) {
        LawDay then = new LawDay(law.law(), day, law.knownOn());
        Items items = new Items(then);
        return new Day(day,
                law.book()
                    .obligations()
                    .values()
                    .stream()
                    .filter(obligation -> day.equals(earliest.get(obligation.id())))
                    .map(items::obligation)
                    .toList(),
                law.book()
                    .gracePeriods()
                    .values()
                    .stream()
                    .filter(grace -> then.inForce(grace).filter(wording -> wording.until().equals(day)).isPresent())
                    .map(items::gracePeriod)
                    .toList());
    }

    /**
     * {@return how many obligations can bind someone on a day}
     */
    long applying(LocalDate day) {
        return earliest.values().stream().filter(first -> first != null && !first.isAfter(day)).count();
    }

    /**
     * {@return how far the law reaches a party on a day}
     * @param party the id of the party
     * @param day the day
     */
    Reach reach(String party, LocalDate day) {
        LawDay then = new LawDay(law.law(), day, law.knownOn());
        List<LocalDate> firsts = law.book()
            .obligations()
            .values()
            .stream()
            .filter(obligation -> then.inForce(obligation)
                .filter(wording -> wording.binds().stream().anyMatch(bind -> bind.party().equals(party)))
                .isPresent())
            .map(obligation -> earliest.get(obligation.id()))
            .filter(Objects::nonNull)
            .filter(first -> !first.isAfter(day))
            .toList();
        return new Reach(firsts.size(), firsts.stream().filter(day::equals).count(),
                "/law?party=" + party + "&when=" + LawChoice.BEGUN + "&on=" + day + "&knownOn=" + law.knownOn());
    }

}
