package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Notice;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes findings as a log of SARIF 2.1.0. Obligations are the rules. A result stands at
 * the places that its derivation rests on, the first of them first.
 */
final class SarifReport {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static final String ROOT = "PROJECTROOT";

    private final Report report;

    private SarifReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        ObjectNode log = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        log.putArray("runs").add(new SarifReport(report).run());
        return Json.write(log);
    }

    private ObjectNode run() {
        ObjectNode run = Json.object();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Obligraph").put("version", report.version());
        driver.putObject("fullDescription").put("text", Notice.TEXT);
        ArrayNode rules = driver.putArray("rules");
        ArrayNode results = run.putArray("results");
        List<Finding> findings = report.findings();
        for (int i = 0; i < findings.size(); i++) {
            rules.add(rule(findings.get(i)));
            results.add(result(findings.get(i), i));
        }
        notifications(run);
        run.put("columnKind", "utf16CodeUnits");
        run.putObject("properties")
            .put("on", report.assessment().on().toString())
            .put("law", report.lawState())
            .put("verdict", report.verdict().sentence());
        return run;
    }

    private void notifications(ObjectNode run) {
        ObjectNode invocation = run.putArray("invocations").addObject().put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (Remark remark : report.remarks()) {
            ObjectNode notification = notifications.addObject().put("level", "warning");
            notification.putObject("message").put("text", remark.text());
            notification.putArray("locations").add(location(remark.document(), remark.line()));
        }
    }

    private ObjectNode rule(Finding finding) {
        Obligation.Wording wording = finding.wording();
        ObjectNode rule = Json.object().put("id", finding.obligation().id());
        rule.putObject("shortDescription").put("text", wording.title());
        rule.putObject("fullDescription").put("text", wording.summary());
        rule.putObject("help")
            .put("text", wording.summary() + " (" + report.numbers(List.of(wording.provision())) + ")");
        String link = report.book().eli(wording.provision());
        if (!link.isEmpty()) {
            rule.put("helpUri", link);
        }
        rule.putObject("properties").putArray("tags").add(report.numbers(List.of(wording.provision())));
        return rule;
    }

    private ObjectNode result(Finding finding, int rule) {
        ObjectNode result = Json.object().put("ruleId", finding.obligation().id()).put("ruleIndex", rule);
        switch (finding.status()) {
            case APPLIES -> result.put("level", "warning");
            case UPCOMING, UNDETERMINED -> result.put("level", "note");
            case EXEMPT, NOT_APPLICABLE -> result.put("kind", "notApplicable").put("level", "none");
        }
        result.putObject("message").put("text", finding.because().getFirst().statement() + ".");
        List<Evidence> places = Places.of(report, finding);
        ArrayNode locations = result.putArray("locations");
        if (places.isEmpty()) {
            locations.add(location(report.document(), 1));
        }
        else {
            locations.add(location(places.getFirst().document(), places.getFirst().line()));
            ArrayNode related = Json.object().putArray("relatedLocations");
            for (Evidence place : places.subList(1, places.size())) {
                ObjectNode other = location(place.document(), place.line());
                other.putObject("message").put("text", place.words());
                related.add(other);
            }
            if (!related.isEmpty()) {
                result.set("relatedLocations", related);
            }
        }
        result.putObject("partialFingerprints").put("obligation/v1", finding.obligation().id());
        report.state(finding).ifPresent(state -> result.put("baselineState", state.name().toLowerCase(Locale.ROOT)));
        ObjectNode properties = result.putObject("properties").put("status", finding.status().name());
        if (finding.since() != null && finding.status() != Status.EXEMPT) {
            properties.put("since", finding.since().toString());
        }
        return result;
    }

    private static ObjectNode location(String document, int line) {
        ObjectNode location = Json.object();
        ObjectNode place = location.putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(document)).put("uriBaseId", ROOT);
        place.putObject("region").put("startLine", Math.max(line, 1));
        return location;
    }

    private static String uri(String document) {
        try {
            return new URI(null, null, "/" + document, null).toASCIIString().substring(1);
        }
        catch (URISyntaxException e) {
            throw new IllegalArgumentException("«" + document + "» is no path", e);
        }
    }

}
