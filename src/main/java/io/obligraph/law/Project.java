package io.obligraph.law;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about a project: an answer for each known fact. What is left out is unknown. Made by a
 * {@link Vocabulary}, which also fills in what follows from what was said.
 *
 * @param answers the answers, by the key of the fact
 */
public record Project(Map<String, Answer> answers) {

    /** A project of which nothing is known. */
    public static final Project UNKNOWN = new Project(Map.of());

    public Project {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** {@return the answer to a fact, empty if it is unknown} */
    public Optional<Answer> answer(String fact) {
        return Optional.ofNullable(answers.get(fact));
    }
}
