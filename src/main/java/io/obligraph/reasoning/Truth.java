package io.obligraph.reasoning;

/** The three values of strong Kleene logic. */
public enum Truth {

    TRUE, FALSE,
    /** Neither known to hold nor known not to hold. */
    UNKNOWN;

    /**
     * {@return the truth of something known to be so or not}
     */
    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

}
