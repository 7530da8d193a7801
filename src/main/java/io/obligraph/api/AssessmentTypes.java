package io.obligraph.api;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.Notice;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Reading;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.PartyFinding;
import io.obligraph.reasoning.PenaltyFinding;
import io.obligraph.reasoning.Reason;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.TierFinding;
import io.obligraph.reasoning.Truth;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of an assessment and of all that is found in it come from. */
final class AssessmentTypes implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeFields.of("Assessment", Assessment.class)
            .field("on", Assessment::on)
            .field("knownOn", Assessment::knownOn)
            .field("notice", assessment -> Notice.TEXT)
            .asked("parties", (assessment, view, arguments) -> view.see(parties(assessment, arguments)))
            .seen("tiers", (assessment, view) -> view.see(assessment.tiers()))
            .asked("findings", (assessment, view, arguments) -> view.see(findings(assessment, arguments)))
            .seen("exemptions", (assessment, view) -> view.see(assessment.exemptions()))
            .seen("penalties", (assessment, view) -> view.see(assessment.penalties()))
            .seen("openQuestions", (assessment, view) -> view.see(assessment.openQuestions()))
            .addTo(wiring);
        TypeFields.of("PartyFinding", PartyFinding.class)
            .seen("party", (finding, view) -> view.see(finding.party()))
            .field("holds", PartyFinding::holds)
            .seen("because", (finding, view) -> view.see(finding.because()))
            .seen("dependsOn", (finding, view) -> view.see(view.book().facts(), openFacts(finding)))
            .addTo(wiring);
        TypeFields.of("TierFinding", TierFinding.class)
            .seen("tier", (finding, view) -> view.see(finding.tier()))
            .field("holds", TierFinding::holds)
            .field("since", TierFinding::since)
            .seen("because", (finding, view) -> view.see(finding.because()))
            .addTo(wiring);
        TypeFields.of("Finding", Finding.class)
            .seen("obligation", (finding, view) -> view.<Obligation>see(finding.obligation()))
            .field("status", Finding::status)
            .field("since", Finding::since)
            .seen("parties", (finding, view) -> view.<Party>see(finding.parties()))
            .seen("exemptedBy", (finding, view) -> view.<Exemption>see(finding.exemptedBy()))
            .seen("because", (finding, view) -> view.<Reason>see(finding.because()))
            .seen("supervisedBy", (finding, view) -> view.<Authority>see(finding.supervisedBy()))
            .seen("readings", (finding, view) -> view.<Reading>see(finding.readings()))
            .addTo(wiring);
        TypeFields.of("FindingChange", FindingSides.class)
            .field("before", FindingSides::before)
            .field("after", FindingSides::after)
            .addTo(wiring);
        TypeFields.of("ExemptionFinding", ExemptionFinding.class)
            .seen("exemption", (finding, view) -> view.see(finding.exemption()))
            .field("holds", ExemptionFinding::holds)
            .seen("lifts", (finding, view) -> view.see(finding.lifts()))
            .seen("because", (finding, view) -> view.see(finding.because()))
            .addTo(wiring);
        TypeFields.of("PenaltyFinding", PenaltyFinding.class)
            .seen("penalty", (finding, view) -> view.see(finding.penalty()))
            .field("lower", PenaltyFinding::lower)
            .seen("punishes", (finding, view) -> view.see(finding.punishes()))
            .seen("because", (finding, view) -> view.see(finding.because()))
            .addTo(wiring);
        TypeFields.of("Reason", Reason.class)
            .field("depth", Reason::depth)
            .field("statement", Reason::statement)
            .field("holds", Reason::holds)
            .seen("provision", (reason, view) -> view.see(view.book().provisions(), reason.provision()))
            .seen("fact", (reason, view) -> view.see(view.book().facts(), reason.fact()))
            .field("given", Reason::given)
            .addTo(wiring);
        TypeFields.of("OpenQuestion", OpenQuestion.class)
            .seen("fact", (question, view) -> view.see(view.book().facts(), question.fact()))
            .field("settles", OpenQuestion::settles)
            .field("findings", OpenQuestion::findings)
            .addTo(wiring);
    }

    /**
     * {@return the findings on parties that the argument {@code holds} asks for}
     */
    static List<PartyFinding> parties(Assessment assessment, DataFetchingEnvironment arguments) {
        List<String> wanted = arguments.getArgument("holds");
        return assessment.parties()
            .stream()
            .filter(finding -> wanted == null || wanted.contains(finding.holds().name()))
            .toList();
    }

    /**
     * {@return the keys of the facts that leave open whether an organisation is a party}
     */
    static List<String> openFacts(PartyFinding finding) {
        return finding.holds() != Truth.UNKNOWN ? List.of()
                : finding.because()
                    .stream()
                    .filter(reason -> reason.holds() == Truth.UNKNOWN)
                    .map(Reason::fact)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
    }

    private static List<Finding> findings(Assessment assessment, DataFetchingEnvironment arguments) {
        List<String> statuses = arguments.getArgument("status");
        List<String> parties = arguments.getArgument("party");
        if (statuses == null && parties == null) {
            return assessment.findings();
        }
        Set<Status> wanted = statuses == null ? EnumSet.allOf(Status.class) : EnumSet.noneOf(Status.class);
        if (statuses != null) {
            statuses.forEach(status -> wanted.add(Status.valueOf(status)));
        }
        Set<String> among = parties == null ? Set.of() : new HashSet<>(parties);
        return assessment.findings()
            .stream()
            .filter(finding -> wanted.contains(finding.status()))
            .filter(finding -> parties == null || finding.parties().stream().map(Party::id).anyMatch(among::contains))
            .toList();
    }

}
