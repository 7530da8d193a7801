package io.obligraph.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From where something in the catalogue is known.
 *
 * @param id its id
 * @param title who says it, and where
 * @param url where it stands
 * @param day the day whose state it gives
 * @param terms the licence under which it may be reused, {@code null} where facts alone
 * were taken from it
 * @param note what to know about the copy that was read, {@code null} for nothing
 * @param reading how its values became those of the catalogue, {@code null} where as they
 * stand
 */
public record Source(String id, String title, String url, LocalDate day, @Nullable String terms, @Nullable String note,
        @Nullable String reading) {
}
