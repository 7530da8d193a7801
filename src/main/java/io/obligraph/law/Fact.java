package io.obligraph.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that the rules may ask about a project.
 *
 * @param key the name that clients send, for instance {@code monetised}
 * @param group the id of the {@link FactGroup} it belongs to
 * @param type what an answer looks like
 * @param question the question, as a sentence
 * @param help what counts and what does not; empty where the question says it all
 * @param title a noun phrase for the fact, used for numbers, dates and texts
 * @param unit the unit of a number, {@code null} otherwise
 * @param basis the ids of the provisions behind the fact, the first being the one to cite
 * @param sentences how each answer and the missing answer read in a statement
 * @param values the values to choose from, by their name; empty for facts without
 * @param knownValues the id of the list of values that are known for a text, {@code null}
 * where every text is accepted
 * @param implies for each fact that an answer to this one settles too, how (see
 * {@link Vocabulary})
 * @param presumes the facts that are presumed when this one is stated (of the type
 * choices: when the set is stated to be empty), unless they are stated themselves, with
 * their value
 */
public record Fact(String key, String group, FactType type, String question, String help, String title,
        @Nullable String unit, List<String> basis, Sentences sentences, SequencedMap<String, Value> values,
        @Nullable String knownValues, Map<String, String> implies, Map<String, String> presumes) {

    public Fact {
        basis = List.copyOf(basis);
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        implies = Map.copyOf(implies);
        presumes = Map.copyOf(presumes);
    }

    /**
     * How answers read as statements.
     *
     * @param whenTrue the statement when the fact holds; empty for numbers, dates and
     * texts
     * @param whenFalse the statement when it does not hold; empty likewise
     * @param unknown what is not known, to follow “It is not known”
     */
    public record Sentences(String whenTrue, String whenFalse, String unknown) {
    }

    /**
     * One of the values of a fact to choose from.
     *
     * @param name the value's name, for instance {@code GPAI_MODEL}
     * @param title a short title
     * @param help what it covers and what it does not; may be empty
     * @param basis the ids of the provisions behind it
     * @param whenTrue the statement when it holds
     * @param whenFalse the statement when it does not
     */
    public record Value(String name, String title, String help, List<String> basis, String whenTrue, String whenFalse) {
        public Value {
            basis = List.copyOf(basis);
        }
    }
}
