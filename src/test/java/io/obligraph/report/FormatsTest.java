package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One report in every format, as it is kept; but for JSON, which is held against the API.
 * After a change, look at the new ones with
 * {@code mvn test -Dtest=FormatsTest -Dobligraph.accept=true} and {@code git diff}.
 */
class FormatsTest {

    private static final Path FOLDER = Path.of("src/test/resources/report");

    @TestFactory
    Stream<DynamicTest> aReportIsWrittenAsItIsKept() {
        return Arrays.stream(Format.values())
            .filter(format -> format != Format.JSON)
            .map(format -> DynamicTest.dynamicTest(format.name().toLowerCase(Locale.ROOT), () -> compare(format)));
    }

    private static void compare(Format format) throws IOException {
        String written = format.write(Reports.openModel());
        Path file = FOLDER.resolve("open-model." + format.name().toLowerCase(Locale.ROOT));
        if (Boolean.getBoolean("obligraph.accept")) {
            Files.writeString(file, written);
        }
        assertThat(written)
            .as("the report as %s has changed; if that is right, run mvn test -Dtest=FormatsTest -Dobligraph.accept=true",
                    format)
            .isEqualTo(Files.readString(file));
    }

}
