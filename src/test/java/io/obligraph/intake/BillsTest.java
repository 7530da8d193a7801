package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bills of materials in the shape in which generators write them, and beside each what it
 * says. After a change look at the difference with
 * {@code mvn test -Dtest=BillsTest -Dobligraph.accept=true} and {@code git diff}.
 */
class BillsTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/bom");

    private static final String SAYS = ".says";

    @TestFactory
    Stream<DynamicTest> aBillSaysWhatStandsBesideIt() throws IOException {
        return bills().stream().map(bill -> dynamicTest(bill.getFileName().toString(), () -> check(bill)));
    }

    private static List<Path> bills() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(SAYS)).sorted().toList();
        }
    }

    private static void check(Path bill) throws IOException, UnreadableDocument {
        Document document = new Document(bill.getFileName().toString(), Files.readAllBytes(bill));
        DocumentReader reader = Readers.of(document).orElseThrow();
        String says = reader.read(document, Laws.VOCABULARY)
            .stream()
            .map(statement -> written(statement, document))
            .collect(Collectors.joining());
        Path expected = FOLDER.resolve(document.name() + SAYS);
        if (Boolean.getBoolean("obligraph.accept")) {
            Files.writeString(expected, says);
        }
        assertThat(says).isEqualTo(Files.readString(expected));
    }

    private static String written(Statement statement, Document document) {
        Evidence evidence = statement.evidence();
        assertThat(evidence.document()).isEqualTo(document.name());
        String line = new String(document.bytes(), StandardCharsets.UTF_8).lines()
            .skip(evidence.line() - 1L)
            .findFirst()
            .orElseThrow();
        return evidence.line() + " | " + line.strip() + "\n  " + evidence.words() + "\n  " + statement.strength() + " "
                + statement.fact() + " " + statement.value()
                + (statement.because() == null ? "" : "\n  " + statement.because()) + "\n\n";
    }

}
