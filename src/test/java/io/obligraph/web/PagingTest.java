package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PagingTest {

    private static final Address MODELS = new Address("/models", "licence=MIT&page=2");

    @Test
    void everyPartHasAnAddressThatKeepsWhatWasAskedFor() {
        var paging = new Paging(MODELS, 2, 20, 45);
        assertThat(paging.parts()).isEqualTo(3);
        assertThat(paging.first()).isEqualTo(21);
        assertThat(paging.last()).isEqualTo(40);
        assertThat(paging.part(1)).isEqualTo("/models?licence=MIT");
        assertThat(paging.part(3)).isEqualTo("/models?licence=MIT&page=3");
    }

    @Test
    void theLastPartEndsWithTheLastItem() {
        assertThat(new Paging(MODELS, 3, 20, 45).last()).isEqualTo(45);
        assertThat(new Paging(MODELS, 2, 20, 40).parts()).isEqualTo(2);
    }

    @Test
    void anEmptyListHasOnePart() {
        var paging = new Paging(MODELS, 1, 20, 0);
        assertThat(paging.parts()).isEqualTo(1);
        assertThat(paging.first()).isZero();
        assertThat(paging.last()).isZero();
    }

    @Test
    void aPartThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatExceptionOfType(WrongInput.class).isThrownBy(() -> new Paging(MODELS, 4, 20, 45))
            .satisfies(wrong -> assertThat(wrong.expected()).isEqualTo("The list has the parts 1 to 3"));
    }

}
