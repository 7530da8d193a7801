package io.obligraph.law;

/** What an answer about a fact looks like. */
public enum FactType {

    /** true or false. */
    BOOLEAN,
    /** A number, in the fact's unit. */
    NUMBER,
    /** A day. */
    DATE,
    /** A text, for instance an identifier. */
    TEXT,
    /** Exactly one of the fact's values. */
    CHOICE,
    /** A set of the fact's values; the empty set says that none of them holds. */
    CHOICES

}
