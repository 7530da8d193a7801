package io.obligraph.report;

import io.obligraph.law.Act;
import io.obligraph.law.Notice;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the answer as linked data. The project has as its obligations those that bind or
 * are to come; every finding is among what the assessment refers to, with its status as a
 * note. Provisions are named by their European Legislation Identifier.
 */
final class JsonLdReport {

    private final Report report;

    private JsonLdReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        return Json.write(new JsonLdReport(report).document());
    }

    private ObjectNode document() {
        ObjectNode document = Json.object();
        document.set("@context", context());
        document.put("@id", "_:assessment").put("@type", "dpv:Assessment");
        document.put("date", report.assessment().on().toString()).put("created", report.made().toString());
        document.put("description", report.verdict().sentence()).put("rights", Notice.TEXT);
        document.set("subject", project());
        ArrayNode findings = document.putArray("references");
        report.findings().forEach(finding -> findings.add(finding(finding)));
        return document;
    }

    private static ObjectNode context() {
        ObjectNode context = Json.object()
            .put("dpv", "https://w3id.org/dpv#")
            .put("dcterms", "http://purl.org/dc/terms/")
            .put("eli", "http://data.europa.eu/eli/ontology#")
            .put("skos", "http://www.w3.org/2004/02/skos/core#")
            .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        for (String term : List.of("title", "description", "identifier", "rights", "subject", "references")) {
            context.put(term, "dcterms:" + term);
        }
        for (String day : List.of("date", "created", "valid")) {
            context.putObject(day).put("@id", "dcterms:" + day).put("@type", "xsd:date");
        }
        for (String term : List.of("hasObligation", "hasApplicableLaw", "hasResponsibleEntity")) {
            context.putObject(term).put("@id", "dpv:" + term).put("@type", "@id");
        }
        context.putObject("hasRiskLevel")
            .put("@id", "https://w3id.org/dpv/legal/eu/aiact#hasRiskLevel")
            .put("@type", "@id");
        context.putObject("source").put("@id", "dcterms:source").put("@type", "@id");
        context.put("number", "eli:number");
        return context.put("status", "skos:note");
    }

    private ObjectNode project() {
        ObjectNode project = Json.object().put("@id", "_:project");
        List<String> types = Dpv.types(report.assessment().project());
        if (!types.isEmpty()) {
            ArrayNode type = project.putArray("@type");
            types.forEach(type::add);
        }
        if (!report.name().isEmpty()) {
            project.put("title", report.name());
        }
        ArrayNode laws = project.putArray("hasApplicableLaw");
        report.book()
            .acts()
            .values()
            .stream()
            .filter(act -> !act.published().isAfter(report.assessment().knownOn()))
            .map(Act::eli)
            .forEach(eli -> laws.add(eli + "/oj"));
        ArrayNode levels = project.putArray("hasRiskLevel");
        report.assessment()
            .tiers()
            .stream()
            .filter(tier -> tier.holds() == Truth.TRUE)
            .flatMap(tier -> Dpv.tier(tier.tier().id()).stream())
            .forEach(levels::add);
        ArrayNode obligations = project.putArray("hasObligation");
        report.findings()
            .stream()
            .filter(finding -> finding.status() == Status.APPLIES || finding.status() == Status.UPCOMING)
            .forEach(finding -> obligations.add(id(finding)));
        return project;
    }

    private ObjectNode finding(Finding finding) {
        Obligation.Wording wording = finding.wording();
        ObjectNode node = Json.object().put("@id", id(finding)).put("@type", "dpv:Obligation");
        node.put("identifier", finding.obligation().id()).put("title", wording.title());
        node.put("description", wording.summary()).put("status", finding.status().name());
        if (finding.since() != null) {
            node.put("valid", finding.since().toString());
        }
        ArrayNode parties = node.putArray("hasResponsibleEntity");
        finding.parties().stream().flatMap(party -> Dpv.party(party.id()).stream()).distinct().forEach(parties::add);
        ArrayNode sources = node.putArray("source");
        source(sources, wording.provision());
        finding.exemptedBy().forEach(exemption -> source(sources, report.wording(exemption).provision()));
        return node;
    }

    private void source(ArrayNode sources, String provision) {
        String eli = report.book().eli(provision);
        if (!eli.isEmpty()) {
            sources.addObject()
                .put("@id", eli)
                .put("@type", "eli:LegalResourceSubdivision")
                .put("number", report.provision(provision).number());
        }
    }

    private static String id(Finding finding) {
        return "_:" + finding.obligation().id();
    }

}
