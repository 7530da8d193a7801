package io.obligraph.cli;

/** What the exit codes of all commands mean. */
public final class ExitCode {

    /** Nothing was found that the policy of the check names. */
    public static final int FINE = 0;

    /** An obligation was found that the policy of the check names. */
    public static final int FOUND = 1;

    /**
     * No such obligation was found, but it is open whether one binds, and the policy
     * names that.
     */
    public static final int OPEN = 2;

    /** The input is wrong, or the command failed. */
    public static final int FAILURE = 3;

    private ExitCode() {
    }

}
