package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawBookImageTest {

    private static final LawBook BOOK = LawBookReader.readTrusted(DataFiles.in(Path.of("data")));

    @Test
    void anImageGivesBackTheSameLawInTheSameOrder() {
        LawBook back = LawBookImage.read(LawBookImage.write(BOOK));

        assertThat(back).isEqualTo(BOOK);
        assertThat(List.copyOf(back.obligations().keySet())).isEqualTo(List.copyOf(BOOK.obligations().keySet()));
        assertThat(List.copyOf(back.facts().keySet())).isEqualTo(List.copyOf(BOOK.facts().keySet()));
    }

    @Test
    void theImageIsWrittenBesideTheDataOfTheProgram(@TempDir Path classes) throws Exception {
        copy(Path.of("data"), classes.resolve("data"));

        LawBookImage.main(classes.toString());

        assertThat(LawBookImage.read(Files.readAllBytes(classes.resolve("data/law/book.bin")))).isEqualTo(BOOK);
    }

    @Test
    void aProgramThatRunsFromAFolderOfClassesReadsTheDataFiles() {
        assertThat(LawBookImage.packaged()).isEqualTo(LawBookReader.readTrusted(DataFiles.packaged()));
    }

    @Test
    void somethingElseIsNoImage() {
        byte[] image = LawBookImage.write(BOOK);
        image = java.util.Arrays.copyOf(image, image.length / 2);
        byte[] broken = image;

        assertThatThrownBy(() -> LawBookImage.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                }
                else {
                    Files.copy(path, target);
                }
            }
        }
    }

}
