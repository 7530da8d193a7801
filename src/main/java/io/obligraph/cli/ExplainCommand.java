package io.obligraph.cli;

import io.obligraph.law.Act;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Similar;
import io.obligraph.law.Worded;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.ExemptionFinding;
import io.obligraph.reasoning.Finding;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains an obligation or an exemption, and what it is for a project. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = { "Explains an obligation or an exemption: what it is, whom it concerns, from when, on what"
                + " conditions. Where something is known of a project, also what it is for that project, and why.",
                "" },
        footer = { "", "For instance: obligraph explain art_53_1_a" })
final class ExplainCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "1..*", paramLabel = "OBLIGATION",
            description = "The id of an obligation or exemption, as in art_53_1_a; or of a provision, for all on it.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    ExplainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LawBook book = desk.law().book();
        List<Worded<?>> items = ids.stream().flatMap(this::items).distinct().toList();
        Checked checked = project.read(desk);
        Assessment assessment = project.assess(desk, checked);
        for (Worded<?> item : items) {
            Paper paper = new Paper(desk.look(true));
            switch (item) {
                case Obligation obligation -> explain(obligation, paper);
                case Exemption exemption -> explain(exemption, paper);
                default -> throw new IllegalStateException(item.id());
            }
            if (!checked.isEmpty()) {
                paper.heading(Tone.STRONG, "For " + checked.name() + " on " + project.on(desk));
                Derivations.write(because(assessment, item), book, paper);
            }
            desk.out().print(paper);
            if (item != items.getLast()) {
                desk.out().println();
            }
        }
        return ExitCode.FINE;
    }

    private Stream<Worded<?>> items(String id) {
        LawBook book = desk.law().book();
        List<Worded<?>> all = Stream
            .<Worded<?>>concat(book.obligations().values().stream(), book.exemptions().values().stream())
            .toList();
        List<Worded<?>> found = all.stream().filter(item -> item.id().equals(id)).toList();
        if (found.isEmpty() && book.provisions().containsKey(id)) {
            found = all.stream().filter(item -> book.within(wording(item).provision(), id)).toList();
            if (found.isEmpty()) {
                throw new Mistake("no obligation and no exemption stands on " + book.provisions().get(id).number());
            }
        }
        if (found.isEmpty()) {
            throw new Mistake("there is no obligation, exemption or provision «" + id
                    + "»; use an id as in art_53_1_a, which obligraph check --format json shows"
                    + Similar.hint(id, all.stream().map(Worded::id).toList()));
        }
        return found.stream();
    }

    private static List<io.obligraph.reasoning.Reason> because(Assessment assessment, Worded<?> item) {
        Stream<List<io.obligraph.reasoning.Reason>> found = Stream.concat(
                assessment.findings().stream().filter(finding -> finding.obligation() == item).map(Finding::because),
                assessment.exemptions()
                    .stream()
                    .filter(finding -> finding.exemption() == item)
                    .map(ExemptionFinding::because));
        return found.findFirst().orElseThrow();
    }

    private void explain(Obligation obligation, Paper paper) {
        LawBook book = desk.law().book();
        Obligation.Wording wording = wording(obligation);
        head(paper, obligation, wording.title(), wording.summary());
        paper.gap();
        LocalDate earliest = desk.law().reasoner().earliestDays(project.knownOn(desk)).get(obligation.id());
        paper.line(0, null, "Binds "
                + String.join(", ",
                        wording.binds()
                            .stream()
                            .map(binding -> Objects.requireNonNull(book.parties().get(binding.party())))
                            .map(Party::name)
                            .toList())
                + (earliest == null ? "; no day is set" : ", from " + earliest + " at the earliest"));
        wording.deadlines()
            .forEach(deadline -> paper.line(0, null, "Period: " + deadline.period() + " " + deadline.runs()));
        if (wording.contents() != null) {
            paper.line(0, null,
                    "What must be in it: " + number(wording.contents()) + " " + book.eli(wording.contents()));
        }
        parties(paper, wording);
        conditions(paper, wording);
        List<Exemption> exemptions = book.exemptions()
            .values()
            .stream()
            .filter(each -> book.selects(wording(each).lifts(), obligation.id(), wording.provision()))
            .toList();
        if (!exemptions.isEmpty()) {
            paper.heading(Tone.STRONG, "Can be lifted by");
            exemptions.forEach(each -> paper.point(2, null,
                    wording(each).title() + " (" + each.id() + ", " + number(wording(each).provision()) + ")"));
        }
        List<GracePeriod> later = book.gracePeriods()
            .values()
            .stream()
            .filter(each -> book.selects(wording(each).delays(), obligation.id(), wording.provision()))
            .toList();
        if (!later.isEmpty()) {
            paper.heading(Tone.STRONG, "Can be delayed by");
            later.forEach(each -> paper.point(2, null, wording(each).title() + ", until " + wording(each).until() + " ("
                    + number(wording(each).provision()) + ")"));
        }
    }

    private void explain(Exemption exemption, Paper paper) {
        LawBook book = desk.law().book();
        Exemption.Wording wording = wording(exemption);
        head(paper, exemption, wording.title(), wording.summary());
        conditions(paper, wording);
        paper.heading(Tone.STRONG, "Can lift");
        book.obligations()
            .values()
            .stream()
            .filter(each -> book.selects(wording.lifts(), each.id(), wording(each).provision()))
            .forEach(each -> paper.point(2, null, wording(each).title() + " (" + each.id() + ")"));
    }

    private void head(Paper paper, Worded<?> item, String title, String summary) {
        String provision = wording(item).provision();
        paper.line(0, Tone.STRONG, title);
        paper.line(0, Tone.FAINT, number(provision) + " (" + item.id() + ") " + desk.law().book().eli(provision));
        paper.gap();
        paper.line(0, null, summary);
    }

    private void conditions(Paper paper, Worded.Wording wording) {
        if (wording.when() != null && !isEmpty(wording.when())) {
            paper.heading(Tone.STRONG, "On condition that");
            new RuleWords(desk.law().book(), this::wording, paper).write(wording.when(), 2);
        }
    }

    private void parties(Paper paper, Obligation.Wording wording) {
        for (Obligation.Binding binding : wording.binds()) {
            Party party = Objects.requireNonNull(desk.law().book().parties().get(binding.party()));
            paper.heading(Tone.STRONG, "Binds the organisation as " + party.name() + " if");
            new RuleWords(desk.law().book(), this::wording, paper)
                .write(Objects.requireNonNullElse(binding.when(), party.when()), 2);
        }
    }

    private static boolean isEmpty(Expression expression) {
        return expression instanceof Expression.AllOf all && all.parts().isEmpty();
    }

    private String number(String provision) {
        return Objects.requireNonNull(desk.law().book().provisions().get(provision)).number();
    }

    private <W extends Worded.Wording> W wording(Worded<W> item) {
        Map<String, Act> known = desk.law().book().actsKnownOn(project.knownOn(desk));
        return item.wordingOn(project.on(desk), known).orElse(item.wordings().getFirst());
    }

}
