package io.obligraph.reasoning;

import io.obligraph.law.Application;
import io.obligraph.law.Act;
import io.obligraph.law.FactTest;
import io.obligraph.law.LawBook;
import io.obligraph.law.Project;
import io.obligraph.law.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Decides what the law asks of projects. It compiles a law book once and is then used by
 * any number of threads.
 */
public final class Reasoner {

    private final Rules rules;

    private final NavigableMap<LocalDate, State> states = new TreeMap<>();

    private final Map<String, String> readingsTaken;

    /** What is known from one publication to the next. */
    private record State(Knowledge knowledge, Calendar calendar) {
    }

    /**
     * Compiles a law book.
     * @param book the law book
     * @throws IllegalArgumentException if the law changes on more days than can be kept
     * apart
     */
    public Reasoner(LawBook book) {
        this.rules = new Rules(book);
        this.readingsTaken = book.readings()
            .values()
            .stream()
            .collect(Collectors.toUnmodifiableMap(Reading::id, Reading::taken));
        state(LocalDate.MIN);
        book.acts().values().stream().map(Act::published).forEach(this::state);
    }

    private void state(LocalDate from) {
        var knowledge = new Knowledge(rules.book, rules.book.actsKnownOn(from));
        states.put(from, new State(knowledge, Calendar.of(knowledge, rules.program.gates())));
    }

    /**
     * {@return the law book that decides}
     */
    public LawBook book() {
        return rules.book;
    }

    /**
     * {@return what the law asks of a project}
     * @param project the project
     * @param on the day that the question is about
     * @param knownOn the day whose knowledge of the law is used: only acts published on
     * it or before count
     */
    public Assessment assess(Project project, LocalDate on, LocalDate knownOn) {
        State state = states.floorEntry(knownOn).getValue();
        return new Assessment(rules, project, on, knownOn, state.knowledge(), state.calendar(), readingsTaken);
    }

    /**
     * {@return what the law asks of a project on a day and on each later day on which
     * anything changes for it: the law, or what it says of the days of the project}
     * @param project the project
     * @param from the first day
     * @param knownOn the day whose knowledge of the law is used
     */
    public Timeline timeline(Project project, LocalDate from, LocalDate knownOn) {
        State state = states.floorEntry(knownOn).getValue();
        Evaluation evaluation = Evaluation.of(rules.program, rules.table, project, state.calendar(), readingsTaken);
        int first = evaluation.calendar().laneOf(from);
        List<Assessment> assessments = IntStream.range(first, evaluation.calendar().lanes())
            .mapToObj(lane -> lane == first ? from : evaluation.calendar().start(lane))
            .map(day -> new Assessment(rules, evaluation, day, knownOn, state.knowledge(), state.calendar(),
                    readingsTaken))
            .toList();
        return new Timeline(evaluation, rules.program.tests().size(), first, assessments);
    }

    /**
     * {@return what decides for many projects at once which obligations bind them}
     * @param on the day that the question is about
     * @param knownOn the day whose knowledge of the law is used
     */
    public Bulk bulk(LocalDate on, LocalDate knownOn) {
        Calendar calendar = states.floorEntry(knownOn).getValue().calendar();
        Evaluation unknown = Evaluation.of(rules.program, rules.table, Project.UNKNOWN, calendar, readingsTaken);
        var specialiser = new Specialiser(rules.program, unknown, calendar.laneOf(on));
        List<Integer> binds = rules.obligations.stream().map(Rules.ObligationNodes::binds).toList();
        return new Bulk(rules, specialiser.reduce(binds), on);
    }

    /**
     * {@return what differs in the law between two days, or between two states of
     * knowledge of it, in the order of the text}
     * @param from the former day
     * @param knownFrom the day whose knowledge of the law counts for the former day
     * @param to the latter day
     * @param knownTo the day whose knowledge of the law counts for the latter day
     */
    public List<Change> changes(LocalDate from, LocalDate knownFrom, LocalDate to, LocalDate knownTo) {
        return new Changes(rules, side(from, knownFrom), side(to, knownTo)).find();
    }

    private Changes.Side side(LocalDate day, LocalDate knownOn) {
        State state = states.floorEntry(knownOn).getValue();
        return Changes.Side.of(rules, day, state.knowledge(), state.calendar(), readingsTaken);
    }

    /**
     * {@return the days on which the law changes, as known on a day, in order}
     */
    public List<LocalDate> daysOfChange(LocalDate knownOn) {
        return List.copyOf(states.floorEntry(knownOn).getValue().knowledge().daysOfChange());
    }

    /**
     * {@return the rule that sets the day from which a provision applies: the one that
     * names the smallest part around it; empty if none does}
     * @param provision the id of a provision of the book
     * @param knownOn the day whose knowledge of the law is used
     */
    public Optional<Application> application(String provision, LocalDate knownOn) {
        return states.floorEntry(knownOn).getValue().knowledge().rule(provision);
    }

    /**
     * {@return for each obligation that can ever bind anyone, by id, the first day on
     * which it can, whatever the facts}
     * @param knownOn the day whose knowledge of the law is used
     */
    public SequencedMap<String, LocalDate> earliestDays(LocalDate knownOn) {
        Calendar calendar = states.floorEntry(knownOn).getValue().calendar();
        Evaluation unknown = Evaluation.of(rules.program, rules.table, Project.UNKNOWN, calendar, readingsTaken);
        SequencedMap<String, LocalDate> days = new LinkedHashMap<>();
        for (Rules.ObligationNodes nodes : rules.obligations) {
            int lane = Outcome.first(unknown.possible(nodes.binds()));
            if (lane >= 0) {
                days.put(nodes.obligation().id(), calendar.start(lane));
            }
        }
        return days;
    }

    /**
     * {@return the sentence that says that a test of a fact holds, without full stop}
     * @param test a test of a fact of the book
     * @param holds false for the sentence that it does not hold
     */
    public String statement(FactTest test, boolean holds) {
        return new Sentences(rules.book).of(test, holds ? Truth.TRUE : Truth.FALSE);
    }

    /**
     * {@return the ids of the obligations that can bind what is in a tier and nothing
     * else, in the order of the text; empty for an id of nothing}
     * @param tier the id of the tier
     * @param knownOn the day whose knowledge of the law is used
     */
    public SequencedSet<String> obligationsOfTier(String tier, LocalDate knownOn) {
        Calendar calendar = states.floorEntry(knownOn).getValue().calendar();
        Evaluation unknown = Evaluation.of(rules.program, rules.table, Project.UNKNOWN, calendar, readingsTaken);
        SequencedSet<String> ids = new LinkedHashSet<>();
        rules.tiers.stream().filter(nodes -> nodes.tier().id().equals(tier)).forEach(nodes -> {
            List<Confinement> outside = Confinement.ways(rules.program, nodes.content())
                .map(way -> new Confinement(rules.program, unknown, way, nodes.applying()))
                .toList();
            rules.obligations.stream()
                .filter(each -> unknown.possible(each.binds()) != 0)
                .filter(each -> outside.stream().noneMatch(way -> way.allows(each.binds())))
                .forEach(each -> ids.add(each.obligation().id()));
        });
        return ids;
    }

    /**
     * {@return how many tests, gates and joints the compiled law has}
     */
    public int size() {
        return rules.program.size();
    }

}
