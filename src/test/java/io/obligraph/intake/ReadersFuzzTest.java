package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fuzz target for each format. An ordinary build runs each on its seeds, the documents
 * among the test resources, and on the inputs once found to fail, which stand in
 * {@code src/test/resources}. To look for new ones:
 * {@code mvn -P fuzz test -Dtest=ReadersFuzzTest#pom -Dminutes=10}.
 */
class ReadersFuzzTest {

    static Stream<byte[]> factsFile() {
        return Seeds.named("obligraph.yaml");
    }

    @MethodSource("factsFile")
    @FuzzTest
    void factsFile(byte[] bytes) {
        read(new FactsFileReader(), "obligraph.yaml", bytes);
    }

    static Stream<byte[]> modelCard() {
        return Seeds.named("README.md");
    }

    @MethodSource("modelCard")
    @FuzzTest
    void modelCard(byte[] bytes) {
        read(new CardReader(DocumentKind.MODEL_CARD), "README.md", bytes);
    }

    static Stream<byte[]> datasetCard() {
        return Seeds.named("README.md");
    }

    @MethodSource("datasetCard")
    @FuzzTest
    void datasetCard(byte[] bytes) {
        read(new CardReader(DocumentKind.DATASET_CARD), "README.md", bytes);
    }

    static Stream<byte[]> modelConfig() {
        return Stream.concat(Seeds.named("config.json"), Seeds.named("model_index.json"));
    }

    @MethodSource("modelConfig")
    @FuzzTest
    void modelConfig(byte[] bytes) {
        read(new ModelConfigReader(), "config.json", bytes);
    }

    static Stream<byte[]> citation() {
        return Seeds.named("CITATION.cff");
    }

    @MethodSource("citation")
    @FuzzTest
    void citation(byte[] bytes) {
        read(new CitationReader(), "CITATION.cff", bytes);
    }

    static Stream<byte[]> pyproject() {
        return Seeds.named("pyproject.toml");
    }

    @MethodSource("pyproject")
    @FuzzTest
    void pyproject(byte[] bytes) {
        read(new PackageMetadataReader(), "pyproject.toml", bytes);
    }

    static Stream<byte[]> setupCfg() {
        return Seeds.named("setup.cfg");
    }

    @MethodSource("setupCfg")
    @FuzzTest
    void setupCfg(byte[] bytes) {
        read(new PackageMetadataReader(), "setup.cfg", bytes);
    }

    static Stream<byte[]> packageJson() {
        return Seeds.named("package.json");
    }

    @MethodSource("packageJson")
    @FuzzTest
    void packageJson(byte[] bytes) {
        read(new PackageMetadataReader(), "package.json", bytes);
    }

    static Stream<byte[]> cargo() {
        return Seeds.named("Cargo.toml");
    }

    @MethodSource("cargo")
    @FuzzTest
    void cargo(byte[] bytes) {
        read(new PackageMetadataReader(), "Cargo.toml", bytes);
    }

    static Stream<byte[]> pom() {
        return Seeds.named("pom.xml");
    }

    @MethodSource("pom")
    @FuzzTest
    void pom(byte[] bytes) {
        read(new PackageMetadataReader(), "pom.xml", bytes);
    }

    private static void read(DocumentReader reader, String name, byte[] bytes) {
        Document document = new Document(name, bytes);
        reader.recognises(document);
        List<Statement> statements = List.of();
        try {
            statements = reader.read(document, Laws.VOCABULARY);
        }
        catch (UnreadableDocument told) {
            assertThat(told.getMessage()).isNotBlank();
            assertThat(told.expected()).isNotBlank();
            assertThat(told.line()).isNotNegative();
        }
        assertThat(statements).allSatisfy(statement -> {
            assertThat(Laws.BOOK.facts().containsKey(statement.fact()) || reader instanceof FactsFileReader).isTrue();
            assertThat(statement.evidence().words().length()).isLessThanOrEqualTo(200);
        });
    }

}
