package io.obligraph.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an obligation shows.
 *
 * @param id its id
 * @param title what is to be done, in a few words
 * @param summary what to do in practice
 * @param provision the provision that states it
 * @param binds whom it binds, and what must be so
 * @param earliest the first day on which it can bind anyone, {@code null} where none is
 * set
 * @param begun whether that day has come
 * @param starts the same as it was known from the publication of each act on
 * @param conditions what must be so, whoever is asked
 * @param exemptions what can lift it
 * @param gracePeriods what can put it off
 * @param contents the provision that lists what must be in it, {@code null} for none
 * @param deadlines the periods that the provision sets
 * @param penalties what a breach can cost
 * @param authorities who may supervise it
 * @param practices what open-source and other projects do that helps
 * @param standards what standards and codes help
 * @param initiatives who works on these practices and standards
 * @param tiers the tiers for whose members alone it is
 * @param related what to read with it
 * @param wordings how acts worded it, in the order in which they did
 * @param stand which state of the law the page shows
 */
record ObligationPage(String id, String title, String summary, Citation provision, List<Bound> binds,
        @Nullable LocalDate earliest, boolean begun, List<Start> starts, @Nullable Step conditions,
        List<Exempting> exemptions, List<Delaying> gracePeriods, @Nullable Citation contents, List<Deadline> deadlines,
        List<Fine> penalties, List<Supervisor> authorities, List<Helping> practices, List<Helping> standards,
        List<Ref> initiatives, List<Ref> tiers, List<Ref> related, List<Worded> wordings, Stand stand) {

    /** A party, and what must be so for the obligation to bind it. */
    record Bound(Ref party, Step conditions) {
    }

    /**
     * From when it could bind anyone, as known once an act was published.
     *
     * @param act the act
     * @param published the day on which it was published
     * @param from the day, {@code null} where it was not part of the law or no day was
     * set
     * @param part whether it was part of the law
     */
    record Start(Ref act, LocalDate published, @Nullable LocalDate from, boolean part) {
    }

    /**
     * {@return how many of the exemptions are from a whole act}
     */
    public long general() {
        return exemptions.stream().filter(Exempting::general).count();
    }

    /**
     * An exemption that can lift it.
     *
     * @param exemption the exemption
     * @param summary what brings it
     * @param provision where it stands
     * @param general whether it is from a whole act
     */
    record Exempting(Ref exemption, String summary, Citation provision, boolean general) {
    }

    /** A grace period that can put it off. */
    record Delaying(Ref gracePeriod, String summary, LocalDate until, Citation provision) {
    }

    /**
     * A period that the provision sets.
     *
     * @param period how long, in words
     * @param runs what it is counted from or what must happen in it
     */
    record Deadline(String period, String runs) {
    }

    /**
     * A rule on fines.
     *
     * @param penalty the rule
     * @param amount the amount in euro
     * @param share the share of the worldwide annual turnover in per cent, 0 for none
     * @param lower whether the lower of the two counts for some, where otherwise the
     * higher does
     * @param provision the provision that sets it
     */
    record Fine(Ref penalty, long amount, double share, boolean lower, Citation provision) {

        /**
         * {@return the share in per cent, with as many digits as it has}
         */
        public String percent() {
            return share == Math.rint(share) ? String.valueOf((long) share) : String.valueOf(share);
        }

    }

    /** An authority, with the provisions that give it the competence. */
    record Supervisor(String id, String name, String summary, List<Citation> provisions) {
    }

    /** Something that helps to meet the obligation, how far and how. */
    record Helping(String id, String name, String page, String extent, String how,
            List<io.obligraph.catalogue.Link> links) {
    }

    /**
     * How an act worded it.
     *
     * @param act the act
     * @param from the day from which the wording is in force
     * @param title the title, {@code null} where the act removed the obligation
     * @param provision the provision that stated it
     */
    record Worded(Ref act, LocalDate from, @Nullable String title, Citation provision) {
    }

}
