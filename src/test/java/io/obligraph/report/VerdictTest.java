package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.report.Verdict.Kind;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTest {

    private static final Map<String, Object> OPEN_AND_FREE = Reports.with(Reports.OPEN_MODEL,
            Map.of("monetised", false));

    @Test
    void namesFromWhatAProjectIsExemptAndHowMuchRemains() {
        assertThat(Reports.of(OPEN_AND_FREE).verdict().sentence())
            .isEqualTo("Exempt from «Draw up and keep technical documentation of the model» and «Give documentation to"
                    + " those who build systems on the model» by Article 53(2); seven obligations remain.");
        assertThat(Reports.of(OPEN_AND_FREE).verdict()).returns(Kind.BINDS, Verdict::kind)
            .returns(7, Verdict::applies)
            .returns(2, Verdict::exempt)
            .returns(0, Verdict::questions);
    }

    @Test
    void saysHowMuchIsOpenAndOnHowManyFactsThatDepends() {
        assertThat(Reports.openModel().verdict().sentence())
            .isEqualTo("Seven obligations bind; one thing is open, on which two obligations depend.");
    }

    @Test
    void saysWhenTheFirstOfWhatComesBinds() {
        Verdict verdict = Reports.on(LocalDate.of(2025, 1, 1), OPEN_AND_FREE).verdict();

        assertThat(verdict.sentence())
            .isEqualTo("Exempt from «Draw up and keep technical documentation of the model» and «Give documentation to"
                    + " those who build systems on the model» by Article 53(2); nothing binds; seven obligations come"
                    + " on 2 August 2025 or later.");
        assertThat(verdict).returns(Kind.COMES, Verdict::kind).returns(7, Verdict::upcoming);
    }

    @Test
    void whereNothingIsKnownNothingBindsForCertain() {
        Verdict verdict = Reports.of(Map.of()).verdict();

        assertThat(verdict.sentence()).startsWith("Nothing binds for certain; ")
            .endsWith("things are open, on which " + verdict.undetermined() + " obligations depend.");
        assertThat(verdict.kind()).isEqualTo(Kind.OPEN);
    }

    @Test
    void aLibraryIsExemptFromItsOnlyObligation() {
        Verdict verdict = Reports.of(Map.of("artefacts", List.of("COMPONENT"), "roles", List.of("SUPPLIER"),
                "placedOnUnionMarket", true, "establishedInUnion", false, "exclusions", List.of(), "licence",
                "apache-2.0", "published", List.of("SOURCE_CODE"), "monetised", false))
            .verdict();

        assertThat(verdict.sentence()).startsWith("Exempt from «").endsWith("» by Article 25(4); nothing binds.");
        assertThat(verdict.kind()).isEqualTo(Kind.EXEMPT);
    }

    @Test
    void whatTheActDoesNotReachIsFreeOfIt() {
        Verdict verdict = Reports.of(Map.of("artefacts", List.of(), "roles", List.of())).verdict();

        assertThat(verdict.sentence()).isEqualTo("Nothing binds.");
        assertThat(verdict.kind()).isEqualTo(Kind.FREE);
    }

    @ParameterizedTest
    @MethodSource("io.obligraph.scenarios.Scenario#all")
    void namesEachKindOfFindingThatThereIsAndNoOther(Scenario scenario) {
        Verdict verdict = Reports.of(scenario).verdict();

        assertThat(verdict.sentence().contains("xempt from ")).isEqualTo(verdict.exempt() > 0);
        assertThat(verdict.sentence().toLowerCase(Locale.ROOT).contains("nothing binds"))
            .isEqualTo(verdict.applies() == 0);
        assertThat(verdict.sentence().matches(".* comes? on \\d.*")).isEqualTo(verdict.upcoming() > 0);
        assertThat(verdict.sentence().contains(" open, on which ")).isEqualTo(verdict.undetermined() > 0);
        assertThat(verdict.sentence()).matches("[A-Z0-9].*[^.]\\.").doesNotContain("  ", "no obligation");
    }

}
