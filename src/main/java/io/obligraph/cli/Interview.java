package io.obligraph.cli;

import io.obligraph.law.InputException;
import io.obligraph.law.Project;
import io.obligraph.reasoning.Assessment;
import io.obligraph.reasoning.OpenQuestion;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project while it is being asked about. Answers can be taken back in
 * the reverse order.
 */
final class Interview {

    private final Law law;

    private final Map<String, Object> known;

    private final LocalDate on;

    private final LocalDate knownOn;

    private final SequencedMap<String, @Nullable Object> answers = new LinkedHashMap<>();

    private final Deque<Assessment> former = new ArrayDeque<>();

    private Assessment assessment;

    Interview(Law law, Map<String, Object> known, LocalDate on, LocalDate knownOn) {
        this.law = law;
        this.known = known;
        this.on = on;
        this.knownOn = knownOn;
        this.assessment = law.reasoner().assess(Checked.project(law, known), on, knownOn);
    }

    Assessment assessment() {
        return assessment;
    }

    /** What was answered, null for what is not known, in the order of the questions. */
    SequencedMap<String, @Nullable Object> answers() {
        return answers;
    }

    /** The fact that settles most of those that were not asked yet. */
    Optional<OpenQuestion> next() {
        return assessment.openQuestions()
            .stream()
            .filter(question -> !answers.containsKey(question.fact()))
            .findFirst();
    }

    /**
     * Takes an answer.
     * @throws InputException if it cannot be used; then nothing changes
     */
    void answer(String fact, @Nullable Object value) {
        SequencedMap<String, Object> values = new LinkedHashMap<>(known);
        answers.forEach((key, said) -> {
            if (said != null) {
                values.put(key, said);
            }
        });
        if (value != null) {
            values.put(fact, value);
        }
        Project project = law.vocabulary().project(values);
        former.push(assessment);
        answers.put(fact, value);
        assessment = law.reasoner().assess(project, on, knownOn);
    }

    /** Takes the last answer back; whether there was one. */
    boolean back() {
        if (answers.isEmpty()) {
            return false;
        }
        answers.pollLastEntry();
        assessment = former.pop();
        return true;
    }

}
