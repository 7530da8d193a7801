package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkTest {

    private final LawBook book = LawBookReader.readTrusted(DataFiles.packaged());

    private final Reasoner reasoner = new Reasoner(book);

    private final Vocabulary vocabulary = new Vocabulary(book);

    @ParameterizedTest
    @ValueSource(strings = { "2024-01-01", "2025-08-06", "2026-11-24", "2027-12-02", "2031-01-01" })
    void manyAtOnceAreDecidedLikeEachAlone(LocalDate on) {
        LocalDate knownOn = LocalDate.of(2026, 11, 24);
        Bulk bulk = reasoner.bulk(on, knownOn);
        Bulk.Batch batch = bulk.batch();
        List<Project> projects = Scenario.all()
            .stream()
            .map(scenario -> vocabulary.project(scenario.project()))
            .toList();
        for (int start = 0; start < projects.size(); start += Bulk.Batch.SIZE) {
            List<Project> some = projects.subList(start, Math.min(projects.size(), start + Bulk.Batch.SIZE));
            for (int i = 0; i < some.size(); i++) {
                batch.set(i, some.get(i));
            }
            batch.decide();
            for (int i = 0; i < some.size(); i++) {
                List<Finding> alone = reasoner.assess(some.get(i), on, knownOn).findings();
                for (int obligation = 0; obligation < alone.size(); obligation++) {
                    boolean applies = alone.get(obligation).status() == Status.APPLIES;
                    assertThat((batch.binding(obligation) >>> i & 1) == 1)
                        .as("%s on %s binds %s", alone.get(obligation).obligation().id(), on, some.get(i))
                        .isEqualTo(applies);
                    assertThat((batch.open(obligation) >>> i & 1) == 1 && applies).isFalse();
                }
            }
        }
    }

}
