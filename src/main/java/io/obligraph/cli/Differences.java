package io.obligraph.cli;

import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.FindingChange;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what comes out differently. */
final class Differences {

    private final Law law;

    private final Paper paper;

    Differences(Law law, Paper paper) {
        this.law = law;
        this.paper = paper;
    }

    /**
     * Writes the changes, grouped by what they come to. A new wording of what does not
     * concern the project is none.
     */
    void write(List<FindingChange> all) {
        List<FindingChange> changes = all.stream()
            .filter(change -> change.before().status() != Status.NOT_APPLICABLE
                    || change.after().status() != Status.NOT_APPLICABLE)
            .toList();
        if (changes.isEmpty()) {
            paper.gap();
            paper.line(0, null, "Nothing changes.");
        }
        Map<Status, List<FindingChange>> byStatus = new EnumMap<>(Status.class);
        changes.forEach(change -> byStatus.computeIfAbsent(change.after().status(), any -> new java.util.ArrayList<>())
            .add(change));
        byStatus.forEach((status, alike) -> {
            paper.heading(tone(status), title(status) + " (" + alike.size() + ")");
            alike.forEach(this::write);
        });
    }

    private void write(FindingChange change) {
        Finding after = change.after();
        paper.point(2, null, after.wording().title());
        paper.line(4, Tone.FAINT, law.book().provisions().get(after.wording().provision()).number() + ": "
                + said(change.before()) + " before, " + said(after) + " then");
    }

    static String title(Status status) {
        return switch (status) {
            case APPLIES -> "Binds";
            case UPCOMING -> "Comes";
            case UNDETERMINED -> "Is open";
            case EXEMPT -> "Is lifted";
            case NOT_APPLICABLE -> "Does not bind";
        };
    }

    static Tone tone(Status status) {
        return switch (status) {
            case APPLIES -> Tone.BINDS;
            case UPCOMING -> Tone.COMES;
            case UNDETERMINED -> Tone.OPEN;
            case EXEMPT, NOT_APPLICABLE -> Tone.EXEMPT;
        };
    }

    private static String said(Finding finding) {
        return switch (finding.status()) {
            case APPLIES -> "binding" + day(" since ", finding.since());
            case UPCOMING -> "to come" + day(" on ", finding.since());
            case UNDETERMINED -> "open" + day(", certain from ", finding.since());
            case EXEMPT -> "lifted";
            case NOT_APPLICABLE -> "not applicable";
        };
    }

    private static String day(String words, @Nullable LocalDate day) {
        return day == null ? "" : words + day;
    }

}
