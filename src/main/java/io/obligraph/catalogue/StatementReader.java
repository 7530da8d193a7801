package io.obligraph.catalogue;

import io.obligraph.law.Fact;
import io.obligraph.law.FactType;
import io.obligraph.law.InputException;
import io.obligraph.law.LawBook;
import io.obligraph.law.Located;
import io.obligraph.law.Similar;
import io.obligraph.law.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what sources say, and checks that facts can have the values that they are given.
 */
final class StatementReader {

    private final Sections sections;

    private final Map<String, Source> sources;

    private final LawBook law;

    private final Vocabulary vocabulary;

    StatementReader(Sections sections, Map<String, Source> sources, LawBook law) {
        this.sections = sections;
        this.sources = sources;
        this.law = law;
        this.vocabulary = new Vocabulary(law);
    }

    /**
     * {@return the statement in an entry, {@code null} if there is none}
     * @param read makes the value
     */
    <T> @Nullable Statement<T> statement(Located item, String key, Function<Located, T> read) {
        return item.get(key).map(at -> statement(at, read)).orElse(null);
    }

    private <T> Statement<T> statement(Located at, Function<Located, T> read) {
        if (!at.isMap()) {
            return new Statement<>(read.apply(at), null, null, null, null, null);
        }
        String day = at.textOrNull("day");
        return new Statement<>(read.apply(at.get("value").orElse(at)), source(at),
                day == null ? null : LocalDate.parse(day), at.textOrNull("confidence"),
                at.get("factor").map(StatementReader::number).orElse(null), at.textOrNull("note"));
    }

    @Nullable Source source(Located at) {
        return at.get("source").map(id -> sources.get(sections.reference(id, sources.keySet(), "source"))).orElse(null);
    }

    static Double number(Located value) {
        return value.value() instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /**
     * {@return the statements about facts, by key, in the order of the vocabulary}
     * @param items where they stand, by the key of the fact
     */
    SequencedMap<String, Statement<Object>> facts(Map<String, Located> items) {
        items.forEach((key, at) -> {
            if (!law.facts().containsKey(key)) {
                sections.problem(at, "«" + key + "» is no fact" + Similar.hint(key, law.facts().keySet()));
            }
        });
        SequencedMap<String, Statement<Object>> facts = new LinkedHashMap<>();
        law.facts().forEach((key, fact) -> {
            Located at = items.get(key);
            if (at != null) {
                facts.put(key, statement(at, value -> value(fact, value)));
            }
        });
        return facts;
    }

    private static Object value(Fact fact, Located at) {
        Object value = at.value();
        if (fact.type() == FactType.NUMBER && value instanceof Number number) {
            return number.doubleValue();
        }
        if (fact.type() == FactType.CHOICES && value instanceof String text) {
            return List.of(text);
        }
        return value;
    }

    /**
     * {@return the values of facts as they are kept: days as days}
     */
    SequencedMap<String, Statement<Object>> checked(Map<String, Located> items, Located owner,
            Function<Map<String, Object>, Map<String, Object>> seat) {
        SequencedMap<String, Statement<Object>> facts = facts(items);
        Map<String, Object> values = new LinkedHashMap<>();
        facts.forEach((key, statement) -> values.put(key, statement.value()));
        try {
            vocabulary.project(seat.apply(values));
        }
        catch (InputException e) {
            e.problems()
                .forEach(problem -> sections.problem(items.getOrDefault(problem.fact(), owner),
                        problem.fact() + ": " + problem.message() + "; " + problem.expected()));
            return facts;
        }
        facts.replaceAll(
                (key, statement) -> law.facts().get(key).type() == FactType.DATE ? dated(statement) : statement);
        return facts;
    }

    private static Statement<Object> dated(Statement<Object> statement) {
        return new Statement<>(LocalDate.parse(statement.value().toString()), statement.source(), statement.day(),
                statement.confidence(), statement.factor(), statement.note());
    }

    /**
     * {@return the id of the licence that is called so, {@code null} if none is}
     */
    @Nullable String licence(Map<String, Statement<Object>> facts) {
        return law.facts()
            .values()
            .stream()
            .filter(fact -> fact.knownValues() != null)
            .map(fact -> facts.get(fact.key()))
            .filter(statement -> statement != null)
            .flatMap(statement -> vocabulary.licence(statement.value().toString()).stream())
            .map(io.obligraph.law.Licence::id)
            .findFirst()
            .orElse(null);
    }

}
