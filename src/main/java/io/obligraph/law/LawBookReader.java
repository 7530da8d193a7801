package io.obligraph.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/** Makes a validated law book of the data files. */
public final class LawBookReader {

    private final List<Problem> problems = new ArrayList<>();

    private final Map<String, Located> places = new HashMap<>();

    private final Map<String, SequencedMap<String, Located>> sections = new HashMap<>();

    private LawBookReader() {
    }

    /**
     * {@return the law book that the data files describe, checked against their JSON
     * Schemas and in itself}
     * @param files the data files
     * @throws LawBookException if anything is wrong, with every mistake, its file and its
     * line
     */
    public static LawBook read(DataFiles files) {
        LawBookReader reader = new LawBookReader();
        new SchemaCheck(files, reader.problems::add).check();
        reader.failIfAny();
        return reader.book(files);
    }

    /**
     * {@return the law book that the data files describe, without checking them against
     * their JSON Schemas: for files that were checked when the program was built}
     * @param files the data files
     * @throws LawBookException if the law in them does not hold together
     */
    public static LawBook readTrusted(DataFiles files) {
        return new LawBookReader().book(files);
    }

    private LawBook book(DataFiles files) {
        for (String folder : List.of("law/", "catalogue/licences")) {
            for (String name : files.names(folder, ".yaml")) {
                Located.parse(name, files.text(name)).ifPresent(this::collect);
            }
        }
        failIfAny();
        SequencedMap<String, Act> acts = items("acts", PartsReader::act);
        SequencedMap<String, Fact> facts = items("facts", PartsReader::fact);
        var expressions = new ExpressionReader(facts, problems::add);
        String basic = acts.values().stream().filter(act -> act.amends() == null).map(Act::id).findFirst().orElse("");
        var rules = new RulesReader(expressions, new WordingReader(basic), problems::add);
        var consequences = new ConsequencesReader(expressions, new WordingReader(basic));
        LawBook book = null;
        try {
            book = new LawBook(acts, items("provisions", PartsReader::provision), items("groups", PartsReader::group),
                    facts, items("licences", PartsReader::licence), items("conditions", rules::condition),
                    items("readings", PartsReader::reading), items("parties", rules::party),
                    items("tiers", rules::tier), items("obligations", rules::obligation),
                    items("exemptions", rules::exemption), items("gracePeriods", rules::gracePeriod),
                    items("penalties", consequences::penalty), items("authorities", consequences::authority),
                    applications());
        }
        catch (LawBookException e) {
            e.problems().forEach(problem -> problems.add(located(problem)));
        }
        failIfAny();
        return Objects.requireNonNull(book);
    }

    private void collect(Located file) {
        file.entries().forEach((section, content) -> {
            SequencedMap<String, Located> items = sections.computeIfAbsent(section, any -> new LinkedHashMap<>());
            content.entries().forEach((id, item) -> {
                Located before = items.putIfAbsent(id, item);
                if (before != null) {
                    problems.add(item.problem("«" + id + "» stands already at " + before.problem("").where()));
                }
                places.put(section + "/" + id, item);
            });
        });
    }

    private <T> SequencedMap<String, T> items(String section, BiFunction<String, Located, T> reader) {
        SequencedMap<String, T> items = new LinkedHashMap<>();
        Optional.ofNullable(sections.get(section))
            .ifPresent(found -> found.forEach((id, item) -> items.put(id, reader.apply(id, item))));
        return items;
    }

    private List<Application> applications() {
        List<Application> applications = new ArrayList<>();
        items("application",
                (act, rules) -> rules.items().stream().map(rule -> PartsReader.application(act, rule)).toList())
            .values()
            .forEach(applications::addAll);
        return applications;
    }

    /** The law book names the item; the files say where it stands. */
    private Problem located(Problem problem) {
        Located place = places.get(problem.file());
        return place == null ? problem : place.problem(problem.message());
    }

    private void failIfAny() {
        if (!problems.isEmpty()) {
            throw new LawBookException(problems);
        }
    }

}
