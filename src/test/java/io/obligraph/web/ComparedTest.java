package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.web.Compared.Piece;
import org.junit.jupiter.api.Test;

class ComparedTest {

    private static final String BEFORE = "Fines of up to 15 million euro for providers.";

    private static final String AFTER = "Fines of up to 7 million euro for small providers.";

    @Test
    void onlyTheWordsThatDifferAreMarked() {
        assertThat(Compared.of(BEFORE, AFTER).pieces()).containsExactly(new Piece("Fines of up to ", false),
                new Piece("15 ", true), new Piece("million euro for providers.", false));
        assertThat(Compared.of(AFTER, BEFORE).pieces()).containsExactly(new Piece("Fines of up to ", false),
                new Piece("7 ", true), new Piece("million euro for ", false), new Piece("small ", true),
                new Piece("providers.", false));
    }

    @Test
    void thePiecesMakeUpTheText() {
        assertThat(Compared.of(BEFORE, "Other words entirely").pieces().stream().map(Piece::text))
            .containsExactly(BEFORE);
        assertThat(Compared.of(BEFORE, BEFORE).pieces()).containsExactly(new Piece(BEFORE, false));
        assertThat(Compared.of("", BEFORE).pieces()).containsExactly(new Piece("", true));
    }

}
