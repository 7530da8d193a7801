package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource({ "P10Y, 10 years", "P14D, 14 days", "P1M, 1 month", "PT72H, 72 hours", "P1Y6M, 1 year and 6 months" })
    void aPeriodReadsAsPeopleSayIt(String period, String words) {
        assertThat(Periods.words(period)).isEqualTo(words);
    }

}
