package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.DataFiles;
import io.obligraph.law.Exemption;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Party;
import io.obligraph.law.Project;
import io.obligraph.law.Reading;
import io.obligraph.law.Vocabulary;
import io.obligraph.reasoning.Oracle.Opinion;
import io.obligraph.reasoning.Oracle.Opinions;
import io.obligraph.reasoning.Oracle.TierOpinion;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The reasoner, which computes all days at once, says the same as an {@link Oracle} that
 * goes day by day.
 */
class OracleTest {

    private static final List<Double> SHARES_UNKNOWN = List.of(0.0, 0.1, 0.3, 0.7, 1.0);

    /** One question: a project, the two days, and the seed that leads to it. */
    private record Question(long seed, Project project, LocalDate on, LocalDate knownOn) {
    }

    /**
     * A law book, the reasoner on it and the laws that the oracle reads, by the day of
     * knowledge.
     */
    private static final class Bench {

        private final LawBook book;

        private final Reasoner reasoner;

        private final RandomProjects projects;

        private final Map<LocalDate, OracleLaw> laws = new ConcurrentHashMap<>();

        private final Map<Status, Integer> seen = new EnumMap<>(Status.class);

        Bench(LawBook book) {
            this.book = book;
            this.reasoner = new Reasoner(book);
            this.projects = new RandomProjects(book);
        }

        void check(Question question) {
            Assessment assessment = reasoner.assess(question.project(), question.on(), question.knownOn());
            Opinions expected = ask(question, taken(book));
            Opinions found = opinions(assessment);
            assertThat(differences(found, expected)).as("%s", question).isEmpty();
            synchronized (seen) {
                found.findings().values().forEach(opinion -> seen.merge(opinion.status(), 1, Integer::sum));
            }
        }

        private Opinions ask(Question question, Map<String, String> readings) {
            OracleLaw law = laws.computeIfAbsent(question.knownOn(), day -> new OracleLaw(book, day));
            return Oracle.ask(law, question.project(), question.on(), readings);
        }

        /**
         * Checks the readings that findings depend on, by taking every other answer, one
         * reading at a time.
         */
        void checkReadings(Question question) {
            Map<String, Set<String>> expected = new TreeMap<>();
            Opinions taken = ask(question, taken(book));
            taken.findings().keySet().forEach(id -> expected.put(id, new TreeSet<>()));
            for (Reading reading : book.readings().values()) {
                for (String answer : reading.answers().keySet()) {
                    Map<String, String> other = new HashMap<>(taken(book));
                    other.put(reading.id(), answer);
                    ask(question, other).findings().forEach((id, opinion) -> {
                        Opinion before = taken.findings().get(id);
                        if (opinion.status() != before.status() || !Objects.equals(opinion.since(), before.since())) {
                            expected.get(id).add(reading.id());
                        }
                    });
                }
            }
            Assessment assessment = reasoner.assess(question.project(), question.on(), question.knownOn());
            Map<String, Set<String>> found = new TreeMap<>();
            assessment.findings()
                .forEach(finding -> found.put(finding.obligation().id(),
                        finding.readings().stream().map(Reading::id).collect(Collectors.toCollection(TreeSet::new))));
            assertThat(found).as("%s", question).isEqualTo(expected);
        }

    }

    private static Map<String, String> taken(LawBook book) {
        return book.readings().values().stream().collect(Collectors.toMap(Reading::id, Reading::taken));
    }

    private static Opinions opinions(Assessment assessment) {
        Map<String, Opinion> findings = new TreeMap<>();
        assessment.findings()
            .forEach(finding -> findings.put(finding.obligation().id(), new Opinion(finding.status(), finding.since(),
                    ids(finding.parties(), Party::id), ids(finding.exemptedBy(), Exemption::id))));
        Map<String, TierOpinion> tiers = new TreeMap<>();
        assessment.tiers().forEach(tier -> tiers.put(tier.tier().id(), new TierOpinion(tier.holds(), tier.since())));
        Map<String, Truth> exemptions = new TreeMap<>();
        assessment.exemptions().forEach(each -> exemptions.put(each.exemption().id(), each.holds()));
        return new Opinions(findings, tiers, exemptions);
    }

    private static List<String> differences(Opinions found, Opinions expected) {
        List<String> differences = new ArrayList<>();
        compare(found.findings(), expected.findings(), differences);
        compare(found.tiers(), expected.tiers(), differences);
        compare(found.exemptions(), expected.exemptions(), differences);
        return differences;
    }

    private static <T> void compare(Map<String, T> found, Map<String, T> expected, List<String> differences) {
        assertThat(found).containsOnlyKeys(expected.keySet());
        expected.forEach((id, opinion) -> {
            if (!opinion.equals(found.get(id))) {
                differences.add(id + ": found " + found.get(id) + ", expected " + opinion);
            }
        });
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void onMadeUpLawBooksTheReasonerSaysWhatTheOracleSays() {
        Map<Status, Integer> seen = new EnumMap<>(Status.class);
        LongStream.range(0, 1_000).parallel().forEach(law -> {
            Bench bench = new Bench(RandomLaw.of(law));
            for (int i = 0; i < 100; i++) {
                long seed = law * 1000 + i;
                Random random = new Random(seed);
                Project project = bench.projects.next(random, RandomProjects.one(SHARES_UNKNOWN, random));
                Question question = new Question(seed, project, bench.projects.day(random),
                        bench.projects.knownOn(random));
                bench.check(question);
                if (i < 5) {
                    bench.checkReadings(question);
                }
            }
            synchronized (seen) {
                bench.seen.forEach((status, count) -> seen.merge(status, count, Integer::sum));
            }
        });

        assertThat(seen).hasSize(Status.values().length)
            .allSatisfy((status, count) -> assertThat(count).isGreaterThan(1_000));
    }

    @Test
    void onTheActTheReasonerSaysWhatTheOracleSays() {
        Bench act = new Bench(LawBookReader.readTrusted(DataFiles.packaged()));
        Vocabulary vocabulary = new Vocabulary(act.book);
        List<Project> likely = new ArrayList<>();
        Scenario.all().forEach(scenario -> likely.add(vocabulary.project(scenario.project())));
        LongStream.range(0, 10_000).parallel().forEach(seed -> {
            Random random = new Random(seed);
            Project project = random.nextInt(4) > 0 ? act.projects.changed(RandomProjects.one(likely, random), random)
                    : act.projects.next(random, RandomProjects.one(SHARES_UNKNOWN, random));
            Question question = new Question(seed, project, act.projects.day(random), act.projects.knownOn(random));
            act.check(question);
            if (seed < 50) {
                act.checkReadings(question);
            }
        });

        assertThat(act.seen).hasSize(Status.values().length)
            .allSatisfy((status, count) -> assertThat(count).isGreaterThan(10_000));
    }

}
