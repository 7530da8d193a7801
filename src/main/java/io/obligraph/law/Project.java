package io.obligraph.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about a project: an answer for each known fact. What is left out is
 * unknown. Made by a {@link Vocabulary}, which also fills in what follows from what was
 * said.
 *
 * @param answers the answers, by the key of the fact
 * @param concluded for each answer that was not given but follows from another one, the
 * key of that other fact
 */
public record Project(Map<String, Answer> answers, Map<String, String> concluded) {

    /** A project of which nothing is known. */
    public static final Project UNKNOWN = new Project(Map.of(), Map.of());

    public Project {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        concluded = Map.copyOf(concluded);
    }

    /**
     * {@return the answer to a fact, empty if it is unknown}
     */
    public Optional<Answer> answer(String fact) {
        return Optional.ofNullable(answers.get(fact));
    }

    /**
     * {@return whether a fact is unknown, or a value of it is}
     */
    public boolean isOpen(String fact) {
        Answer answer = answers.get(fact);
        return answer == null || answer instanceof Answer.Choices choices && !choices.open().isEmpty();
    }

    /**
     * {@return what the project said about a fact, or about the one from which its answer
     * follows; empty if it is unknown}
     */
    public Optional<String> given(String fact) {
        String source = concluded.get(fact);
        return source == null ? answer(fact).map(Answer::given)
                : answer(source).map(answer -> source + " " + answer.given());
    }
}
