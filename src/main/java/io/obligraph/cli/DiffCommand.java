package io.obligraph.cli;

import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Change;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what differs between two projects, two days, or two states of knowledge. */
@Command(name = "diff", mixinStandardHelpOptions = true,
        description = {
                "Says what differs in the answer between two facts files or projects, or for one project between"
                        + " two days.",
                "" },
        footer = { "", "For instance:", "", "  obligraph diff old/obligraph.yaml obligraph.yaml",
                "  obligraph diff 2026-11-24 2027-12-02",
                "  obligraph diff 2026-07-01 2026-08-01 --known --on 2026-08-02", "",
                "Where nothing is known of a project, two days are compared for the law as such." })
final class DiffCommand implements Callable<Integer> {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "OLD", description = "A facts file, a folder, or a day.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The same of the other side.")
    private String other = "";

    @Option(names = "--in", paramLabel = "PATH",
            description = "With days: the folder of the project, or a file of it. The current folder if left out.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--known",
            description = "The days are states of knowledge: what was known of the law on each, for the day of --on.")
    private boolean known;

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private FactOptions facts = new FactOptions();

    DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Paper paper = new Paper(desk.look(true));
        if (old.matches(DAY) != other.matches(DAY)) {
            throw new Mistake("one of «" + old + "» and «" + other
                    + "» is a day and the other is not; compare two days, or two files or folders");
        }
        if (old.matches(DAY)) {
            betweenDays(paper, day(old), day(other));
        }
        else {
            Map<String, @Nullable Object> stated = facts.values(desk.law());
            Checked before = Checked.of(desk, List.of(old), stated);
            Checked after = Checked.of(desk, List.of(other), stated);
            Assessment then = before.assess(desk.law(), days.on(desk), days.knownOn(desk));
            write(paper, before, then, old, after.assess(desk.law(), days.on(desk), days.knownOn(desk)), other);
        }
        desk.out().print(paper);
        return ExitCode.FINE;
    }

    private void betweenDays(Paper paper, LocalDate from, LocalDate to) {
        LocalDate on = known ? days.on(desk) : from;
        LocalDate onThen = known ? days.on(desk) : to;
        LocalDate knownOn = known ? from : days.knownOn(desk);
        LocalDate knownThen = known ? to : days.knownOn(desk);
        Checked checked = Checked.of(desk, paths, facts.values(desk.law()));
        if (checked.isEmpty()) {
            paper.line(0, Tone.STRONG, "What differs in the law between " + from + " and " + to);
            List<Change> changes = desk.law().reasoner().changes(on, knownOn, onThen, knownThen);
            changes.forEach(change -> write(paper, change));
            if (changes.isEmpty()) {
                paper.line(0, null, "Nothing.");
            }
        }
        else {
            write(paper, checked, checked.assess(desk.law(), on, knownOn), old,
                    checked.assess(desk.law(), onThen, knownThen), other);
        }
    }

    private void write(Paper paper, Checked checked, Assessment before, String nameBefore, Assessment after,
            String nameAfter) {
        paper.line(0, Tone.FAINT, nameBefore + ": " + checked.report(desk, before).verdict().sentence());
        paper.line(0, Tone.STRONG, nameAfter + ": " + checked.report(desk, after).verdict().sentence());
        new Differences(desk.law(), paper).write(before.changesTo(after));
    }

    private void write(Paper paper, Change change) {
        String how = switch (change.kind()) {
            case ADDED -> "is new, from " + change.after();
            case REMOVED -> "is no longer part of the law";
            case MOVED -> "can bind from " + change.after() + " instead of " + change.before();
            case BEGINS -> "begins to bind on " + change.after();
            case ENDS -> "no longer binds";
            case REWORDED -> "has another wording";
        };
        paper.point(2, null, change.obligation().wordings().getLast().title() + " " + how);
        paper.line(4, Tone.FAINT,
                Objects.requireNonNull(desk.law().book().provisions().get(change.provision())).number() + ", "
                        + Objects.requireNonNull(desk.law().book().acts().get(change.act())).number());
    }

    private static LocalDate day(String text) {
        return new DayOptions.Day().convert(text);
    }

}
