package io.obligraph.reasoning;

/**
 * A fact that nobody stated and on which some undetermined finding depends.
 *
 * @param fact the key of the fact
 * @param settles how many undetermined findings an answer settles, on average over the
 * possible answers and rounded
 * @param findings how many undetermined findings depend on it, alone or with other facts
 */
public record OpenQuestion(String fact, int settles, int findings) {
}
