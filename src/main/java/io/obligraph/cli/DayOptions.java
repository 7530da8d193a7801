package io.obligraph.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The two days of a question. */
final class DayOptions {

    @Option(names = "--on", paramLabel = "DAY", converter = Day.class,
            description = "The day that the question is about, as in 2027-12-02. Today if left out.")
    private @Nullable LocalDate on;

    @Option(names = "--known-on", paramLabel = "DAY", converter = Day.class,
            description = "The day whose knowledge of the law counts: only acts published by then. Today if left out.")
    private @Nullable LocalDate knownOn;

    LocalDate on(Desk desk) {
        return Objects.requireNonNullElse(on, desk.today());
    }

    LocalDate knownOn(Desk desk) {
        return Objects.requireNonNullElse(knownOn, desk.today());
    }

    /** Reads a day. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value.strip());
            }
            catch (DateTimeParseException e) {
                throw new TypeConversionException("«" + value + "» is no day; use the form 2026-08-02");
            }
        }

    }

}
