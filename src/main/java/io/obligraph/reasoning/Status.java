package io.obligraph.reasoning;

/** What an obligation is for a project on a day. */
public enum Status {

    /** It binds on the day. */
    APPLIES,
    /** It does not bind on the day and will from a later day. */
    UPCOMING,
    /**
     * Whether it binds, on the day or from a later one, depends on facts that nobody
     * stated.
     */
    UNDETERMINED,
    /**
     * It would or may bind, on the day or from a later one, but an exemption lifts it.
     */
    EXEMPT,
    /** It does not bind, neither on the day nor later, as far as the law is known. */
    NOT_APPLICABLE

}
