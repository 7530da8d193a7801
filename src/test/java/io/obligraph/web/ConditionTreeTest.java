package io.obligraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.DataFiles;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.Expression.Named;
import io.obligraph.law.Expression.Not;
import io.obligraph.law.LawBookReader;
import io.obligraph.web.Step.Joint;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConditionTreeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final LawDay LAW = new LawDay(
            LawSnapshot.of("test", LawBookReader.readTrusted(DataFiles.packaged())), TODAY, TODAY);

    @Test
    void negationsAreCarriedIntoTheSentences() {
        Step released = new ConditionTree(LAW).of(new Named("gpai-released-openly"));
        Step kept = new ConditionTree(LAW).of(new Not(new Named("gpai-released-openly")));
        assertThat(released.joint()).isEqualTo(Joint.ALL);
        assertThat(kept.joint()).isEqualTo(Joint.ANY);
        assertThat(kept.parts()).hasSameSizeAs(released.parts());
        assertThat(statements(released)).contains("It is not monetised").doesNotContain("It is monetised");
        assertThat(statements(kept)).contains("It is monetised").doesNotContain("It is not monetised");
    }

    @Test
    void whatWasShownIsNotRepeated() {
        ConditionTree tree = new ConditionTree(LAW);
        assertThat(tree.of(new Named("gpai-released-openly")).parts()).isNotEmpty();
        assertThat(tree.of(new Named("gpai-released-openly"))).returns(Joint.ABOVE, Step::joint)
            .returns(List.of(), Step::parts);
    }

    @Test
    void everyRuleOfTheLawReadsDownToFactsWithTheirProvision() {
        List<Step> steps = Stream
            .concat(LAW.book().obligations().values().stream().map(LAW::wording).map(wording -> wording.when()),
                    LAW.book().exemptions().values().stream().map(LAW::wording).map(Exemption.Wording::when))
            .filter(Objects::nonNull)
            .map((Expression when) -> new ConditionTree(LAW).of(when))
            .flatMap(ConditionTreeTest::all)
            .toList();
        assertThat(steps).hasSizeGreaterThan(1000).allSatisfy(step -> {
            if (step.joint() == Joint.FACT) {
                assertThat(step.statement()).isNotBlank();
                assertThat(step.basis()).isNotNull();
                assertThat(step.parts()).isEmpty();
            }
        });
    }

    private static List<String> statements(Step step) {
        return all(step).map(Step::statement).toList();
    }

    private static Stream<Step> all(Step step) {
        return Stream.concat(Stream.of(step), step.parts().stream().flatMap(ConditionTreeTest::all));
    }

}
