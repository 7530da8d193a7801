package io.obligraph.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    private Path folder;

    @BeforeEach
    void aFolder(@TempDir Path place) throws IOException {
        folder = Files.createDirectories(place.resolve("project"));
    }

    @Test
    void theFilesThatCanBeReadAreFoundInTheFolderAndInItsUsualSubfolders() {
        for (String name : new String[] { "obligraph.yaml", "README.md", "config.json", "CITATION.cff",
                "pyproject.toml", "setup.cfg", "package.json", "pom.xml", "Cargo.toml", "LICENSE", "LICENSES/MIT.txt",
                "COPYING.LESSER", "bom.json", "sbom/app.cdx.xml", "docs/MODEL_CARD.md", "target/bom.xml",
                "model/model.safetensors", "app.spdx.json", "UNLICENSE", "model.safetensors.index.json",
                "aibom.spdx3.json" }) {
            write(name, "x");
        }
        for (String name : new String[] { "notes.md", "src/config.json", "node_modules/a/package.json", "index.js",
                "vendor/LICENSE", ".git/config", "licenses.py", "package-lock.json", "data.json" }) {
            write(name, "x");
        }

        assertThat(ProjectFiles.at(folder).documents()).extracting(Document::name)
            .containsExactly("CITATION.cff", "COPYING.LESSER", "Cargo.toml", "LICENSE", "README.md", "UNLICENSE",
                    "aibom.spdx3.json", "app.spdx.json", "bom.json", "config.json", "docs/MODEL_CARD.md",
                    "model.safetensors.index.json", "model/model.safetensors", "obligraph.yaml", "package.json",
                    "pom.xml", "pyproject.toml", "sbom/app.cdx.xml", "setup.cfg", "target/bom.xml");
        assertThat(ProjectFiles.at(folder).problems()).isEmpty();
    }

    @Test
    void ofWeightsOnlyTheNameIsTaken() {
        write("model.safetensors", "many bytes");

        assertThat(ProjectFiles.at(folder).documents()).singleElement()
            .satisfies(document -> assertThat(document.bytes()).isEmpty());
    }

    @Test
    void aLinkIsFollowedWithinTheFolderOnly() throws IOException {
        write("docs/real.yaml", "monetised: false");
        write("../secret.yaml", "monetised: true");
        Files.createDirectories(folder.resolve("../elsewhere"));
        write("../elsewhere/README.md", "---\nlicense: mit\n---\n");
        Files.createSymbolicLink(folder.resolve("obligraph.yaml"), Path.of("docs/real.yaml"));
        Files.createSymbolicLink(folder.resolve("other.obligraph.yaml"), Path.of("../secret.yaml"));
        Files.createSymbolicLink(folder.resolve("LICENSE"), Path.of("nowhere"));
        Files.createSymbolicLink(folder.resolve("model"), Path.of("../elsewhere"));

        ProjectFiles files = ProjectFiles.at(folder);

        assertThat(files.documents()).extracting(Document::name).containsExactly("obligraph.yaml");
        assertThat(files.problems()).extracting(DocumentProblem::document)
            .containsExactly("LICENSE", "other.obligraph.yaml");
        assertThat(files.problems()).allSatisfy(problem -> assertThat(problem.message()).contains("link"));
    }

    @Test
    void aFolderWithTheNameOfAFileIsNone() throws IOException {
        Files.createDirectories(folder.resolve("package.json"));

        assertThat(ProjectFiles.at(folder)).isEqualTo(new ProjectFiles(java.util.List.of(), java.util.List.of()));
    }

    @Test
    void aFileIsTakenWhateverItsName() {
        write("anything.txt", "monetised: false");

        assertThat(ProjectFiles.at(folder.resolve("anything.txt")).documents()).extracting(Document::name)
            .containsExactly("anything.txt");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(ProjectFiles.at(folder.resolve("nothing")).problems()).singleElement()
            .satisfies(problem -> assertThat(problem.message()).contains("no such file"));
    }

    @Test
    void aFileThatIsTooLargeIsToldByItsReader() throws IOException {
        try (var file = new java.io.RandomAccessFile(folder.resolve("obligraph.yaml").toFile(), "rw")) {
            file.setLength(1L << 33);
        }

        ProjectFiles files = ProjectFiles.at(folder);

        assertThat(files.documents().getFirst().bytes().length).isLessThan(32 << 20);
        assertThat(new Intake(Laws.VOCABULARY).read(files).problems()).singleElement()
            .satisfies(problem -> assertThat(problem.message()).isEqualTo("it has more than 1 MB"));
    }

    @Test
    void notMoreThanSoManyFilesAreRead() {
        for (int i = 0; i < 250; i++) {
            write("LICENSE-" + i, "x");
        }

        ProjectFiles files = ProjectFiles.at(folder);

        assertThat(files.documents()).hasSize(200);
        assertThat(files.problems()).hasSize(50);
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
