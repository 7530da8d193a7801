package io.obligraph.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a model follows a practice.
 *
 * @param practice the id of the practice
 * @param complete whether the source finds that it is done in full; {@code null} where
 * the source says only that it is done
 * @param source who says it, {@code null} where it is common knowledge
 * @param day the day whose state it gives, {@code null} for that of the source
 * @param note what to know about it, {@code null} for nothing
 */
public record Following(String practice, @Nullable Boolean complete, @Nullable Source source, @Nullable LocalDate day,
        @Nullable String note) {

    /**
     * {@return the day whose state it gives, {@code null} if neither it nor its source
     * tells}
     */
    public @Nullable LocalDate asOf() {
        return day == null && source != null ? source.day() : day;
    }

}
