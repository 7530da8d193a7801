package io.obligraph.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.obligraph.reasoning.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final Map<String, Object> FREE = Map.of("artefacts", List.of(), "roles", List.of());

    @Test
    void againstItselfNothingIsNew() throws InvalidBaseline {
        Report report = Reports.openModel();
        Report later = report.since(Baseline.read(Format.JSON.write(report)));

        assertThat(later.findings()).isNotEmpty()
            .allSatisfy(finding -> assertThat(later.state(finding)).contains(Baseline.State.UNCHANGED));
    }

    @Test
    void againstAProjectWithoutFindingsEverythingIsNew() throws InvalidBaseline {
        Report later = Reports.openModel().since(Baseline.read(Format.JSON.write(Reports.of(FREE))));

        assertThat(later.findings())
            .allSatisfy(finding -> assertThat(later.state(finding)).contains(Baseline.State.NEW));
        assertThat(later.text(Look.PLAIN)).contains("Have a policy to comply with copyright law [new]");
        assertThat(Format.HTML.write(later)).contains("<span class=\"new\">new</span>");
        assertThat(Format.MARKDOWN.write(later)).contains("| Compared |");
    }

    @Test
    void theDayOnWhichSomethingBeginsToBindChangesIt() throws InvalidBaseline {
        Report before = Reports.on(LocalDate.of(2025, 8, 1), Reports.OPEN_MODEL);
        Report after = Reports.on(LocalDate.of(2025, 8, 2), Reports.OPEN_MODEL)
            .since(Baseline.read(Format.JSON.write(before)));

        Finding copyright = after.findings()
            .stream()
            .filter(finding -> finding.obligation().id().equals("art_53_1_c"))
            .findFirst()
            .orElseThrow();
        assertThat(after.state(copyright)).contains(Baseline.State.UPDATED);
    }

    @Test
    void annotationsLeaveOutWhatIsKnown() throws InvalidBaseline {
        Report report = Reports.openModel();

        assertThat(Format.GITHUB.write(report.since(Baseline.read(Format.JSON.write(report)))).lines()).singleElement()
            .asString()
            .startsWith("::notice title=EU AI Act::");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    not json | this is not JSON
                    {} | there is no list assess.findings in it
                    {"assess": {"findings": [{"obligation": {"id": "art_4_1"}, "status": "LATER"}]}} | the finding of «art_4_1» has no status or day that is known
                    {"assess": {"findings": [{"obligation": {"id": "art_4_1"}, "status": "APPLIES", "since": "soon"}]}} | the finding of «art_4_1» has no status or day that is known
                    """)
    void anythingElseIsNoBaseline(String text, String message) {
        assertThatThrownBy(() -> Baseline.read(text)).isInstanceOf(InvalidBaseline.class).hasMessage(message);
    }

}
