package io.obligraph.web;

import io.obligraph.law.Act;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days on which a project can be checked.
 *
 * @param other whether a day but today is chosen, or the knowledge of one
 * @param days the days that the question can be about
 * @param states the days whose knowledge of the law can count
 */
record CheckDays(boolean other, List<Choice> days, List<Choice> states) {

    /** A day to choose. */
    record Choice(LocalDate day, String title, boolean chosen) {
    }

    static CheckDays of(LawDay law, LocalDate today) {
        var days = new TreeSet<>(law.law().reasoner().daysOfChange(law.knownOn()));
        days.add(today);
        days.add(law.on());
        return new CheckDays(!law.on().equals(today) || !law.knownOn().equals(today),
                days.stream().map(day -> choice(day, today, law.on())).toList(), states(law, today));
    }

    private static List<Choice> states(LawDay law, LocalDate today) {
        List<Act> acts = law.book().acts().values().stream().sorted(Comparator.comparing(Act::published)).toList();
        Stream<Choice> published = acts.stream()
            .map(act -> new Choice(act.published(),
                    WrittenAnswers.day(act.published()) + ", when " + act.number() + " was published",
                    act.published().equals(law.knownOn())));
        Stream<Choice> others = Stream.of(law.knownOn(), today)
            .distinct()
            .filter(day -> acts.stream().noneMatch(act -> act.published().equals(day)))
            .map(day -> choice(day, today, law.knownOn()));
        return Stream.concat(published, others).sorted(Comparator.comparing(Choice::day)).toList();
    }

    private static Choice choice(LocalDate day, LocalDate today, LocalDate chosen) {
        return new Choice(day, WrittenAnswers.day(day) + (day.equals(today) ? " (today)" : ""), day.equals(chosen));
    }

}
