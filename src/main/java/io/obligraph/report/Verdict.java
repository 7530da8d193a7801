package io.obligraph.report;

import io.obligraph.law.Exemption;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.OpenQuestion;
import io.obligraph.reasoning.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The answer in short: from what the project is exempt, how much binds it now and later,
 * and how much is open.
 *
 * @param kind the answer in a word
 * @param sentence the answer in a sentence, with its full stop
 * @param applies how many obligations bind
 * @param upcoming how many are to come
 * @param undetermined of how many it is open whether they bind
 * @param exempt from how many the project is exempt
 * @param questions how many facts are left to be answered
 */
public record Verdict(Kind kind, String sentence, int applies, int upcoming, int undetermined, int exempt,
        int questions) {

    /** The answer in a word; the first that is true counts. */
    public enum Kind {

        /** Something binds now. */
        BINDS,
        /** Nothing binds now, as far as is known, but something may. */
        OPEN,
        /** Nothing binds now, but something is to come. */
        COMES,
        /** Nothing binds, because exemptions lift it. */
        EXEMPT,
        /** Nothing binds, and nothing has to be lifted. */
        FREE

    }

    private static final int NAMED = 2;

    static Verdict of(Report report) {
        List<Finding> applies = report.findings(Status.APPLIES);
        List<Finding> upcoming = report.findings(Status.UPCOMING);
        List<Finding> undetermined = report.findings(Status.UNDETERMINED);
        List<Finding> exempt = report.findings(Status.EXEMPT);
        List<OpenQuestion> questions = report.assessment().openQuestions();
        List<String> parts = new ArrayList<>();
        if (!exempt.isEmpty()) {
            parts.add(exemptFrom(report, exempt));
        }
        parts.add(applies.isEmpty() ? (undetermined.isEmpty() ? "nothing binds" : "nothing binds for certain")
                : bind(applies.size(), exempt.isEmpty()));
        if (!upcoming.isEmpty()) {
            parts.add(toCome(upcoming, applies.isEmpty()));
        }
        if (!undetermined.isEmpty()) {
            parts.add(Words.count(questions.size(), "thing is", "things are") + " open, on which "
                    + Words.count(undetermined.size(), "obligation depends", "obligations depend"));
        }
        Kind kind = !applies.isEmpty() ? Kind.BINDS : !undetermined.isEmpty() ? Kind.OPEN
                : !upcoming.isEmpty() ? Kind.COMES : exempt.isEmpty() ? Kind.FREE : Kind.EXEMPT;
        return new Verdict(kind, Words.start(String.join("; ", parts)) + ".", applies.size(), upcoming.size(),
                undetermined.size(), exempt.size(), questions.size());
    }

    private static String bind(int number, boolean first) {
        return Words.count(number, "obligation", "obligations")
                + (first ? number == 1 ? " binds" : " bind" : number == 1 ? " remains" : " remain");
    }

    private static String toCome(List<Finding> upcoming, boolean first) {
        String day = Words.day(Objects.requireNonNull(upcoming.getFirst().since()));
        String of = first ? " obligation" + (upcoming.size() == 1 ? "" : "s") : " more";
        boolean together = upcoming.stream()
            .allMatch(finding -> Objects.equals(finding.since(), upcoming.getFirst().since()));
        return Words.number(upcoming.size()) + of + (upcoming.size() == 1 ? " comes on " : " come on ")
                + (together ? day : day + " or later");
    }

    private static String exemptFrom(Report report, List<Finding> exempt) {
        Set<String> provisions = new LinkedHashSet<>();
        for (Finding finding : exempt) {
            for (Exemption exemption : finding.exemptedBy()) {
                provisions.add(report.wording(exemption).provision());
            }
        }
        String from = exempt.size() <= NAMED
                ? Words.list(exempt.stream().map(finding -> "«" + finding.wording().title() + "»").toList())
                : Words.count(exempt.size(), "obligation", "obligations");
        return "exempt from " + from + " by " + report.numbers(List.copyOf(provisions));
    }

}
