package io.obligraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a fact.
 *
 * @param fact the key of the fact
 * @param value the value in the form that {@link io.obligraph.law.Vocabulary#project}
 * takes; {@code null} only where the strength is {@link Strength#MENTIONED}
 * @param strength whether it answers the fact
 * @param evidence on what it rests
 * @param because how the value follows from the words, or how they matter; {@code null}
 * where the value stands there
 */
public record Statement(String fact, @Nullable Object value, Strength strength, Evidence evidence,
        @Nullable String because) {

    /** Whether what a document says answers a fact, the strongest first. */
    public enum Strength {

        /** The document says it: this answers the fact. */
        STATED,
        /** Estimated on request from what the document says; answers the fact. */
        ESTIMATED,
        /**
         * The document speaks for it but does not say it, or says a part of a list only.
         * The fact stays unknown; whoever is asked gets this as a proposal.
         */
        INDICATED,
        /**
         * The document says something that matters to the answer without speaking for
         * one. The fact stays unknown; whoever is asked may want to read it.
         */
        MENTIONED

    }

    /**
     * {@return whether it answers the fact}
     */
    public boolean answers() {
        return strength == Strength.STATED || strength == Strength.ESTIMATED;
    }

    /**
     * {@return this statement as one that only speaks for its value}
     * @param why why it does not answer the fact
     */
    Statement weakened(String why) {
        return answers() ? new Statement(fact, value, Strength.INDICATED, evidence, why) : this;
    }
}
