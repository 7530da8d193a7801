package io.obligraph.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What an obligation must be for the provider of a model, by the findings that the graph
 * keeps.
 *
 * @param obligation the id of the obligation
 * @param statuses one of these statuses
 * @param on the day that it is about, no earlier than that of the findings
 */
public record FindingCriterion(String obligation, List<String> statuses, LocalDate on) {
    public FindingCriterion {
        statuses = List.copyOf(statuses);
    }
}
