package io.obligraph.law;

/** What every answer says of itself. */
public final class Notice {

    /**
     * What the answers are and are not: information about the law, no legal advice.
     */
    public static final String TEXT = "This is information about the law and no legal advice. It follows from what was said about the project and"
            + " from the law as it is recorded here; only the text in the Official Journal is authentic.";

    private Notice() {
    }

}
