package io.obligraph.cli;

import io.obligraph.law.Answer;
import io.obligraph.law.Obligation;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.FindingChange;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says from when what binds. */
@Command(name = "timeline", mixinStandardHelpOptions = true,
        description = { "Says on which days something begins or ends to bind a project; where nothing is known of a"
                + " project, on which day each obligation can first bind anybody.", "" })
final class TimelineCommand implements Callable<Integer> {

    private static final int FEW = 8;

    private final Desk desk;

    @Parameters(arity = "0..*", paramLabel = "PATH",
            description = "The folder of the project, or files of it. The current folder if left out.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private FactOptions facts = new FactOptions();

    @Mixin
    private DayOptions days = new DayOptions();

    @Option(names = "--all", description = "Show long lists in full.")
    private boolean all;

    TimelineCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Checked checked = Checked.of(desk, paths, facts.values(desk.law()));
        Paper paper = new Paper(desk.look(all));
        if (checked.isEmpty()) {
            ofTheLaw(paper);
        }
        else {
            ofTheProject(paper, checked);
        }
        desk.out().print(paper);
        return ExitCode.FINE;
    }

    private void ofTheLaw(Paper paper) {
        paper.line(0, Tone.STRONG, "When each obligation can first bind anybody, as known on " + days.knownOn(desk));
        TreeMap<LocalDate, List<String>> byDay = new TreeMap<>();
        desk.law()
            .reasoner()
            .earliestDays(days.knownOn(desk))
            .forEach((id, day) -> byDay.computeIfAbsent(day, any -> new ArrayList<>()).add(title(id, day)));
        byDay.forEach((day, titles) -> group(paper, day, "", titles));
    }

    private String title(String id, LocalDate day) {
        Obligation obligation = Objects.requireNonNull(desk.law().book().obligations().get(id));
        Obligation.Wording wording = obligation.wordingOn(day, desk.law().book().actsKnownOn(days.knownOn(desk)))
            .orElse(obligation.wordings().getFirst());
        return wording.title() + " (" + desk.law().book().provisions().get(wording.provision()).number() + ")";
    }

    private void ofTheProject(Paper paper, Checked checked) {
        LocalDate knownOn = days.knownOn(desk);
        TreeSet<LocalDate> changes = new TreeSet<>(desk.law().reasoner().daysOfChange(knownOn));
        checked.project()
            .answers()
            .values()
            .stream()
            .filter(Answer.Day.class::isInstance)
            .forEach(answer -> changes.add(((Answer.Day) answer).value()));
        paper.line(0, Tone.STRONG, checked.name() + ": when what begins or ends, by the law as known on " + knownOn);
        Assessment before = checked.assess(desk.law(), LocalDate.MIN, knownOn);
        boolean any = false;
        for (LocalDate day : changes) {
            Assessment after = checked.assess(desk.law(), day, knownOn);
            List<FindingChange> differences = before.changesTo(after);
            any |= told(paper, day, differences, Status.APPLIES, "begins to bind");
            any |= ended(paper, day, differences);
            before = after;
        }
        if (!any) {
            paper.line(0, null, "Nothing binds for certain on any day.");
        }
        long open = before.findings().stream().filter(finding -> finding.status() == Status.UNDETERMINED).count();
        if (open > 0) {
            paper.gap();
            paper.line(0, Tone.OPEN, "Of " + open + " more it is open whether they bind; obligraph check says on what"
                    + " that depends.");
        }
    }

    private boolean told(Paper paper, LocalDate day, List<FindingChange> differences, Status status, String how) {
        List<String> titles = differences.stream()
            .filter(change -> change.after().status() == status && change.before().status() != status)
            .map(FindingChange::after)
            .map(this::title)
            .toList();
        return group(paper, day, how, titles);
    }

    private boolean ended(Paper paper, LocalDate day, List<FindingChange> differences) {
        List<String> titles = differences.stream()
            .filter(change -> change.before().status() == Status.APPLIES && change.after().status() != Status.APPLIES)
            .map(FindingChange::after)
            .map(this::title)
            .toList();
        return group(paper, day, "no longer binds for certain", titles);
    }

    private String title(Finding finding) {
        return finding.wording().title() + " ("
                + desk.law().book().provisions().get(finding.wording().provision()).number() + ")";
    }

    private boolean group(Paper paper, LocalDate day, String how, List<String> titles) {
        if (titles.isEmpty()) {
            return false;
        }
        Tone tone = day.isAfter(desk.today()) ? Tone.COMES : Tone.BINDS;
        paper.heading(tone, day + (how.isEmpty() ? "" : " " + how) + " (" + titles.size() + ")");
        int shown = all ? titles.size() : Math.min(FEW, titles.size());
        titles.subList(0, shown).forEach(title -> paper.point(2, null, title));
        if (shown < titles.size()) {
            paper.line(2, Tone.FAINT, "and " + (titles.size() - shown) + " more; --all shows them");
        }
        return true;
    }

}
