package io.obligraph.report;

import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known of a project when a former report was made: its findings, which are
 * accepted. A later report tells what is new since.
 */
public final class Baseline {

    private final Map<String, Known> findings;

    private record Known(Status status, @Nullable LocalDate since) {
    }

    /** How a finding relates to what was known. */
    public enum State {

        /** Nothing was found of the obligation before. */
        NEW,
        /** Its status or its day was another one. */
        UPDATED,
        /** It is as it was known. */
        UNCHANGED

    }

    private Baseline(Map<String, Known> findings) {
        this.findings = findings;
    }

    /**
     * {@return the findings of a former report}
     * @param json a report as {@link Format#JSON} writes it
     * @throws InvalidBaseline if it is not such a report
     */
    public static Baseline read(String json) throws InvalidBaseline {
        JsonNode found;
        try {
            found = JsonMapper.shared().readTree(json).path("assess").path("findings");
        }
        catch (JacksonException e) {
            throw new InvalidBaseline("this is not JSON");
        }
        if (!found.isArray()) {
            throw new InvalidBaseline("there is no list assess.findings in it");
        }
        Map<String, Known> findings = new HashMap<>();
        for (JsonNode finding : found) {
            String obligation = finding.path("obligation").path("id").asString("");
            try {
                String since = finding.path("since").asString("");
                findings.put(obligation, new Known(Status.valueOf(finding.path("status").asString("")),
                        since.isEmpty() ? null : LocalDate.parse(since)));
            }
            catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new InvalidBaseline("the finding of «" + obligation + "» has no status or day that is known");
            }
        }
        return new Baseline(findings);
    }

    /**
     * {@return how a finding relates to what was known}
     */
    public State state(Finding finding) {
        Known before = findings.get(finding.obligation().id());
        if (before == null) {
            return State.NEW;
        }
        boolean same = before.status() == finding.status() && Objects.equals(before.since(), finding.since());
        return same ? State.UNCHANGED : State.UPDATED;
    }

}
