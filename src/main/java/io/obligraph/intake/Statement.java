package io.obligraph.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about a fact.
 *
 * @param fact the key of the fact
 * @param value the value in the form that {@link io.obligraph.law.Vocabulary#project}
 * takes
 * @param strength whether it answers the fact
 * @param evidence on what it rests
 * @param because how the value follows from the words, {@code null} where it stands there
 */
public record Statement(String fact, Object value, Strength strength, Evidence evidence, @Nullable String because) {

    /** Whether what a document says answers a fact. */
    public enum Strength {

        /** The document says it: this answers the fact. */
        STATED,
        /** Estimated on request from what the document says; answers the fact. */
        ESTIMATED,
        /**
         * The document speaks for it but does not say it, or says a part of a list only.
         * The fact stays unknown; whoever is asked gets this as a proposal.
         */
        INDICATED

    }
}
