package io.obligraph.cli;

import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Baseline;
import io.obligraph.report.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which findings make a check fail. With a baseline, only what is not as it was known.
 *
 * @param named the statuses that do
 */
record Policy(Set<Status> named) {

    /** What {@code --fail-on} can name. */
    enum Word {

        /** An obligation binds. */
        APPLIES,
        /** An obligation is to come. */
        UPCOMING,
        /** It is open whether an obligation binds. */
        UNDETERMINED,
        /** Nothing makes the check fail. */
        NEVER

    }

    static Policy of(List<Word> words) {
        Set<Status> named = EnumSet.noneOf(Status.class);
        words.stream().filter(word -> word != Word.NEVER).forEach(word -> named.add(Status.valueOf(word.name())));
        if (words.contains(Word.NEVER) && !named.isEmpty()) {
            throw new Mistake("--fail-on: never stands alone; leave it out, or all the others");
        }
        return new Policy(named);
    }

    int exitCode(Report report) {
        List<Status> found = report.findings()
            .stream()
            .filter(finding -> isNew(report, finding))
            .map(Finding::status)
            .filter(named::contains)
            .toList();
        if (found.contains(Status.APPLIES) || found.contains(Status.UPCOMING)) {
            return ExitCode.FOUND;
        }
        return found.contains(Status.UNDETERMINED) ? ExitCode.OPEN : ExitCode.FINE;
    }

    private static boolean isNew(Report report, Finding finding) {
        return report.state(finding).map(state -> state != Baseline.State.UNCHANGED).orElse(true);
    }
}
