package io.obligraph.web;

import io.obligraph.law.Fact;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.Finding;
import io.obligraph.reasoning.FindingChange;
import io.obligraph.reasoning.Status;
import io.obligraph.report.AnswerWords;
import io.obligraph.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would change if some answers were other ones.
 *
 * @param what what is supposed
 * @param sentence the answer then
 * @param counts how many obligations are what, as it is and then
 * @param turns the obligations that would come out otherwise, by what would become of
 * them
 * @param take the address that says what is supposed here
 * @param leave the address that does not suppose it
 */
record CheckSupposition(List<What> what, String sentence, List<Count> counts, List<Turn> turns, String take,
        String leave) {

    /**
     * An answer that is supposed.
     *
     * @param question the question
     * @param before the answer as it is
     * @param answer the answer that is supposed
     * @param change the address at which to suppose another one
     * @param drop the address without it
     */
    record What(String question, String before, String answer, String change, String drop) {
    }

    /** How many obligations are what, as it is and then. */
    record Count(Status status, int now, int then) {
    }

    /** Obligations of which the same would become, told in a sentence. */
    record Turn(String sentence, List<Otherwise> changes) {
    }

    /**
     * An obligation that would come out otherwise.
     *
     * @param obligation the obligation
     * @param provision the provision that states it
     * @param before what it is
     * @param since the day of that, {@code null} for none
     * @param after what it would be
     * @param then the day of that, {@code null} for none
     * @param words both in words
     */
    record Otherwise(Ref obligation, Citation provision, Status before, @Nullable LocalDate since, Status after,
            @Nullable LocalDate then, String words) {
    }

    /** What can become of an obligation, in the order in which it is told. */
    private enum Outcome {

        BINDS("would bind"), COMES("would come"), OPENS("would become open"), LIFTED("would be lifted"),
        ENDS("would no longer concern the project"), MOVES("would bind from another day");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        static Outcome of(FindingChange change) {
            Status after = change.after().status();
            return change.before().status() == after ? MOVES : switch (after) {
                case APPLIES -> BINDS;
                case UPCOMING -> COMES;
                case UNDETERMINED -> OPENS;
                case EXEMPT -> LIFTED;
                case NOT_APPLICABLE -> ENDS;
            };
        }

        String sentence(int number) {
            return (number == 1 ? "One obligation " : number + " obligations ") + words;
        }

    }

    static @Nullable CheckSupposition of(Checked checked) {
        Assessment then = checked.supposed();
        if (then == null) {
            return null;
        }
        CheckAddress address = checked.address();
        CheckAddress taken = address;
        List<What> what = new ArrayList<>();
        for (var supposed : address.instead().entrySet()) {
            taken = taken.with(supposed.getKey(), supposed.getValue());
            Fact fact = checked.law().book().facts().get(supposed.getKey());
            if (fact != null) {
                what.add(new What(fact.question(), words(checked.assessment(), fact), words(then, fact),
                        address.wondering(fact.key()).page(), address.notSupposing(fact.key()).page()));
            }
        }
        Report report = Report.of(checked.law().book(), then, checked.report().made(), checked.report().version());
        return new CheckSupposition(what, report.verdict().sentence(),
                CheckAnswer.SHOWN.stream()
                    .map(status -> new Count(status, number(checked.assessment(), status), number(then, status)))
                    .toList(),
                turns(checked.law(), checked.assessment().changesTo(then)), taken.asking(null).page(),
                address.asking(null).page());
    }

    private static String words(Assessment assessment, Fact fact) {
        return assessment.project().answer(fact.key()).map(answer -> AnswerWords.of(fact, answer)).orElse("Not known");
    }

    private static int number(Assessment assessment, Status status) {
        return (int) assessment.findings().stream().filter(finding -> finding.status() == status).count();
    }

    private static List<Turn> turns(LawDay law, List<FindingChange> changes) {
        Map<Outcome, List<Otherwise>> turns = new EnumMap<>(Outcome.class);
        changes.forEach(change -> turns.computeIfAbsent(Outcome.of(change), any -> new ArrayList<>())
            .add(otherwise(law, change.before(), change.after())));
        return turns.entrySet()
            .stream()
            .map(turn -> new Turn(turn.getKey().sentence(turn.getValue().size()), turn.getValue()))
            .toList();
    }

    private static Otherwise otherwise(LawDay law, Finding before, Finding after) {
        String lifted = after.exemptedBy()
            .stream()
            .map(exemption -> "«" + law.ref(exemption).title() + "», "
                    + law.cite(law.wording(exemption).provision()).number())
            .collect(Collectors.joining("; "));
        return new Otherwise(law.ref(after.obligation()), law.cite(after.wording().provision()), before.status(),
                before.since(), after.status(), after.since(),
                "Now " + words(before) + "; then " + words(after) + (lifted.isEmpty() ? "" : " by " + lifted));
    }

    private static String words(Finding finding) {
        LocalDate since = finding.since();
        String day = since == null ? "" : WrittenAnswers.day(since);
        return switch (finding.status()) {
            case APPLIES -> "binding" + (day.isEmpty() ? "" : " since " + day);
            case UPCOMING -> "coming" + (day.isEmpty() ? "" : " on " + day);
            case UNDETERMINED -> "open";
            case EXEMPT -> "exempt";
            case NOT_APPLICABLE -> "not concerning the project";
        };
    }

}
