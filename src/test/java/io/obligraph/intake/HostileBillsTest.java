package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bills and licences that are broken, or made to do harm. */
class HostileBillsTest {

    private static final Path FOLDER = Path.of("src/test/resources/intake/bom");

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/1.6";

    static Stream<Arguments> wrong() {
        String cdx = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"";
        String spdx2 = "{\"spdxVersion\": \"SPDX-2.3\"";
        return Stream.of(Arguments.of("bom.json", "", 1, "it is not a JSON object"),
                Arguments.of("bom.json", "[]", 1, "it is not a JSON object"),
                Arguments.of("bom.json", "{}", 1, "it does not say that it is a CycloneDX document"),
                Arguments.of("bom.json", cdx, 1, "it is not well-formed JSON"),
                Arguments.of("bom.json", cdx + ",\n \"metadata\": {\"component\": {\"na", 2,
                        "it is not well-formed JSON"),
                Arguments.of("bom.json", cdx + "}\n{}", 2, "something follows the end"),
                Arguments.of("bom.json", cdx + ",\n\"specVersion\": \"1.5\"}", 2,
                        "it is not well-formed JSON: Duplicate"),
                Arguments.of("bom.json", "{\"bomFormat\": \"CycloneDX\",\n \"specVersion\": \"9.9\"}", 2,
                        "its version of CycloneDX, «9.9», is not known"),
                Arguments.of("bom.json", "{\"bomFormat\": \"CycloneDX\"}", 0,
                        "its version of CycloneDX, «», is not known"),
                Arguments.of("bom.json", cdx + ", \"x\": " + "[".repeat(5_000), 1, "it is nested too deeply"),
                Arguments.of("bom.json", cdx + ", \"x\": " + "{\"x\": ".repeat(5_000), 1, "it is nested too deeply"),
                Arguments.of("bom.json", cdx + ", \"x\": [" + "0,".repeat(1_100_000) + "0]}", 0,
                        "it has too many values"),
                Arguments.of("bom.json", " ".repeat(17 << 20), 0, "it has more than 16 MB"),
                Arguments.of("bom.json", "{\"bomFormat\": \"\0\"}", 1, "it is no text"),
                Arguments.of("bom.xml", "<bom", 1, "it is not well-formed XML"),
                Arguments.of("bom.xml", "<bom xmlns='" + NAMESPACE + "'>\n<metadata>\n</bom>", 3,
                        "it is not well-formed XML"),
                Arguments.of("bom.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'/>", 1,
                        "it does not say that it is a CycloneDX document"),
                Arguments.of("bom.xml", "<bom xmlns='" + NAMESPACE.replace("1.6", "7") + "'/>", 1,
                        "its version of CycloneDX, «7», is not known"),
                Arguments.of("bom.xml", "<bom xmlns='" + NAMESPACE + "'>" + "<a>".repeat(200_000), 1,
                        "it is nested too deeply"),
                Arguments.of("bom.xml", "<bom xmlns='" + NAMESPACE + "'>" + "<a/>".repeat(1_100_000) + "</bom>", 0,
                        "it has too many values"),
                Arguments.of("bom.xml", "<bom xmlns='" + NAMESPACE + "'>&unknown;</bom>", 1,
                        "it is not well-formed XML"),
                Arguments.of("bom.xml", laughs(), 2, "it declares a document type"),
                Arguments.of("bom.xml",
                        "<!DOCTYPE bom [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><bom xmlns='" + NAMESPACE
                                + "'>&x;</bom>",
                        1, "it declares a document type"),
                Arguments.of("bom.xml",
                        "<!DOCTYPE bom SYSTEM 'http://attacker.invalid/x.dtd'><bom xmlns='" + NAMESPACE + "'/>", 1,
                        "it declares a document type"),
                Arguments.of("a.spdx.json", "{\"name\": \"a\"}", 1, "it does not say its version of SPDX"),
                Arguments.of("a.spdx.json", spdx2.replace("2.3", "1.0") + "}", 1,
                        "its version of SPDX, «SPDX-1.0», is not known"),
                Arguments.of("a.spdx.json", spdx2 + ", \"packages\": [{", 1, "it is not well-formed JSON"),
                Arguments.of("a.spdx", "SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\n", 1,
                        "it is written in the tag-value form of SPDX"),
                Arguments.of("a.spdx.rdf.xml", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", 1,
                        "it is written in an XML form of SPDX"),
                Arguments.of("a.spdx.yaml", "a: &a [1]\nb: *a", 2, "it contains an alias"),
                Arguments.of("a.spdx.yaml", "a: " + "[".repeat(10_000), 1, "it is nested more than"),
                Arguments.of("a.spdx.yaml", "- a\n- b\n", 1, "it does not say its version of SPDX"),
                Arguments.of("a.spdx.yaml", "", 0, "it is empty"),
                Arguments.of("a.spdx.yaml", "#".repeat(4 << 20), 0, "it has more than 1 MB"),
                Arguments.of("LICENSE", "x".repeat(2 << 20), 0, "it has more than 1 MB"));
    }

    private static String laughs() {
        String entities = IntStream.range(1, 12)
            .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
            .collect(Collectors.joining("\n"));
        return "<?xml version=\"1.0\"?>\n<!DOCTYPE bom [<!ENTITY l0 \"ha\">\n" + entities + "]>\n<bom xmlns='"
                + NAMESPACE + "'><x>&l11;</x></bom>";
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeReadIsToldWithItsLine(String name, String text, int line, String message) {
        Document document = new Document(name, text.getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(UnreadableDocument.class).isThrownBy(() -> read(document))
            .withMessageStartingWith(message)
            .satisfies(problem -> {
                assertThat(problem.document()).isEqualTo(name);
                assertThat(problem.line()).isEqualTo(line);
                assertThat(problem.expected()).isNotBlank();
            });
    }

    @ParameterizedTest
    @ValueSource(strings = { "cdxgen-app-with-model.cdx.json", "image-model.cdx.xml", "ai-package.spdx3.json",
            "bill.spdx.yaml", "extracted-licence.spdx.json" })
    void aBillThatEndsTooEarlyIsToldOrReadAsFarAsItIsWhole(String bill) throws Exception {
        byte[] whole = Files.readAllBytes(FOLDER.resolve(bill));
        for (int length = 0; length < whole.length; length += 1 + whole.length / 200) {
            assertReadOrTold(new Document(bill, java.util.Arrays.copyOf(whole, length)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
    void aMarkTellsTheEncoding(String charset) throws Exception {
        for (String bill : List.of("image-model.cdx.xml", "fine-tune.cdx.json", "bill.spdx.yaml")) {
            String text = Files.readString(FOLDER.resolve(bill));
            Document marked = new Document(bill, ("\uFEFF" + text).getBytes(Charset.forName(charset)));

            assertThat(read(marked)).isNotEmpty()
                .isEqualTo(read(new Document(bill, text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void whatHasTheWrongFormIsPassedOver() throws Exception {
        assertThat(read(cdx("\"metadata\": 7, \"components\": {\"type\": []}"))).isEmpty();
        assertThat(read(cdx("\"metadata\": {\"component\": [1, null, {}]}, \"components\": [[[]], null, \"x\", {}]")))
            .isEmpty();
        assertThat(read(
                cdx("\"metadata\": {\"component\": {\"licenses\": \"MIT\", \"name\": null, \"type\": {\"a\": 1}}}")))
            .isEmpty();
        assertThat(read(new Document("a.spdx.json",
                "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": {\"a\": 1}, \"relationships\": [null, 3]}"
                    .getBytes(StandardCharsets.UTF_8))))
            .isEmpty();
        assertThat(read(spdx3("{\"type\": \"SpdxDocument\", \"spdxId\": \"d\", \"rootElement\": [\"d\", {}, null]}")))
            .isEmpty();
    }

    @Test
    void referencesInACircleAreFollowedOnce() throws Exception {
        List<String> elements = new ArrayList<>();
        elements.add("{\"type\": \"SpdxDocument\", \"spdxId\": \"d\", \"rootElement\": [\"c0\", \"m\"]}");
        for (int i = 0; i < 50; i++) {
            elements.add("{\"type\": \"Bom\", \"spdxId\": \"c" + i + "\", \"rootElement\": [\"c" + (i + 1) % 50
                    + "\", \"c" + (i + 2) % 50 + "\"]}");
        }
        elements.add("{\"type\": \"ai_AIPackage\", \"spdxId\": \"m\", \"name\": \"m\"}");
        elements.add("{\"type\": \"Relationship\", \"spdxId\": \"r\", \"from\": \"m\", \"relationshipType\": "
                + "\"hasDeclaredLicense\", \"to\": [\"s\"]}");
        elements.add("{\"type\": \"expandedlicensing_ConjunctiveLicenseSet\", \"spdxId\": \"s\", "
                + "\"expandedlicensing_member\": [\"s\", \"s\", \"s\", \"s\", \"https://spdx.org/licenses/MIT\"]}");

        assertThat(read(spdx3(String.join(",", elements)))).extracting(Statement::fact).contains("trainedWithData");
    }

    @Test
    void nothingIsFetched() throws Exception {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(java.net.Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, java.io.IOException e) {
                asked.add(uri);
            }
        });
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> !each.toString().endsWith(".says")).toList()) {
                assertReadOrTold(new Document(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            read(new Document("LICENSE",
                    "Terms of our own, see http://attacker.invalid".getBytes(StandardCharsets.UTF_8)));
        }
        finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    private static Document cdx(String content) {
        return new Document("bom.json", ("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", " + content + "}")
            .getBytes(StandardCharsets.UTF_8));
    }

    private static Document spdx3(String elements) {
        return new Document("a.spdx3.json",
                ("{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [" + elements + "]}")
                    .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertReadOrTold(Document document) {
        try {
            assertThat(read(document)).isNotNull();
        }
        catch (UnreadableDocument e) {
            assertThat(e.expected()).isNotBlank();
        }
    }

    private static List<Statement> read(Document document) throws UnreadableDocument {
        return Readers.of(document).orElseThrow().read(document, Laws.VOCABULARY);
    }

}
