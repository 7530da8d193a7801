package io.obligraph.report;

import io.obligraph.intake.Evidence;
import io.obligraph.law.Act;
import io.obligraph.law.LawBook;
import io.obligraph.law.Provision;
import io.obligraph.law.Worded;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.reasoning.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to write down: an assessment, and where it comes from. A {@link Format}
 * writes it.
 *
 * @param book the law book that decided
 * @param assessment the assessment
 * @param name what was assessed, for people, for instance the name of a folder; empty for
 * a project without a name
 * @param document the document at which findings are shown that rest on no evidence in
 * another one, as a path relative to the project with forward slashes; never empty
 * @param evidence on what each answer rests that was found in a document, by the key of
 * the fact; empty for what was said otherwise
 * @param remarks what else is to be known of the documents
 * @param baseline what was known before, {@code null} where everything is shown as it is
 * @param made the day on which the report is made
 * @param version the version of the program
 */
public record Report(LawBook book, Assessment assessment, String name, String document, Map<String, Evidence> evidence,
        List<Remark> remarks, @Nullable Baseline baseline, LocalDate made, String version) {

    public Report {
        evidence = Map.copyOf(evidence);
        remarks = List.copyOf(remarks);
    }

    /**
     * {@return a report on an assessment of which nothing but the answers is known}
     * @param book the law book that decided
     * @param assessment the assessment
     * @param made the day on which the report is made
     * @param version the version of the program
     */
    public static Report of(LawBook book, Assessment assessment, LocalDate made, String version) {
        return new Report(book, assessment, "", "obligraph.yaml", Map.of(), List.of(), null, made, version);
    }

    /**
     * {@return the same report, seen against what was known before}
     */
    public Report since(Baseline known) {
        return new Report(book, assessment, name, document, evidence, remarks, known, made, version);
    }

    /**
     * {@return the answer in a sentence}
     */
    public Verdict verdict() {
        return Verdict.of(this);
    }

    /**
     * {@return the report as text for people}
     * @param look how the text looks
     */
    public String text(Look look) {
        return TextReport.write(this, look);
    }

    /**
     * {@return the findings of a status: those that are to come by day, all others in the
     * order of the text}
     */
    public List<Finding> findings(Status status) {
        List<Finding> found = assessment.findings().stream().filter(finding -> finding.status() == status).toList();
        return status == Status.UPCOMING ? found.stream()
            .sorted(java.util.Comparator.comparing(finding -> Objects.requireNonNull(finding.since())))
            .toList() : found;
    }

    /**
     * {@return the findings that concern the project, in the order of the text: all but
     * those that are not applicable}
     */
    public List<Finding> findings() {
        return assessment.findings().stream().filter(finding -> finding.status() != Status.NOT_APPLICABLE).toList();
    }

    /**
     * {@return how a finding relates to what was known before; empty without a baseline}
     */
    public Optional<Baseline.State> state(Finding finding) {
        return Optional.ofNullable(baseline).map(known -> known.state(finding));
    }

    /**
     * {@return the law by which was decided, for instance “Regulation (EU) 2024/1689 as
     * amended by …, as known on 24 November 2026”}
     */
    public String lawState() {
        List<Act> acts = book.acts()
            .values()
            .stream()
            .filter(act -> !act.published().isAfter(assessment.knownOn()))
            .toList();
        if (acts.isEmpty()) {
            return "No act was published by " + Words.day(assessment.knownOn());
        }
        String amended = acts.size() == 1 ? ""
                : " as amended by " + Words.list(acts.subList(1, acts.size()).stream().map(Act::number).toList());
        return acts.getFirst().number() + amended + ", as known on " + Words.day(assessment.knownOn());
    }

    /** What the report is about, as a heading. */
    String title() {
        String day = "EU AI Act on " + Words.day(assessment.on());
        return name.isEmpty() ? "The " + day : name + ": the " + day;
    }

    /** What the project counts as, with the day from which that has effect. */
    List<String> tiers() {
        return assessment.tiers()
            .stream()
            .filter(tier -> tier.holds() == Truth.TRUE)
            .map(tier -> tier.tier().name() + (tier.since() == null ? "" : " (from " + Words.day(tier.since()) + ")"))
            .toList();
    }

    /** An answer in words. */
    String answer(String fact) {
        return AnswerWords.of(Objects.requireNonNull(book.facts().get(fact)),
                assessment.project().answer(fact).orElseThrow());
    }

    /**
     * The wording of an item that was in force on the day; the first one where none was.
     */
    <W extends Worded.Wording> W wording(Worded<W> item) {
        return item.wordingOn(assessment.on(), book.actsKnownOn(assessment.knownOn()))
            .orElse(item.wordings().getFirst());
    }

    Provision provision(String id) {
        return Objects.requireNonNull(book.provisions().get(id));
    }

    /** The provisions as the Act cites them, each once, joined to a list. */
    String numbers(List<String> provisions) {
        return Words.list(provisions.stream().distinct().map(this::provision).map(Provision::number).toList());
    }

    /** Whom a finding is about, as a list of names. */
    static String parties(Finding finding) {
        return Words.list(finding.parties().stream().map(party -> Words.inside(party.name())).distinct().toList());
    }

    /** What the project said about facts, in the order in which they are asked. */
    Map<String, String> said() {
        return book.facts()
            .keySet()
            .stream()
            .filter(key -> assessment.project().answer(key).isPresent()
                    && !assessment.project().concluded().containsKey(key))
            .collect(Collectors.toMap(key -> key, key -> assessment.project().given(key).orElseThrow(), (a, b) -> a,
                    java.util.LinkedHashMap::new));
    }

}
