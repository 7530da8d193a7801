package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonValue;
import io.obligraph.report.Format;
import io.obligraph.report.Report;
import io.obligraph.report.Verdict;
import io.obligraph.web.CheckAddress.Field;
import io.obligraph.web.Checked.Wrong;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page of a check shows. Programs get the report on the project, with what would
 * change where something is supposed.
 *
 * @param title what was checked
 * @param model the model from which it starts, {@code null} for none
 * @param start whether nothing is said and asked yet, so that there is a choice of ways
 * to begin
 * @param empty whether nothing is known yet
 * @param hidden whether the facts stay out of addresses
 * @param fields everything that the address says
 * @param wrong what in it cannot be used
 * @param verdict the answer in a sentence
 * @param answer the answer
 * @param question what is asked, {@code null} where nothing is left to be asked
 * @param next what else is open, what settles most first
 * @param setAside what was set aside as not known and still decides something
 * @param said what is known
 * @param supposed what would change, {@code null} where nothing is supposed
 * @param days the days that can be chosen
 * @param begin the address of the first question
 * @param shared the address with the facts in it
 * @param sharedPrivately the address with the facts where no server sees them
 * @param downloads the forms in which the report can be had
 * @param found models of the catalogue that were searched for, {@code null} where none
 * were
 * @param report the report, for programs
 */
record CheckPage(String title, @Nullable Ref model, boolean start, boolean empty, boolean hidden, List<Field> fields,
        List<Wrong> wrong, Verdict verdict, CheckAnswer answer, @Nullable CheckQuestion question, List<Open> next,
        List<Open> setAside, CheckSaid said, @Nullable CheckSupposition supposed, CheckDays days, String begin,
        String shared, String sharedPrivately, List<Download> downloads, @Nullable Found found, Report report) {

    /**
     * A question that is open.
     *
     * @param question the question
     * @param settles how many open obligations an answer settles on average
     * @param depending how many open obligations depend on it
     * @param page where it is asked
     */
    record Open(String question, int settles, int depending, String page) {
    }

    /** A form in which the report can be had. */
    record Download(String title, String format, String page) {
    }

    /** Models that were searched for. */
    record Found(String text, int total, List<Candidate> models) {
    }

    /** A model from which a check can start. */
    record Candidate(String title, String page) {
    }

    /**
     * {@return the report on the project, with what would change}
     */
    @JsonValue
    JsonNode json() {
        ObjectNode json = JsonMapper.shared().readValue(Format.JSON.write(report), ObjectNode.class);
        if (supposed != null) {
            json.set("supposed", JsonMapper.shared().valueToTree(supposed));
        }
        return json;
    }

}
