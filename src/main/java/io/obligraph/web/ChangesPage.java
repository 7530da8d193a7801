package io.obligraph.web;

import io.obligraph.reasoning.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs in the law between two days, or two states of knowledge of it.
 *
 * @param title what is compared, in a few words
 * @param from the former day
 * @param knownFrom the day whose knowledge counts for the former day
 * @param to the latter day
 * @param knownTo the day whose knowledge counts for the latter day
 * @param acts the acts that are known on the latter side only
 * @param inShort what differs, a line for each kind of difference
 * @param days the days of application that differ
 * @param groups the obligations that differ, by how they do
 * @param rules the other rules that differ, by kind
 */
record ChangesPage(String title, LocalDate from, LocalDate knownFrom, LocalDate to, LocalDate knownTo,
        List<NewAct> acts, List<InShort> inShort, List<Day> days, List<Group> groups, List<Rules> rules) {

    /**
     * An act that is known on the latter side only.
     *
     * @param act the act
     * @param title what it is about
     * @param published the day on which it was published
     * @param inForce the day from which it is in force
     * @param texts what it did to the text, each with where that is listed
     */
    record NewAct(Ref act, String title, LocalDate published, LocalDate inForce, List<InShort> texts) {
    }

    /**
     * What differs, in short.
     *
     * @param text so many of what kind, and how
     * @param page where there is more
     */
    record InShort(String text, String page) {
    }

    /**
     * A day of application that differs.
     *
     * @param provisions what applies
     * @param except what of that does not
     * @param before the day as it was known, {@code null} for what did not stand in the
     * law
     * @param after the day as it is known
     * @param by the provision that sets it
     */
    record Day(List<Citation> provisions, List<Citation> except, @Nullable LocalDate before, LocalDate after,
            Citation by) {

        /** So many headings say what the provisions are about; more would say nothing. */
        private static final int HEADINGS = 3;

        /**
         * {@return what the provisions are about, by their headings; empty where they are
         * about too many things}
         */
        public List<String> headings() {
            List<String> headings = provisions.stream()
                .map(Citation::heading)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
            return headings.size() > HEADINGS ? List.of() : headings;
        }

    }

    /**
     * Obligations that differ in the same way.
     *
     * @param id the name of the group, the same on all pages
     * @param title how many they are and how they differ
     * @param count how many they are
     * @param folds the parts of the group
     */
    record Group(String id, String title, int count, List<Fold> folds) {
    }

    /**
     * Obligations that differ in the same way and by the same days.
     *
     * @param when by what days, empty where they have none in common
     * @param count how many they are
     * @param note why they differ, a sentence without full stop; {@code null} where that
     * needs no saying
     * @param because the provision by which they do, {@code null} where there are several
     * @param themes the obligations, by where they stand
     */
    record Fold(String when, int count, @Nullable String note, @Nullable Citation because, List<Theme> themes) {
    }

    /**
     * Obligations that stand in the same chapter or section.
     *
     * @param title the chapter or section
     * @param obligations the obligations, in the order of the text
     */
    record Theme(String title, List<Differing> obligations) {
    }

    /**
     * An obligation that differs.
     *
     * @param obligation the obligation
     * @param provision where it stands
     * @param parties whom it binds
     * @param kinds in which ways it differs
     * @param earliestBefore from when it could bind anyone, {@code null} where it was not
     * there or no day was set
     * @param earliestAfter the same on the latter side
     * @param wordings what it said on both sides, a line for everything that differs;
     * empty where it is not worded otherwise
     */
    record Differing(Ref obligation, Citation provision, List<Ref> parties, List<Change.Kind> kinds,
            @Nullable LocalDate earliestBefore, @Nullable LocalDate earliestAfter, List<Both> wordings) {
    }

    /**
     * What is said on both sides.
     *
     * @param title what about
     * @param before what was said, in sentences
     * @param after what is said
     */
    record Both(String title, List<Compared> before, List<Compared> after) {
    }

    /**
     * Rules of a kind that differ.
     *
     * @param id the name of the kind, the same on all pages
     * @param title how many of which kind, and how they differ
     * @param rules the rules
     */
    record Rules(String id, String title, List<Rule> rules) {
    }

    /**
     * A rule that differs.
     *
     * @param rule the rule
     * @param provision where it stands
     * @param how how it differs
     * @param says what it says, or said where it was removed; {@code null} where the
     * title says it
     * @param wordings what it said on both sides, a line for everything that differs;
     * empty where it is new or removed
     */
    record Rule(Ref rule, Citation provision, Change.Kind how, @Nullable String says, List<Both> wordings) {
    }

}
