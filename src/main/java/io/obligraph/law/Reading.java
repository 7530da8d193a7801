package io.obligraph.law;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An open question of interpretation: the text allows more than one answer, and neither
 * official guidance nor a court has decided.
 *
 * @param id the reading's id
 * @param question the question
 * @param basis the ids of the provisions that leave it open
 * @param answers the possible answers, by their name
 * @param taken the name of the answer that the rules take
 * @param because why that one
 */
public record Reading(String id, String question, List<String> basis, SequencedMap<String, Answer> answers,
        String taken, String because) {

    public Reading {
        basis = List.copyOf(basis);
        answers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(answers));
    }

    /**
     * A possible answer.
     *
     * @param name the answer's name
     * @param says the answer
     * @param speaksFor what speaks for it
     */
    public record Answer(String name, String says, String speaksFor) {
    }
}
