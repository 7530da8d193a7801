package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void valuesAreQuotedWhereTheyMustBe() {
        assertThat(csv("a", 1, null, "with, comma", "with \"quote\""))
            .isEqualTo("a,1,,\"with, comma\",\"with \"\"quote\"\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx" })
    void noSpreadsheetRunsATextAsAFormula(String text) {
        assertThat(csv(text)).contains("'" + text);
    }

    @Test
    void aNumberBelowZeroStaysANumber() {
        assertThat(csv(-1)).isEqualTo("-1");
    }

    @Test
    void anEmptyTableStillNamesItsColumns() {
        assertThat(CsvWriter.write(new Table("t", List.of("a", "b"), List.of()))).isEqualTo("a,b\r\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("t", List.of("a", "b"), List.of(List.of(1))))
            .withMessageContaining("A row has 1 cells, but there are 2 columns");
    }

    private static String csv(@Nullable Object... cells) {
        List<String> names = IntStream.range(0, cells.length).mapToObj(number -> "c" + number).toList();
        String text = CsvWriter.write(new Table("t", names, List.of(Arrays.asList(cells))));
        return text.lines().skip(1).findFirst().orElseThrow();
    }

}
