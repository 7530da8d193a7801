package io.obligraph.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be stated of a fact. Where nothing is stated of it, it is not met, unless
 * that is what is asked for.
 *
 * @param fact the key of the fact
 * @param stated whether anything must be stated of it at all; {@code false} leaves no
 * room for the rest
 * @param is the value of a boolean fact, {@code null} for any
 * @param includes the values that must all be among those of a fact with choices
 * @param atLeast the least number, {@code null} for any
 * @param below the first number that is too large, {@code null} for none
 */
public record FactCriterion(String fact, boolean stated, @Nullable Boolean is, List<String> includes,
        @Nullable Double atLeast, @Nullable Double below) {
    public FactCriterion {
        includes = List.copyOf(includes);
    }
}
