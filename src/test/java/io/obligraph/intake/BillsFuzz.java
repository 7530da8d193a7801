package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;

/**
 * Whatever the bytes, a reader of bills or licences tells what it found or why it cannot
 * read them. The inputs to begin with lie beside the tests. Its name keeps it out of the
 * ordinary build, which the agent would slow down; {@link MutatedBillsTest} does a little
 * of this there.
 */
class BillsFuzz {

    @FuzzTest(maxDuration = "10m")
    void cycloneDxInJson(byte[] bytes) {
        readOrTold(new CycloneDxReader(), new Document("bom.json", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void cycloneDxInXml(byte[] bytes) {
        readOrTold(new CycloneDxReader(), new Document("bom.xml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void spdxInJson(byte[] bytes) {
        readOrTold(new SpdxReader(), new Document("bill.spdx.json", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void spdxInYaml(byte[] bytes) {
        readOrTold(new SpdxReader(), new Document("bill.spdx.yaml", bytes));
    }

    @FuzzTest(maxDuration = "10m")
    void licenceText(byte[] bytes) {
        readOrTold(new LicenceTextReader(), new Document("LICENSE", bytes));
    }

    private static void readOrTold(DocumentReader reader, Document document) {
        reader.recognises(document);
        try {
            List<Statement> statements = reader.read(document, Laws.VOCABULARY);
            assertThat(statements).allSatisfy(statement -> {
                assertThat(Laws.BOOK.facts()).containsKey(statement.fact());
                assertThat(statement.evidence().line()).isPositive();
            });
        }
        catch (UnreadableDocument e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.expected()).isNotBlank();
        }
    }

}
