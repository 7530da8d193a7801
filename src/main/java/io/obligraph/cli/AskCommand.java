package io.obligraph.cli;

import io.obligraph.intake.Statement;
import io.obligraph.law.Fact;
import io.obligraph.law.FactType;
import io.obligraph.law.InputException;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.report.Look.Tone;
import io.obligraph.report.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks what is not known of a project, one question after the other. */
@Command(name = "ask", mixinStandardHelpOptions = true,
        description = {
                "Asks what no file says of a project, the question that settles most first, shows after each"
                        + " answer how far it is settled, and offers to write what was answered to obligraph.yaml.",
                "" },
        footer = { "", "Type the number or the value of an answer, several with commas. An empty line means that it is"
                + " not known. Type back to take the last answer back, show for the answer so far, done to end." })
final class AskCommand implements Callable<Integer> {

    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "FOLDER",
            description = "The folder of the project. The current folder if left out.")
    private String folder = "";

    @Mixin
    private DayOptions days = new DayOptions();

    @Mixin
    private FactOptions facts = new FactOptions();

    @Option(names = "--yes", description = "Write the facts file at the end without asking.")
    private boolean yes;

    AskCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Checked checked = Checked.of(desk, List.of(folder), facts.values(desk.law()));
        Interview interview = new Interview(desk.law(), checked.values(), days.on(desk), days.knownOn(desk));
        say(checked, interview);
        boolean more = true;
        while (more) {
            Optional<OpenQuestion> next = interview.next();
            more = next.isPresent() && ask(next.get(), checked, interview);
        }
        desk.out().println();
        desk.out().print(checked.report(desk, interview.assessment()).text(desk.look(false)));
        offer(interview);
        return ExitCode.FINE;
    }

    private void say(Checked checked, Interview interview) {
        print(new Paper(desk.look(false)).line(0, Tone.STRONG,
                checked.report(desk, interview.assessment()).verdict().sentence()));
    }

    /** Asks one question until it is answered; whether to go on. */
    private boolean ask(OpenQuestion question, Checked checked, Interview interview) throws IOException {
        Fact fact = Objects.requireNonNull(desk.law().book().facts().get(question.fact()));
        print(shown(fact, question, checked));
        while (true) {
            desk.out().print("> ");
            desk.out().flush();
            String line = desk.in().readLine();
            if (line == null) {
                desk.out().println();
                return false;
            }
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "done", "quit", "exit", "q" -> {
                    return false;
                }
                case "show" -> desk.out().print(checked.report(desk, interview.assessment()).text(desk.look(false)));
                case "back", "<" -> {
                    if (interview.back()) {
                        say(checked, interview);
                        return true;
                    }
                    desk.out().println("This is the first question.");
                }
                default -> {
                    if (answered(fact, line, interview)) {
                        say(checked, interview);
                        return true;
                    }
                }
            }
        }
    }

    private boolean answered(Fact fact, String line, Interview interview) {
        try {
            interview.answer(fact.key(), value(fact, line.strip()));
            return true;
        }
        catch (InputException e) {
            e.problems().forEach(problem -> desk.out().println(problem.message() + "; " + problem.expected()));
            return false;
        }
    }

    /** What was typed, with the numbers of the list of answers replaced by these. */
    private @Nullable Object value(Fact fact, String typed) {
        if (typed.isEmpty() || typed.equals("?") || typed.toLowerCase(Locale.ROOT).matches("don'?t know")) {
            return null;
        }
        List<String> offered = fact.type() == FactType.BOOLEAN ? List.of("true", "false")
                : List.copyOf(fact.values().keySet());
        String named = Arrays.stream(typed.split("[,\\s]+"))
            .map(each -> each.matches("[1-9]\\d?") && Integer.parseInt(each) <= offered.size()
                    ? offered.get(Integer.parseInt(each) - 1) : each)
            .collect(Collectors.joining(","));
        return FactValues.of(desk.law()).value(fact.key(), offered.isEmpty() ? typed : named);
    }

    private Paper shown(Fact fact, OpenQuestion question, Checked checked) {
        Paper paper = new Paper(desk.look(false));
        paper.gap();
        paper.line(0, Tone.STRONG, fact.question());
        paper.line(0, Tone.FAINT,
                fact.key() + ", " + desk.law().book().provisions().get(fact.basis().getFirst()).number()
                        + "; settles about " + question.settles() + " of " + question.findings() + " open obligations");
        if (!fact.help().isEmpty()) {
            paper.line(2, null, fact.help());
        }
        for (Statement hint : checked.dossier().indications().getOrDefault(fact.key(), List.of())) {
            paper.line(2, Tone.COMES,
                    hint.evidence().document() + (hint.evidence().line() > 0 ? ":" + hint.evidence().line() : "")
                            + " says «" + hint.evidence().words() + "»"
                            + (hint.because() == null ? "" : ": " + hint.because()));
        }
        if (fact.type() == FactType.BOOLEAN) {
            paper.line(2, null, "1 yes, 2 no");
        }
        else {
            int number = 1;
            for (Fact.Value value : fact.values().values()) {
                paper.line(2, null, number++ + " " + value.title());
                if (!value.help().isEmpty()) {
                    paper.line(5, Tone.FAINT, value.help());
                }
            }
        }
        return paper.line(2, Tone.FAINT, switch (fact.type()) {
            case BOOLEAN, CHOICE -> "one of them";
            case CHOICES -> "all that are so, with commas, or none";
            case NUMBER -> "a number" + (fact.unit() == null ? "" : ", in " + fact.unit());
            case DATE -> "a day, as in 2026-08-02";
            case TEXT -> "a name, for instance of a licence by its SPDX identifier";
        } + "; empty: not known; back, show, done");
    }

    private void offer(Interview interview) throws IOException {
        if (interview.answers().values().stream().allMatch(Objects::isNull)) {
            return;
        }
        Path file = desk.path(folder).resolve(Checked.FACTS_FILE);
        desk.out().println();
        if (!yes) {
            desk.out().print("Write what you answered to " + file + "? [y/N] ");
            desk.out().flush();
            String line = desk.in().readLine();
            if (line == null || !line.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
                desk.out().println("Nothing was written.");
                return;
            }
        }
        new FactsFile(desk.law().book()).add(file, interview.answers());
        desk.out().println("Written to " + file + ".");
    }

    private void print(Paper paper) {
        desk.out().print(paper);
        desk.out().flush();
    }

}
