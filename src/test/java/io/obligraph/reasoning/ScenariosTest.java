package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Party;
import io.obligraph.law.Vocabulary;
import io.obligraph.scenarios.Given;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScenariosTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

    private final Reasoner reasoner = new Reasoner(book);

    private final Vocabulary vocabulary = new Vocabulary(book);

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheOneThatTheLawGives() {
        return Scenario.all()
            .stream()
            .map(scenario -> DynamicTest.dynamicTest(scenario.file() + ": " + scenario.id(),
                    () -> assertThat(answerTo(scenario).differencesFrom(scenario)).isEmpty()));
    }

    private Given answerTo(Scenario scenario) {
        Assessment assessment = reasoner.assess(vocabulary.project(scenario.project()), scenario.day(),
                scenario.knownOn() == null ? TODAY : scenario.knownOn());
        return new Given(assessment.findings().stream().map(ScenariosTest::found).toList(),
                assessment.tiers().stream().collect(Collectors.toMap(tier -> tier.tier().id(), TierFinding::holds)),
                assessment.exemptions()
                    .stream()
                    .collect(Collectors.toMap(each -> each.exemption().id(), ExemptionFinding::holds)),
                assessment.openQuestions().stream().map(OpenQuestion::fact).toList());
    }

    private static Given.Found found(Finding finding) {
        return new Given.Found(finding.obligation().id(), finding.wording().provision(), finding.status(),
                finding.since(), finding.parties().stream().map(Party::id).toList());
    }

}
