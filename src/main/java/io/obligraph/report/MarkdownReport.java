package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.Notice;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the answer as a page of GitHub Flavored Markdown. */
final class MarkdownReport {

    private final Report report;

    private final StringBuilder page = new StringBuilder();

    private MarkdownReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        return new MarkdownReport(report).write();
    }

    private String write() {
        line("# " + escape(report.title()));
        line("");
        line("**" + escape(report.verdict().sentence()) + "**");
        if (!report.tiers().isEmpty()) {
            line("");
            line("Counts as: " + escape(String.join("; ", report.tiers())) + ".");
        }
        findings(Status.APPLIES, "What binds", "Since");
        findings(Status.UPCOMING, "What comes", "From");
        findings(Status.UNDETERMINED, "What is open", "Certain from");
        questions();
        exempt();
        fines();
        facts();
        remarks();
        line("");
        line("---");
        line("");
        line(escape(report.lawState() + ". Made on " + Words.day(report.made()) + " by Obligraph " + report.version()
                + ". " + Notice.TEXT));
        return page.toString();
    }

    private void findings(Status status, String title, String day) {
        List<Finding> findings = report.findings(status);
        if (findings.isEmpty()) {
            return;
        }
        heading(title);
        boolean compared = report.baseline() != null;
        line("| Obligation | Provision | " + day + " | For |" + (compared ? " Compared |" : ""));
        line("|---|---|---|---|" + (compared ? "---|" : ""));
        for (Finding finding : findings) {
            line("| " + escape(finding.wording().title()) + " | " + link(finding.wording().provision()) + " | "
                    + (finding.since() == null ? "" : finding.since()) + " | " + escape(Report.parties(finding)) + " |"
                    + report.state(finding)
                        .map(state -> " " + Words.start(state.name().toLowerCase()) + " |")
                        .orElse(""));
        }
    }

    private void questions() {
        List<OpenQuestion> questions = report.assessment().openQuestions();
        if (questions.isEmpty()) {
            return;
        }
        heading("What to answer next");
        int number = 1;
        for (OpenQuestion question : questions) {
            Fact fact = Objects.requireNonNull(report.book().facts().get(question.fact()));
            line(number++ + ". " + escape(fact.question()) + " `" + fact.key() + "` (" + link(fact.basis().getFirst())
                    + ")");
        }
    }

    private void exempt() {
        List<Finding> findings = report.findings(Status.EXEMPT);
        if (findings.isEmpty()) {
            return;
        }
        heading("What is lifted");
        line("| Obligation | Provision | Lifted by |");
        line("|---|---|---|");
        for (Finding finding : findings) {
            List<String> by = finding.exemptedBy().stream().map(report::wording).map(this::named).toList();
            line("| " + escape(finding.wording().title()) + " | " + link(finding.wording().provision()) + " | "
                    + String.join(", ", by) + " |");
        }
    }

    private String named(Exemption.Wording exemption) {
        return escape(exemption.title()) + ", " + link(exemption.provision());
    }

    private void fines() {
        List<PenaltyFinding> penalties = report.assessment().penalties();
        if (!penalties.isEmpty()) {
            heading("Fines in reach");
            penalties.forEach(penalty -> line(
                    "- " + escape(Fines.sentence(penalty)) + " (" + link(penalty.wording().provision()) + ")"));
        }
    }

    private void facts() {
        Map<String, String> said = report.said();
        if (said.isEmpty()) {
            return;
        }
        heading("What was said");
        line("| Question | Answer | Rests on |");
        line("|---|---|---|");
        said.keySet().forEach(key -> {
            Evidence evidence = report.evidence().get(key);
            String rests = evidence == null ? "" : escape(evidence.document())
                    + (evidence.line() > 0 ? ", line " + evidence.line() : "") + ": " + escape(evidence.words());
            line("| " + escape(Objects.requireNonNull(report.book().facts().get(key)).question()) + " `" + key + "` | "
                    + escape(report.answer(key)) + " | " + rests + " |");
        });
    }

    private void remarks() {
        if (!report.remarks().isEmpty()) {
            heading("What to know of the documents");
            report.remarks().forEach(remark -> line("- " + escape(remark.toString())));
        }
    }

    private void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    private String link(String provision) {
        String number = escape(report.provision(provision).number());
        String link = report.book().eli(provision);
        return link.isEmpty() ? number : "[" + number + "](" + link + ")";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** The text, with everything that Markdown could take for markup taken literally. */
    static String escape(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|&~!])", "\\\\$1");
    }

}
