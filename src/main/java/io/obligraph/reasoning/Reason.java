package io.obligraph.reasoning;

import org.jspecify.annotations.Nullable;

/**
 * One step of a derivation, in reading order. A step rests on the deeper ones that follow
 * it.
 *
 * @param depth 0 for the conclusion
 * @param statement a sentence, without full stop
 * @param holds what is known of what the step is about: of the conclusion whether it
 * binds or holds, of any other step whether it is so
 * @param provision the id of the provision that it comes from, {@code null} where there
 * is none
 * @param fact the key of the fact that settled it or leaves it open, {@code null} where
 * it rests on other steps
 * @param given what the project said about the fact, {@code null} where it said nothing
 */
public record Reason(int depth, String statement, Truth holds, @Nullable String provision, @Nullable String fact,
        @Nullable String given) {
}
