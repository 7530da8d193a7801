package io.obligraph.web;

import io.obligraph.catalogue.Source;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a model shows.
 *
 * @param id its id
 * @param title its name
 * @param kind what it is, in words
 * @param organisation who provides it, {@code null} where not known
 * @param licence its licence, {@code null} where not known
 * @param free whether that counts as free and open-source, {@code null} where not decided
 * @param released when it was released, in words; empty where not known
 * @param parameters how many it has, in words; empty where not known
 * @param family its family, {@code null} for none
 * @param modalities what it takes in or gives out, in words
 * @param url its page, {@code null} where not recorded
 * @param note what to know about it, {@code null} for nothing
 * @param on the day of the answer
 * @param sourcesUpTo the day of the newest source, {@code null} where none has a day
 * @param verdict the answer in a sentence
 * @param groups the obligations, by status
 * @param exemptions the exemptions that lift obligations, or would if they held
 * @param questions what is open, the most helpful answer first
 * @param near the bounds that an estimate may be on either side of
 * @param stated what sources state
 * @param assumed what is assumed
 * @param lineage how it comes from others and others from it
 * @param practices the practices that it follows
 * @param check where to go on with other answers
 * @param graph where it is seen in the graph
 */
record ModelPage(String id, String title, String kind, @Nullable Ref organisation, @Nullable Ref licence,
        @Nullable Boolean free, String released, String parameters, @Nullable String family, String modalities,
        @Nullable String url, @Nullable String note, LocalDate on, @Nullable LocalDate sourcesUpTo, String verdict,
        List<Group> groups, List<Exempting> exemptions, List<Question> questions, List<Near> near, List<Said> stated,
        List<Assumed> assumed, Lineage lineage, List<Followed> practices, String check, String graph) {

    /**
     * The obligations with one status.
     *
     * @param status the status
     * @param since since or from when all of them, {@code null} where that differs or
     * there is no such day
     * @param findings the obligations
     */
    record Group(Status status, @Nullable LocalDate since, List<Explained> findings) {
    }

    /**
     * An obligation with the reasons.
     *
     * @param row what is found
     * @param because why, each step before those on which it rests
     * @param reasons the address of a page that tells why
     */
    record Explained(FindingRow row, List<Reason> because, String reasons) {
    }

    /**
     * An exemption.
     *
     * @param exemption the exemption
     * @param provision where it stands
     * @param holds whether it holds
     * @param assumed whether nothing but what is assumed decides that it does not
     * @param lifts the obligations that it lifts or would lift
     * @param grounds what decides, or leaves open, whether it holds, without full stops
     */
    record Exempting(Ref exemption, Citation provision, Truth holds, boolean assumed, List<Ref> lifts,
            List<String> grounds) {
    }

    /**
     * A question that is open.
     *
     * @param fact the key of the fact
     * @param question the question
     * @param findings how many obligations depend on it
     * @param answer where to answer it
     */
    record Question(String fact, String question, int findings, String answer) {
    }

    /**
     * A bound that an estimate may be on either side of.
     *
     * @param condition what depends on it
     * @param bound the bound, in words
     * @param least the least that the number may be, in words
     * @param most the most that it may be, in words
     * @param provision the provision that sets the bound
     */
    record Near(String condition, String bound, String least, String most, Citation provision) {
    }

    /**
     * Something stated.
     *
     * @param key the key of the fact or the name of the property
     * @param title what it is about
     * @param value in words
     * @param source who says so, {@code null} where common knowledge
     * @param day the day whose state it gives, {@code null} where not known
     * @param confidence how sure an estimate is, in words; {@code null} for none
     * @param factor by which factor it may be off, in words; {@code null} where not known
     * @param note what else to know, {@code null} for nothing
     */
    record Said(String key, String title, String value, @Nullable Source source, @Nullable LocalDate day,
            @Nullable String confidence, @Nullable String factor, @Nullable String note) {
    }

    /**
     * Something assumed.
     *
     * @param fact the key of the fact
     * @param title what it is about
     * @param value in words
     * @param because why
     */
    record Assumed(String fact, String title, String value, String because) {
    }

    /**
     * A practice that is followed.
     *
     * @param practice the practice
     * @param complete whether in full, {@code null} where the source does not say
     * @param source who says so, {@code null} where common knowledge
     * @param day the day whose state it gives, {@code null} where not known
     * @param note what else to know, {@code null} for nothing
     * @param helps the obligations in the answer that it helps to meet
     */
    record Followed(Ref practice, @Nullable Boolean complete, @Nullable Source source, @Nullable LocalDate day,
            @Nullable String note, List<Ref> helps) {
    }

}
