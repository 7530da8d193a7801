package io.obligraph.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import io.obligraph.law.Answer;
import io.obligraph.law.DataFiles;
import io.obligraph.law.Fact;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookReader;
import io.obligraph.law.Project;
import io.obligraph.law.Vocabulary;
import io.obligraph.scenarios.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What is asked is enough: once it is answered, however, nothing is undetermined. What is
 * not asked is not needed: answering it, however, neither settles what is undetermined
 * nor changes what is not. It may show whether something that does not bind would bind
 * but for an exemption, or would not bind anyway; so {@code EXEMPT} and
 * {@code NOT_APPLICABLE} may become each other, since neither binds.
 */
class OpenQuestionsTest {

    private static final int MOST_WAYS = 300;

    /**
     * A project with open facts, and the law book and the days of the question about it.
     */
    private record Case(long seed, LawBook book, Reasoner reasoner, RandomProjects projects, Project project,
            LocalDate on, LocalDate knownOn) {

        Assessment assess(Project other) {
            return reasoner.assess(other, on, knownOn);
        }

        List<String> asked(Project other) {
            return assess(other).openQuestions().stream().map(OpenQuestion::fact).toList();
        }

        @Override
        public String toString() {
            return "seed " + seed + ", on " + on + ", known on " + knownOn + ": " + project;
        }
    }

    private static Map<String, Status> statuses(Assessment assessment) {
        return assessment.findings()
            .stream()
            .collect(Collectors.toMap(finding -> finding.obligation().id(), Finding::status));
    }

    private static Map<String, Status> undetermined(Assessment assessment) {
        Map<String, Status> open = new TreeMap<>(statuses(assessment));
        open.values().removeIf(status -> status != Status.UNDETERMINED);
        return open;
    }

    /**
     * {@return whether and from when they bind, where it makes no difference why
     * something does not}
     */
    private static Map<String, String> bindings(Assessment assessment) {
        return assessment.findings()
            .stream()
            .collect(Collectors.toMap(finding -> finding.obligation().id(), finding -> switch (finding.status()) {
                case EXEMPT, NOT_APPLICABLE -> "does not bind";
                case APPLIES -> "binds";
                case UPCOMING -> "binds from " + finding.since();
                case UNDETERMINED -> "open";
            }));
    }

    /**
     * Answers everything that is asked at once, in every way, or in many ways where there
     * are too many.
     */
    private static void everythingAskedSettlesEverything(Case open, Random random) {
        List<String> asked = open.asked(open.project());
        Map<String, Status> undetermined = undetermined(open.assess(open.project()));
        assertThat(asked.isEmpty()).as("%s asks %s", open, asked).isEqualTo(undetermined.isEmpty());
        for (Project answered : answeredInEveryWay(open, asked, random)) {
            assertThat(undetermined(open.assess(answered))).as("%s, asked %s, answered %s", open, asked, answered)
                .isEmpty();
        }
    }

    private static List<Project> answeredInEveryWay(Case open, List<String> asked, Random random) {
        List<Project> answered = List.of(open.project());
        for (String fact : asked) {
            List<Project> more = new ArrayList<>();
            for (Project project : answered) {
                ways(open, fact, random).forEach(answer -> more.add(with(project, fact, answer)));
            }
            while (more.size() > MOST_WAYS) {
                more.remove(random.nextInt(more.size()));
            }
            answered = more;
        }
        return answered;
    }

    /**
     * {@return the ways to answer a fact: all of them, or for sets, numbers and days
     * those that a rule could tell apart}
     */
    private static Set<Answer> ways(Case open, String key, Random random) {
        Fact fact = open.book().facts().get(key);
        Set<Answer> ways = new LinkedHashSet<>();
        switch (fact.type()) {
            case BOOLEAN -> ways.addAll(List.of(new Answer.Flag(true), new Answer.Flag(false)));
            case CHOICE -> fact.values().keySet().forEach(value -> ways.add(new Answer.Choice(value)));
            case CHOICES -> {
                ways.add(new Answer.Choices(Set.of()));
                fact.values().keySet().forEach(value -> ways.add(new Answer.Choices(Set.of(value))));
            }
            default -> {
            }
        }
        for (int i = 0; i < 3; i++) {
            ways.add(open.projects().answer(fact, random));
        }
        return ways.stream().map(way -> agreeing(open.project(), key, way)).collect(Collectors.toSet());
    }

    /**
     * {@return an answer, changed to what is known of the fact already}
     */
    private static Answer agreeing(Project project, String fact, Answer answer) {
        if (!(answer instanceof Answer.Choices choices)
                || !(project.answer(fact).orElse(null) instanceof Answer.Choices known)) {
            return answer;
        }
        Set<String> values = new LinkedHashSet<>(choices.values());
        values.retainAll(known.open());
        values.addAll(known.values());
        return new Answer.Choices(values);
    }

    /** Answers only the first question, then asks again. */
    private static void answeringOneAfterTheOtherEnds(Case open, Random random) {
        Project project = open.project();
        int rounds = 0;
        for (List<String> asked = open.asked(project); !asked.isEmpty(); asked = open.asked(project)) {
            assertThat(asked).as("%s", open).allMatch(project::isOpen);
            String first = asked.getFirst();
            Answer answer = open.projects().answer(open.book().facts().get(first), random);
            project = with(project, first, agreeing(project, first, answer));
            rounds++;
        }
        assertThat(undetermined(open.assess(project))).as("%s, answered %s", open, project).isEmpty();
        assertThat((long) rounds)
            .isLessThanOrEqualTo(open.book().facts().keySet().stream().filter(open.project()::isOpen).count());
    }

    private static void whatIsNotAskedIsNotNeeded(Case open, Random random) {
        List<String> asked = open.asked(open.project());
        Project answered = open.project();
        for (Fact fact : open.book().facts().values()) {
            if (!asked.contains(fact.key()) && answered.isOpen(fact.key()) && random.nextInt(4) > 0) {
                Answer answer = open.projects().answer(fact, random);
                answered = with(answered, fact.key(), agreeing(answered, fact.key(), answer));
            }
        }
        assertThat(bindings(open.assess(answered))).as("%s, asked %s, answered %s", open, asked, answered)
            .isEqualTo(bindings(open.assess(open.project())));
    }

    private static void questionsAreInOrderAndCountWhatDependsOnThem(Case open) {
        int undetermined = undetermined(open.assess(open.project())).size();
        List<OpenQuestion> questions = open.assess(open.project()).openQuestions();

        assertThat(questions).as("%s", open).allSatisfy(question -> {
            assertThat(question.findings()).isBetween(1, undetermined);
            assertThat(question.settles()).isBetween(0, undetermined);
        });
        assertThat(questions.stream().map(OpenQuestion::settles).toList()).as("%s", open)
            .isSortedAccordingTo((one, other) -> Integer.compare(other, one));
    }

    private static Project with(Project project, String fact, Answer answer) {
        Map<String, Answer> answers = new TreeMap<>(project.answers());
        answers.put(fact, answer);
        return new Project(answers, Map.of());
    }

    private static void check(Case open, Random random) {
        everythingAskedSettlesEverything(open, random);
        answeringOneAfterTheOtherEnds(open, random);
        whatIsNotAskedIsNotNeeded(open, random);
        questionsAreInOrderAndCountWhatDependsOnThem(open);
    }

    @Test
    void onMadeUpLawBooksQuestionsAreEnoughAndNeeded() {
        AtomicInteger asking = new AtomicInteger();
        LongStream.range(0, 300).parallel().forEach(law -> {
            LawBook book = RandomLaw.of(law);
            Reasoner reasoner = new Reasoner(book);
            RandomProjects projects = new RandomProjects(book);
            for (int i = 0; i < 10; i++) {
                long seed = law * 1000 + i;
                Random random = new Random(seed);
                Project project = projects.next(random, i % 2 == 0 ? 0.2 : 0.7);
                Case open = new Case(seed, book, reasoner, projects, project, projects.day(random),
                        projects.knownOn(random));
                asking.addAndGet(open.asked(project).isEmpty() ? 0 : 1);
                check(open, random);
            }
        });

        assertThat(asking).hasValueGreaterThan(1_000);
    }

    @Test
    void onTheActQuestionsAreEnoughAndNeeded() {
        LawBook book = LawBookReader.readTrusted(DataFiles.packaged());
        Reasoner reasoner = new Reasoner(book);
        RandomProjects projects = new RandomProjects(book);
        Vocabulary vocabulary = new Vocabulary(book);
        List<Project> likely = Scenario.all()
            .stream()
            .map(scenario -> vocabulary.project(scenario.project()))
            .filter(project -> !project.answers().isEmpty())
            .toList();
        AtomicInteger asking = new AtomicInteger();
        LongStream.range(0, 300).parallel().forEach(seed -> {
            Random random = new Random(seed);
            Project project = some(book, projects, RandomProjects.one(likely, random), random);
            Case open = new Case(seed, book, reasoner, projects, project, projects.day(random),
                    book.acts().lastEntry().getValue().published());
            asking.addAndGet(open.asked(project).isEmpty() ? 0 : 1);
            check(open, random);
        });

        assertThat(asking).hasValueGreaterThan(100);
    }

    /**
     * {@return a project of which all facts are known but for one to six}
     */
    private static Project some(LawBook book, RandomProjects projects, Project likely, Random random) {
        Map<String, Answer> answers = new TreeMap<>(projects.next(random, 0).answers());
        answers.putAll(projects.changed(likely, random).answers());
        List<String> facts = List.copyOf(book.facts().sequencedKeySet());
        List<String> known = List.copyOf(likely.answers().keySet());
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            answers.remove(RandomProjects.one(random.nextBoolean() ? facts : known, random));
        }
        return new Project(answers, Map.of());
    }

}
