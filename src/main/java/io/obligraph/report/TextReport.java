package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.Notice;
import io.obligraph.law.Reading;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Look.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the answer for people at a terminal, the verdict first. */
final class TextReport {

    private static final int FEW = 6;

    private final Report report;

    private final Look look;

    private final Paper paper;

    private TextReport(Report report, Look look) {
        this.report = report;
        this.look = look;
        this.paper = new Paper(look);
    }

    static String write(Report report, Look look) {
        return new TextReport(report, look).write();
    }

    private String write() {
        paper.line(0, Tone.FAINT, report.title());
        paper.line(0, Tone.STRONG, report.verdict().sentence());
        tiers();
        said();
        findings(Status.APPLIES, Tone.BINDS, "Binds now");
        findings(Status.UPCOMING, Tone.COMES, "Comes");
        findings(Status.UNDETERMINED, Tone.OPEN, "Open");
        nextQuestion();
        exempt();
        fines();
        readings();
        paper.gap();
        paper.line(0, Tone.FAINT, report.lawState() + ". " + Notice.TEXT);
        return paper.toString();
    }

    private void tiers() {
        List<String> tiers = report.tiers();
        if (!tiers.isEmpty()) {
            paper.line(0, null, "Tiers: " + String.join(", ", tiers));
        }
    }

    /** What rests on documents, with the place; what was said otherwise is known. */
    private void said() {
        if (report.evidence().isEmpty()) {
            return;
        }
        paper.gap();
        report.said().forEach((key, given) -> {
            Evidence evidence = report.evidence().get(key);
            if (evidence != null) {
                String line = evidence.line() == 0 ? "" : ":" + evidence.line();
                paper.line(0, Tone.FAINT, key + " " + given + " (" + evidence.document() + line + ")");
            }
        });
    }

    private void findings(Status status, Tone tone, String title) {
        List<Finding> findings = report.findings(status);
        if (findings.isEmpty()) {
            return;
        }
        paper.heading(tone, title + " (" + findings.size() + ")");
        boolean brief = status == Status.UNDETERMINED;
        int shown = look.full() || !brief ? findings.size() : Math.min(findings.size(), FEW);
        for (Finding finding : findings.subList(0, shown)) {
            paper.point(2, null, finding.wording().title() + marked(finding));
            paper.line(4, Tone.FAINT, where(finding));
            if (!brief) {
                link(4, finding.wording().provision());
            }
        }
        if (shown < findings.size()) {
            paper.line(2, Tone.FAINT, "and " + (findings.size() - shown) + " more; --all shows them");
        }
    }

    private String marked(Finding finding) {
        return report.state(finding).map(state -> switch (state) {
            case NEW -> " [new]";
            case UPDATED -> " [changed]";
            case UNCHANGED -> "";
        }).orElse("");
    }

    private String where(Finding finding) {
        String since = finding.since() == null ? ""
                : (finding.status() == Status.APPLIES ? ", since " : ", from ") + Words.day(finding.since());
        return report.numbers(List.of(finding.wording().provision())) + since + ", for the " + Report.parties(finding);
    }

    private void link(int indent, String provision) {
        String link = report.book().eli(provision);
        if (!link.isEmpty()) {
            paper.line(indent, Tone.FAINT, link);
        }
    }

    private void nextQuestion() {
        List<OpenQuestion> questions = report.assessment().openQuestions();
        if (questions.isEmpty()) {
            return;
        }
        Fact next = Objects.requireNonNull(report.book().facts().get(questions.getFirst().fact()));
        paper.gap();
        paper.line(2, Tone.STRONG, "Next question: " + next.question());
        paper.line(4, Tone.FAINT, next.key() + ", " + report.numbers(next.basis().subList(0, 1)) + "; settles about "
                + questions.getFirst().settles() + " of them");
        if (questions.size() > 1) {
            paper.line(4, Tone.FAINT, "then: " + String.join(", ",
                    questions.subList(1, questions.size()).stream().map(OpenQuestion::fact).toList()));
        }
    }

    private void exempt() {
        Map<@Nullable Exemption, List<Finding>> lifted = new LinkedHashMap<>();
        report.findings(Status.EXEMPT)
            .forEach(finding -> finding.exemptedBy()
                .stream()
                .limit(1)
                .forEach(exemption -> lifted.computeIfAbsent(exemption, any -> new java.util.ArrayList<>())
                    .add(finding)));
        if (lifted.isEmpty()) {
            return;
        }
        paper.heading(Tone.EXEMPT, "Exempt from (" + report.findings(Status.EXEMPT).size() + ")");
        lifted.forEach((exemption, findings) -> {
            Exemption.Wording wording = report.wording(Objects.requireNonNull(exemption));
            paper.line(2, null, "by " + report.numbers(List.of(wording.provision())) + ", " + wording.title() + ":");
            link(4, wording.provision());
            int shown = look.full() ? findings.size() : Math.min(findings.size(), FEW);
            findings.subList(0, shown)
                .forEach(finding -> paper.point(4, null, finding.wording().title() + " ("
                        + report.numbers(List.of(finding.wording().provision())) + ")" + marked(finding)));
            if (shown < findings.size()) {
                paper.line(4, Tone.FAINT, "and " + (findings.size() - shown) + " more; --all shows them");
            }
        });
    }

    private void fines() {
        List<PenaltyFinding> penalties = report.assessment().penalties();
        if (!penalties.isEmpty()) {
            paper.heading(Tone.STRONG, "Fines in reach");
            penalties.forEach(penalty -> {
                paper.point(2, null, Fines.sentence(penalty));
                paper.line(4, Tone.FAINT, report.numbers(List.of(penalty.wording().provision())));
            });
        }
    }

    private void readings() {
        List<Reading> readings = report.findings()
            .stream()
            .flatMap(finding -> finding.readings().stream())
            .distinct()
            .toList();
        if (!readings.isEmpty()) {
            paper.heading(Tone.STRONG, "Depends on how open questions of the text are read");
            readings.forEach(reading -> {
                paper.point(2, null, reading.question());
                paper.line(4, Tone.FAINT,
                        "taken: " + Objects.requireNonNull(reading.answers().get(reading.taken())).says());
            });
        }
    }

}
