package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Writes tables as CSV: RFC 4180, with a line of names first. */
final class CsvWriter {

    /** A spreadsheet takes a text that begins so for a formula and runs it. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private static final CsvMapper CSV = new CsvMapper();

    private CsvWriter() {
    }

    /**
     * {@return the table as CSV; texts that a spreadsheet would run as formulas begin
     * with an apostrophe}
     */
    static String write(Table table) {
        CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n").setUseHeader(true);
        table.columns().forEach(schema::addColumn);
        ObjectWriter writer = CSV.writer(schema.build());
        var text = new java.io.StringWriter();
        try (SequenceWriter rows = writer.writeValues(text)) {
            if (table.rows().isEmpty()) {
                return String.join(",", table.columns()) + "\r\n";
            }
            for (List<@Nullable Object> row : table.rows()) {
                rows.write(row.stream().map(CsvWriter::cell).toList());
            }
        }
        catch (JacksonException e) {
            throw new IllegalStateException("The table " + table.name() + " cannot be written as CSV", e);
        }
        return text.toString();
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Boolean flag -> flag;
            default -> safe(value.toString());
        };
    }

    private static String safe(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

}
