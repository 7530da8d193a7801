package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Format;
import io.obligraph.report.Report;
import io.obligraph.report.Verdict;
import io.obligraph.web.CheckAddress.Field;
import io.obligraph.web.Checked.Origin;
import io.obligraph.web.Checked.Wrong;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a check shows. Programs get the report on the project instead.
 *
 * @param title what was checked
 * @param model the model from which it starts, {@code null} for none
 * @param empty whether nothing is known yet
 * @param hidden whether the facts stay out of addresses
 * @param fields everything that the address says
 * @param wrong what in it cannot be used
 * @param verdict the answer in a sentence
 * @param tiers the tiers that the project is in
 * @param parties the obligations by party
 * @param fines the fines in reach
 * @param question what is asked, {@code null} where nothing is left to be asked
 * @param setAside what was set aside as not known and still decides something
 * @param answers what is known, by group
 * @param supposed what would change, {@code null} where nothing is supposed
 * @param days the days that can be chosen
 * @param states the states of knowledge that can be chosen
 * @param shared the address with the facts in it
 * @param sharedPrivately the address with the facts where no server sees them
 * @param downloads the forms in which the report can be had
 * @param found models of the catalogue that were searched for, {@code null} where none
 * were
 * @param report the report, for programs
 */
record CheckPage(String title, @Nullable Ref model, boolean empty, boolean hidden, List<Field> fields,
        List<Wrong> wrong, Verdict verdict, List<Tiered> tiers, List<Bound> parties, List<Fine> fines,
        @Nullable CheckQuestion question, List<Link> setAside, List<Group> answers, @Nullable Supposed supposed,
        List<Choice> days, List<Choice> states, String shared, String sharedPrivately, List<Download> downloads,
        @Nullable Found found, Report report) {

    /** A tier and since when it has effect. */
    record Tiered(Ref tier, @Nullable LocalDate since) {
    }

    /** The obligations that concern a party. */
    record Bound(Ref party, List<Batch> batches) {
    }

    /** The obligations of a status. */
    record Batch(Status status, boolean unfolded, List<Line> lines) {
    }

    /**
     * An obligation.
     *
     * @param finding what it is for the project
     * @param summary what to do
     * @param reasons the address of the reasons
     */
    record Line(FindingRow finding, String summary, String reasons) {
    }

    /** A fine, in euro and as a share of the turnover in percent, 0 for none. */
    record Fine(Ref penalty, double amount, double share, Citation provision) {
    }

    /** A link within the check. */
    record Link(String title, String page) {
    }

    /** What is known of the facts of a group. */
    record Group(String title, List<Given> given) {
    }

    /**
     * What is known of a fact.
     *
     * @param question the question
     * @param answer the answer
     * @param origin where it comes from, {@code null} where the address says it
     * @param change where to answer it otherwise
     * @param remove the address without it, {@code null} where the address does not say
     * it
     * @param suppose what would change under another answer, by that answer; empty where
     * there are too many
     */
    record Given(String question, String answer, @Nullable Origin origin, String change, @Nullable String remove,
            List<Link> suppose) {
    }

    /**
     * What would change.
     *
     * @param what what is supposed
     * @param sentence the answer then
     * @param changes the obligations that would come out otherwise
     * @param take the address that says what is supposed here
     * @param leave the address that does not suppose it
     */
    record Supposed(List<String> what, String sentence, List<Otherwise> changes, String take, String leave) {
    }

    /** An obligation that would come out otherwise. */
    record Otherwise(Ref obligation, Citation provision, Status before, @Nullable LocalDate since, Status after,
            @Nullable LocalDate then) {
    }

    /** A day to choose. */
    record Choice(LocalDate day, String title, boolean chosen) {
    }

    /** A form in which the report can be had. */
    record Download(String title, String format, String page) {
    }

    /** Models that were searched for. */
    record Found(String text, int total, List<Link> models) {
    }

    /**
     * {@return the report on the project as JSON}
     */
    @JsonValue
    @JsonRawValue
    String json() {
        return Format.JSON.write(report);
    }

}
