package io.obligraph.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone says about something.
 *
 * @param value what is so; of a fact: a boolean, a {@code Double}, a {@link LocalDate}, a
 * text or a list of texts
 * @param source who says it, {@code null} where it is common knowledge
 * @param day the day whose state it gives, {@code null} for that of the source
 * @param confidence how sure an estimate is, {@code null} where it is none
 * @param factor the factor by which an estimate may be too high or too low, {@code null}
 * where nothing is known about that
 * @param note why the value holds or where sources disagree, {@code null} for nothing
 * @param <T> the type of the value
 */
public record Statement<T>(T value, @Nullable Source source, @Nullable LocalDate day, @Nullable String confidence,
        @Nullable Double factor, @Nullable String note) {

    /**
     * {@return the day whose state the value gives, {@code null} if neither it nor its
     * source tells}
     */
    public @Nullable LocalDate asOf() {
        return day == null && source != null ? source.day() : day;
    }

}
