package io.obligraph.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TheDataTest {

    @Test
    void thePackagedDataMakeALawBook() {
        LawBook book = LawBookReader.read(DataFiles.packaged());

        assertThat(book.obligations()).isNotEmpty();
        assertThat(book.provisions()).hasSizeGreaterThan(1_600);
    }

    @Test
    void theFolderAndThePackageSayTheSame() {
        assertThat(LawBookReader.read(DataFiles.in(Path.of("data"))))
            .isEqualTo(LawBookReader.readTrusted(DataFiles.packaged()));
    }

}
