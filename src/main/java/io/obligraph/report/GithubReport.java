package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import java.util.List;

/**
 * Writes findings as workflow commands of GitHub Actions: what binds as warnings, what
 * comes or is open as notices. What is accepted and what is exempt is left out.
 */
final class GithubReport {

    private GithubReport() {
    }

    static String write(Report report) {
        StringBuilder commands = new StringBuilder();
        for (Status status : List.of(Status.APPLIES, Status.UPCOMING, Status.UNDETERMINED)) {
            for (Finding finding : report.findings(status)) {
                if (report.state(finding).orElse(Baseline.State.NEW) != Baseline.State.UNCHANGED) {
                    commands.append(command(report, finding)).append('\n');
                }
            }
        }
        for (Remark remark : report.remarks()) {
            commands.append("::warning file=").append(property(remark.document()));
            commands.append(remark.line() > 0 ? ",line=" + remark.line() : "").append("::");
            commands.append(data(remark.text())).append('\n');
        }
        commands.append("::notice title=").append(property("EU AI Act")).append("::");
        return commands.append(data(report.verdict().sentence())).append('\n').toString();
    }

    private static String command(Report report, Finding finding) {
        List<Evidence> places = Places.of(report, finding);
        String file = places.isEmpty() ? report.document() : places.getFirst().document();
        int line = places.isEmpty() ? 1 : Math.max(places.getFirst().line(), 1);
        return (finding.status() == Status.APPLIES ? "::warning" : "::notice") + " file=" + property(file) + ",line="
                + line + ",title=" + property(report.numbers(List.of(finding.wording().provision()))) + "::"
                + data(finding.because().getFirst().statement() + ".");
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

}
