package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDSchema;
import org.spdx.v3jsonldstore.JsonLDStore;

/**
 * The bills of the tests are ones that the libraries of their formats read, and these
 * find the same licences and tasks in them.
 */
class BillsByTheirLibrariesTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/bom");

    @TestFactory
    Stream<DynamicTest> cycloneDxReadsTheSame() throws IOException {
        return bills(".cdx.json").map(bill -> dynamicTest(bill.getFileName().toString(), () -> {
            Bom bom = new JsonParser().parse(Files.readAllBytes(bill));
            Document document = new Document(bill.getFileName().toString(), Files.readAllBytes(bill));
            List<String> said = new CycloneDxReader().read(document, Laws.VOCABULARY)
                .stream()
                .map(statement -> statement.evidence().words())
                .toList();
            List<Component> components = new ArrayList<>();
            if (bom.getMetadata().getComponent() != null) {
                components.add(bom.getMetadata().getComponent());
            }
            components.addAll(bom.getComponents());
            assertThat(said(said, "id: "))
                .isSubsetOf(components.stream().flatMap(each -> licences(each).stream()).toList());
            assertThat(said(said, "task: "))
                .isSubsetOf(components.stream().flatMap(each -> tasks(each).stream()).toList());
        }));
    }

    private static List<String> licences(Component component) {
        return component.getLicenses() == null || component.getLicenses().getLicenses() == null ? List.of()
                : component.getLicenses().getLicenses().stream().map(licence -> licence.getId()).toList();
    }

    private static List<String> tasks(Component component) {
        return component.getModelCard() == null ? List.of()
                : List.of(component.getModelCard().getModelParameters().getTask());
    }

    private static List<String> said(List<String> words, String key) {
        return words.stream().filter(each -> each.startsWith(key)).map(each -> each.substring(key.length())).toList();
    }

    @TestFactory
    Stream<DynamicTest> spdx3IsValidAndReadsTheSame() throws IOException {
        SpdxModelFactory.init();
        return bills(".spdx3.json").map(bill -> dynamicTest(bill.getFileName().toString(), () -> {
            JsonLDSchema schema = new JsonLDSchema("schema-v3.0.1.json", "spdx-context-v3.0.1.jsonld",
                    "spdx-model-v3.0.1.jsonld");
            assertThat(schema.validate(bill.toFile())).isTrue();
            try (JsonLDStore store = new JsonLDStore(new InMemSpdxStore());
                    InputStream in = Files.newInputStream(bill)) {
                SpdxDocument document = store.deSerialize(in, true);
                String text = Files.readString(bill, StandardCharsets.UTF_8);
                assertThat(document.getElements())
                    .allSatisfy(element -> assertThat(text).contains(element.getObjectUri()));
            }
        }));
    }

    private static Stream<Path> bills(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

}
