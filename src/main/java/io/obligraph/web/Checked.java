package io.obligraph.web;

import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import io.obligraph.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project as an address describes it, with what the law asks of it.
 *
 * @param address the address
 * @param law the law on the day that the address names
 * @param model the model of the catalogue from which it starts, {@code null} for none
 * @param origins where those answers come from that the address does not give itself, by
 * the key of the fact
 * @param project what is known
 * @param assessment what the law asks
 * @param supposed what it would ask by what the address only supposes, {@code null} where
 * it supposes nothing
 * @param report the same to be written down
 * @param wrong what in the address cannot be used
 */
record Checked(CheckAddress address, LawDay law, @Nullable Ref model, Map<String, Origin> origins, Project project,
        Assessment assessment, @Nullable Assessment supposed, Report report, List<Wrong> wrong) {

    /**
     * Where an answer comes from.
     *
     * @param words a sentence without full stop
     * @param url where to read it, {@code null} for nowhere
     */
    record Origin(String words, @Nullable String url) {
    }

    /**
     * Something that cannot be used and is left out.
     *
     * @param subject what it is about
     * @param message what is wrong
     * @param expected what would be right
     */
    record Wrong(String subject, String message, String expected) {
    }

    Checked {
        origins = Map.copyOf(origins);
        wrong = List.copyOf(wrong);
    }

}
