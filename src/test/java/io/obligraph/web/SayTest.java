package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

/** How values are said, and how addresses are changed. */
class SayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "1e25 | 10²⁵", "3.8e25 | 3.8 × 10²⁵", "405000000000 | 405 billion",
            "1.5e12 | 1.5 trillion", "7000000 | 7 million", "1234 | 1,234", "0.5 | 0.5", "100 | 100" })
    void numbersAreSaidAsPeopleSayThem(double number, String words) {
        assertThat(Say.number(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({ "2026-08-02, 2 August 2026", "2026-08, August 2026", "2026, 2026" })
    void timesAreAsExactAsTheyAreKnown(String iso, String words) {
        assertThat(Say.time(iso)).isEqualTo(words);
    }

    @Test
    void aChosenValueIsTakenAwayByTheAddressThatAddsItOtherwise() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.add("kind", "MODEL");
        parameters.add("after", "x");
        ChangedAddress address = new ChangedAddress(parameters);
        assertThat(address.toggled("kind", "A B")).isEqualTo("?kind=MODEL&kind=A%20B");
        assertThat(address.toggled("kind", "MODEL")).isEqualTo("?");
        assertThat(address.with("after", "y")).isEqualTo("?kind=MODEL&after=y");
    }

}
