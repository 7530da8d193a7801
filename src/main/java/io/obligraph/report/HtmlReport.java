package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.Notice;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;

/** Writes the answer as a page that stands alone, with the derivations to unfold. */
final class HtmlReport {

    private final Report report;

    private final StringBuilder page = new StringBuilder();

    private HtmlReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        return new HtmlReport(report).write();
    }

    private String write() {
        String title = escape(report.title());
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        line("<title>" + title + "</title>");
        line("<style>\n" + style() + "</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        line("<p class=\"verdict " + report.verdict().kind().name().toLowerCase(java.util.Locale.ROOT) + "\">"
                + escape(report.verdict().sentence()) + "</p>");
        if (!report.tiers().isEmpty()) {
            line("<p>Counts as: " + escape(String.join("; ", report.tiers())) + ".</p>");
        }
        findings(Status.APPLIES, "What binds", "since");
        findings(Status.UPCOMING, "What comes", "from");
        findings(Status.UNDETERMINED, "What is open", "for certain from");
        questions();
        findings(Status.EXEMPT, "What is lifted", "");
        fines();
        facts();
        remarks();
        line("</main>");
        line("<footer>");
        line("<p>" + escape(
                report.lawState() + ". Made on " + Words.day(report.made()) + " by Obligraph " + report.version() + ".")
                + "</p>");
        line("<p>" + escape(Notice.TEXT) + "</p>");
        line("</footer>");
        line("</body>");
        line("</html>");
        return page.toString();
    }

    private void findings(Status status, String title, String day) {
        List<Finding> findings = report.findings(status);
        if (findings.isEmpty()) {
            return;
        }
        heading(title + " (" + findings.size() + ")");
        findings.forEach(finding -> finding(finding, day));
        line("</section>");
    }

    private void finding(Finding finding, String day) {
        line("<article class=\"" + finding.status().name().toLowerCase(java.util.Locale.ROOT) + "\" id=\""
                + escape(finding.obligation().id()) + "\">");
        line("<h3>" + escape(finding.wording().title()) + report.state(finding)
            .filter(state -> state != Baseline.State.UNCHANGED)
            .map(state -> " <span class=\"new\">" + (state == Baseline.State.NEW ? "new" : "changed") + "</span>")
            .orElse("") + "</h3>");
        String since = finding.since() == null || day.isEmpty() ? ""
                : ", " + day + " <time datetime=\"" + finding.since() + "\">" + Words.day(finding.since()) + "</time>";
        line("<p class=\"where\">" + link(finding.wording().provision()) + since + ", for the "
                + escape(Report.parties(finding)) + "</p>");
        line("<p>" + escape(finding.wording().summary()) + "</p>");
        List<String> by = finding.exemptedBy().stream().map(report::wording).map(this::named).toList();
        if (!by.isEmpty()) {
            line("<p>Lifted by " + Words.list(by) + ".</p>");
        }
        because(finding.because());
        line("</article>");
    }

    private void because(List<Reason> reasons) {
        line("<details><summary>Why</summary>");
        int depth = -1;
        for (Reason reason : reasons) {
            if (reason.depth() > depth) {
                line("<ul>");
            }
            else {
                page.append("</li>").append("</ul></li>".repeat(depth - reason.depth())).append('\n');
            }
            depth = reason.depth();
            String given = reason.given() == null ? "" : ", " + escape(reason.fact() + ": " + reason.given());
            page.append("<li>").append(escape(reason.statement()));
            if (reason.provision() != null) {
                page.append(" <span class=\"where\">(")
                    .append(link(reason.provision()))
                    .append(given)
                    .append(")</span>");
            }
        }
        page.append("</li></ul>".repeat(depth + 1)).append('\n');
        line("</details>");
    }

    private String named(Exemption.Wording exemption) {
        return escape(exemption.title()) + " (" + link(exemption.provision()) + ")";
    }

    private void questions() {
        List<OpenQuestion> questions = report.assessment().openQuestions();
        if (questions.isEmpty()) {
            return;
        }
        heading("What to answer next");
        line("<ol>");
        for (OpenQuestion question : questions) {
            Fact fact = Objects.requireNonNull(report.book().facts().get(question.fact()));
            line("<li>" + escape(fact.question()) + " <code>" + escape(fact.key()) + "</code> <span class=\"where\">("
                    + link(fact.basis().getFirst()) + ")</span></li>");
        }
        line("</ol>");
        line("</section>");
    }

    private void fines() {
        List<PenaltyFinding> penalties = report.assessment().penalties();
        if (penalties.isEmpty()) {
            return;
        }
        heading("Fines in reach");
        line("<ul>");
        penalties.forEach(penalty -> line("<li>" + escape(Fines.sentence(penalty)) + " <span class=\"where\">("
                + link(penalty.wording().provision()) + ")</span></li>"));
        line("</ul>");
        line("</section>");
    }

    private void facts() {
        Map<String, String> said = report.said();
        if (said.isEmpty()) {
            return;
        }
        heading("What was said");
        line("<table>");
        line("<thead><tr><th>Question</th><th>Answer</th><th>Rests on</th></tr></thead>");
        line("<tbody>");
        said.keySet().forEach(key -> {
            Evidence evidence = report.evidence().get(key);
            String rests = evidence == null ? "" : evidence.document()
                    + (evidence.line() > 0 ? ", line " + evidence.line() : "") + ": " + evidence.words();
            line("<tr><td>" + escape(Objects.requireNonNull(report.book().facts().get(key)).question()) + " <code>"
                    + escape(key) + "</code></td><td>" + escape(report.answer(key)) + "</td><td>" + escape(rests)
                    + "</td></tr>");
        });
        line("</tbody>");
        line("</table>");
        line("</section>");
    }

    private void remarks() {
        if (!report.remarks().isEmpty()) {
            heading("What to know of the documents");
            line("<ul>");
            report.remarks().forEach(remark -> line("<li>" + escape(remark.toString()) + "</li>"));
            line("</ul>");
            line("</section>");
        }
    }

    private void heading(String title) {
        line("<section>");
        line("<h2>" + escape(title) + "</h2>");
    }

    private String link(String provision) {
        String number = escape(report.provision(provision).number());
        String link = report.book().eli(provision);
        return link.isEmpty() ? number : "<a href=\"" + escape(link) + "\">" + number + "</a>";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String escape(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
