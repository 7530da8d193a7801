package io.obligraph.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page that lists obligations by what the reader chose.
 *
 * @param on the day whose wordings count
 * @param knownOn the day whose knowledge of the law counts
 * @param choices what can be chosen
 * @param provision the provision on or under which the obligations stand, as the reader
 * wrote it; empty for any
 * @param places what can be written there, for instance
 * @param total how many obligations there are by these choices
 * @param begun how many of them can bind someone on the day
 * @param begins on which days how many of them begin
 * @param common the exemptions that reach many of them
 * @param obligations those that this part of the list shows
 * @param paging which part that is
 * @param shelves what else the law consists of
 */
record LawPage(LocalDate on, LocalDate knownOn, List<Choice> choices, String provision, List<Citation> places,
        int total, long begun, List<Begin> begins, List<Common> common, List<Line> obligations, Paging paging,
        List<Ref> shelves) {

    /**
     * Something to choose by.
     *
     * @param name the parameter of the address
     * @param title what it is
     * @param options what can be chosen, each with how many obligations there are by it
     * and all other choices
     * @param chosen what is chosen, empty for everything
     */
    record Choice(String name, String title, List<Option> options, String chosen) {
    }

    /**
     * Something that can be chosen.
     *
     * @param value the value in the address
     * @param title what it is called
     * @param count how many obligations there are by it
     */
    record Option(String value, String title, int count) {
    }

    /**
     * A day on which some of the obligations begin.
     *
     * @param day the day
     * @param count how many can bind someone from then on, and not before
     * @param begun whether the day has come
     * @param page the address of the list of these
     */
    record Begin(LocalDate day, long count, boolean begun, String page) {
    }

    /**
     * An exemption that reaches many of the obligations.
     *
     * @param exemption the exemption
     * @param count how many it reaches
     */
    record Common(Ref exemption, long count) {
    }

    /**
     * An obligation in the list.
     *
     * @param theme the chapter or section in which it stands
     * @param obligation the obligation
     * @param provision where it stands
     * @param parties whom it binds
     * @param earliest from when it can bind anyone, {@code null} where no day is set
     * @param begun whether that day has come
     * @param conditions what must be so for it to bind, in few lines
     * @param exemptions what can lift it
     * @param particular those of the exemptions that do not reach many of the others too
     */
    record Line(String theme, Ref obligation, Citation provision, List<Ref> parties, @Nullable LocalDate earliest,
            boolean begun, List<String> conditions, List<Ref> exemptions, List<Ref> particular) {
    }

}
