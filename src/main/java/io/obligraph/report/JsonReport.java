package io.obligraph.report;

import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Provision;
import io.obligraph.law.Reading;
import io.obligraph.law.Notice;
import io.obligraph.law.Worded;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.TierFinding;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the answer in the shape that the GraphQL API gives it. */
final class JsonReport {

    private final Report report;

    private JsonReport(Report report) {
        this.report = report;
    }

    static String write(Report report) {
        ObjectNode document = Json.object();
        JsonReport writer = new JsonReport(report);
        document.set("obligraph", writer.origin());
        document.set("assess", writer.assessment());
        return Json.write(document);
    }

    private ObjectNode origin() {
        ObjectNode origin = Json.object().put("version", report.version()).put("made", report.made().toString());
        origin.put("law", report.lawState()).put("name", report.name()).put("verdict", report.verdict().sentence());
        ArrayNode facts = origin.putArray("facts");
        report.said().forEach((key, given) -> {
            ObjectNode fact = facts.addObject().put("key", key).put("given", given);
            var evidence = report.evidence().get(key);
            if (evidence == null) {
                fact.putNull("evidence");
            }
            else {
                fact.putObject("evidence")
                    .put("document", evidence.document())
                    .put("line", evidence.line())
                    .put("words", evidence.words());
            }
        });
        ArrayNode remarks = origin.putArray("remarks");
        report.remarks()
            .forEach(remark -> remarks.addObject()
                .put("document", remark.document())
                .put("line", remark.line())
                .put("text", remark.text()));
        return origin;
    }

    private ObjectNode assessment() {
        Assessment assessment = report.assessment();
        ObjectNode node = Json.object()
            .put("on", assessment.on().toString())
            .put("knownOn", assessment.knownOn().toString())
            .put("notice", Notice.TEXT);
        list(node, "tiers", assessment.tiers(), this::tier);
        list(node, "findings", report.findings(), this::finding);
        list(node, "exemptions", assessment.exemptions(), this::exemption);
        list(node, "penalties", assessment.penalties(), this::penalty);
        list(node, "openQuestions", assessment.openQuestions(), this::question);
        return node;
    }

    private ObjectNode tier(TierFinding finding) {
        ObjectNode node = Json.object();
        node.set("tier",
                Json.object()
                    .put("id", finding.tier().id())
                    .put("name", finding.tier().name())
                    .put("summary", finding.tier().summary()));
        node.put("holds", finding.holds().name()).put("since", text(finding.since()));
        return because(node, finding.because());
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = Json.object();
        node.set("obligation", obligation(finding.obligation()));
        node.put("status", finding.status().name()).put("since", text(finding.since()));
        list(node, "parties", finding.parties(), JsonReport::party);
        list(node, "exemptedBy", finding.exemptedBy(), this::exemption);
        because(node, finding.because());
        list(node, "supervisedBy", finding.supervisedBy(), JsonReport::authority);
        list(node, "readings", finding.readings(), JsonReport::reading);
        report.state(finding).ifPresent(state -> node.put("baselineState", state.name()));
        return node;
    }

    private ObjectNode obligation(Obligation obligation) {
        Obligation.Wording wording = report.wording(obligation);
        ObjectNode node = Json.object()
            .put("id", obligation.id())
            .put("title", wording.title())
            .put("summary", wording.summary());
        node.set("provision", provision(wording.provision()));
        node.set("contents", wording.contents() == null ? null : provision(wording.contents()));
        list(node, "deadlines", wording.deadlines(),
                deadline -> Json.object().put("period", deadline.period()).put("runs", deadline.runs()));
        return node;
    }

    private ObjectNode named(Obligation obligation) {
        return Json.object().put("id", obligation.id()).put("title", report.wording(obligation).title());
    }

    private static ObjectNode party(Party party) {
        return Json.object().put("id", party.id()).put("name", party.name());
    }

    private static ObjectNode authority(Authority authority) {
        return Json.object().put("id", authority.id()).put("name", authority.name());
    }

    private static ObjectNode reading(Reading reading) {
        return Json.object().put("id", reading.id()).put("question", reading.question());
    }

    private ObjectNode exemption(Exemption exemption) {
        Exemption.Wording wording = report.wording(exemption);
        return stated(exemption, wording.title(), wording.summary());
    }

    private <W extends Worded.Wording> ObjectNode stated(Worded<W> item, String title, String summary) {
        ObjectNode node = Json.object().put("id", item.id()).put("title", title).put("summary", summary);
        node.set("provision", provision(report.wording(item).provision()));
        return node;
    }

    private ObjectNode exemption(ExemptionFinding finding) {
        ObjectNode node = Json.object();
        node.set("exemption", exemption(finding.exemption()));
        node.put("holds", finding.holds().name());
        list(node, "lifts", finding.lifts(), this::named);
        return because(node, finding.because());
    }

    private ObjectNode penalty(PenaltyFinding finding) {
        ObjectNode penalty = stated(finding.penalty(), finding.wording().title(), finding.wording().summary());
        penalty.put("amount", (double) finding.wording().amount()).put("share", finding.wording().share());
        ObjectNode node = Json.object();
        node.set("penalty", penalty);
        node.put("lower", finding.lower().name());
        list(node, "punishes", finding.punishes(),
                punished -> Json.object().set("obligation", named(punished.obligation())));
        return because(node, finding.because());
    }

    private ObjectNode question(OpenQuestion question) {
        Fact fact = Objects.requireNonNull(report.book().facts().get(question.fact()));
        ObjectNode asked = Json.object()
            .put("key", fact.key())
            .put("type", fact.type().name())
            .put("question", fact.question())
            .put("help", fact.help())
            .put("title", fact.title())
            .put("unit", fact.unit());
        list(asked, "values", fact.values().values(),
                value -> Json.object().put("name", value.name()).put("title", value.title()));
        ObjectNode node = Json.object();
        node.set("fact", asked);
        return node.put("settles", question.settles()).put("findings", question.findings());
    }

    private ObjectNode because(ObjectNode node, List<Reason> reasons) {
        list(node, "because", reasons, this::reason);
        return node;
    }

    private ObjectNode reason(Reason reason) {
        ObjectNode node = Json.object()
            .put("depth", reason.depth())
            .put("statement", reason.statement())
            .put("holds", reason.holds().name());
        node.set("provision", reason.provision() == null ? null : provision(reason.provision()));
        node.set("fact", reason.fact() == null ? null : Json.object().put("key", reason.fact()));
        return node.put("given", reason.given());
    }

    private ObjectNode provision(String id) {
        Provision provision = report.provision(id);
        return Json.object().put("id", id).put("number", provision.number()).put("eli", report.book().eli(id));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> void list(ObjectNode node, String name, Collection<T> items, Function<T, ObjectNode> writer) {
        ArrayNode list = node.putArray(name);
        items.forEach(item -> list.add(writer.apply(item)));
    }

}
