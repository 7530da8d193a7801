package io.obligraph.graph;

import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Seat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** The catalogue in Neo4j. */
final class GraphCatalogue implements Catalogue {

    private static final TransactionConfig LIMITED = TransactionConfig.builder()
        .withTimeout(Duration.ofSeconds(30))
        .build();

    private static final SessionConfig READING = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    /** Eight steps are more than any chain has; they keep a cycle from being followed. */
    private static final String CHAIN = """
            MATCH (n:Model {id: $id})
            CALL (n) {
              MATCH way = (n) ((down:Model)-[r]-(up:Model)
                WHERE startNode(r) = CASE type(r) WHEN 'BUILT_INTO' THEN up ELSE down END){0,8} (m)
              RETURN m, -length(way) AS at
              UNION ALL
              MATCH way = (n)-[:BUILT_INTO]->{1,8}(m:Model)
              RETURN m, length(way) AS at
            }
            WITH m, min(at) AS least, max(at) AS most
            RETURN m.id AS id ORDER BY CASE WHEN least < 0 THEN least ELSE most END, m.position, m.id""";

    private static final String FINDINGS = """
            MATCH (n:Edition {of: 'findings'}) WHERE n.id IS NOT NULL RETURN n.day AS day""";

    private static final String SOURCES = """
            MATCH (n:Source) RETURN n.day AS day ORDER BY day DESC LIMIT 1""";

    /** A value that is missing is the empty list, which nodes are not given. */
    private static final String SEAT = """
            MATCH (n:Assumption)-[:ABOUT]->(f)
            RETURN f.id AS fact, n.kind AS kind, coalesce(n.value, []) AS value, coalesce(n.open, []) AS open,
                   n.because AS because,
                   COLLECT { MATCH (n)-[r:NOT_UNDER]->(l) RETURN l.id ORDER BY r.position } AS notUnder
            ORDER BY n.position""";

    /** Of more hits than that the best by the index are looked at. */
    private static final int LOOKED_AT = 5_000;

    private static final String SEARCH = """
            CALL db.index.fulltext.queryNodes('%s', $all, {limit: $most}) YIELD node, score
            WHERE node.id IS NOT NULL AND ($kinds = [] OR any(label IN labels(node) WHERE label IN $kinds))
            WITH node, score, [name IN [node.id, node.title, node.name, node.heading, node.number]
              WHERE name IS NOT NULL | toLower(name)] AS names
            WITH node, score, $typed IN names AS exact, any(name IN names WHERE name STARTS WITH $typed) AS begins
            ORDER BY exact DESC, begins DESC, score DESC, node.id LIMIT $limit
            RETURN labels(node)[0] AS kind, node.id AS id, score,
                   coalesce(node.title, node.name, node.heading, node.question, node.number, node.id) AS title,
                   coalesce(node.summary, node.role) AS summary,
                   [property IN $properties WHERE node[property] IS NOT NULL |
                     {property: property, text: node[property]}] AS texts
            ORDER BY exact DESC, begins DESC, score DESC, id""".formatted(GraphSchema.FULL_TEXT);

    private final Driver driver;

    GraphCatalogue(Driver driver) {
        this.driver = driver;
    }

    @Override
    public <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        SequencedMap<String, E> entries = new LinkedHashMap<>();
        if (wanted.isEmpty()) {
            return entries;
        }
        Map<String, E> found = new HashMap<>();
        rows(CatalogueCypher.read(type), Map.of("ids", List.copyOf(wanted)),
                row -> type.cast(EntryReader.read(type, row.get("entry"))))
            .forEach(entry -> found.put(entry.id(), entry));
        wanted.forEach(id -> {
            E entry = found.get(id);
            if (entry != null) {
                entries.put(id, entry);
            }
        });
        return entries;
    }

    @Override
    public <E extends Entry> Part<E> find(Criteria<E> criteria, Order order, @Nullable Place after, int limit) {
        List<E> entries = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        rows(CatalogueCypher.find(criteria, order, after, limit + 1), row -> {
            entries.add(criteria.type().cast(EntryReader.read(criteria.type(), row.get("entry"))));
            return places
                .add(new Place(key(row.get("key")), row.get("name").asString(), row.get("entry").get("id").asString()));
        });
        int given = Math.min(limit, entries.size());
        return new Part<>(entries.subList(0, given), places.subList(0, given), given < entries.size());
    }

    private static @Nullable Object key(Value key) {
        return key.isNull() ? null : key.asObject() instanceof Number number ? number.doubleValue() : key.asObject();
    }

    @Override
    public int count(Criteria<?> criteria) {
        return rows(CatalogueCypher.count(criteria), row -> row.get("count").asInt()).getFirst();
    }

    @Override
    public Map<Facet, List<Facet.Value>> facets(Criteria<?> criteria, Collection<Facet> facets) {
        List<Facet> asked = List.copyOf(new LinkedHashSet<>(facets));
        Map<Facet, List<Facet.Value>> values = new LinkedHashMap<>();
        asked.forEach(facet -> values.put(facet, new ArrayList<>()));
        if (!asked.isEmpty()) {
            rows(CatalogueCypher.facets(criteria, asked),
                    row -> Objects.requireNonNull(values.get(asked.get(row.get("facet").asInt())))
                        .add(new Facet.Value(row.get("value").asString(null), row.get("name").asString(null),
                                row.get("count").asInt())));
        }
        return values;
    }

    @Override
    public Optional<LocalDate> dayOfFindings() {
        return rows(FINDINGS, Map.of(), row -> row.get("day").asLocalDate()).stream().findFirst();
    }

    @Override
    public Optional<LocalDate> dayOfSources() {
        return rows(SOURCES, Map.of(), row -> row.get("day").asLocalDate()).stream().findFirst();
    }

    @Override
    public SequencedMap<String, Model> chain(String id) {
        return entries(Model.class, rows(CHAIN, Map.of("id", id), row -> row.get("id").asString()));
    }

    @Override
    public Seat seat() {
        return new Seat(rows(SEAT, Map.of(),
                row -> new Assumption(row.get("fact").asString(), row.get("kind").asString(null),
                        row.get("value").asObject(), row.get("open").asList(Value::asString),
                        row.get("because").asString(), row.get("notUnder").asList(Value::asString))));
    }

    @Override
    public List<Hit> search(String text, Collection<String> kinds, int limit) {
        Highlight highlight = new Highlight(text);
        String typed = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return rows(SEARCH,
                Map.of("all", Words.allOf(text), "typed", typed, "kinds", List.copyOf(kinds), "limit", limit, "most",
                        LOOKED_AT, "properties", GraphSchema.SEARCHED),
                row -> new Hit(row.get("kind").asString(), row.get("id").asString(), row.get("title").asString(),
                        row.get("summary").asString(null),
                        row.get("texts")
                            .asList(part -> new Hit.Match(part.get("property").asString(), part.get("text").asString(),
                                    highlight.pieces(part.get("text").asString())))
                            .stream()
                            .filter(match -> !match.pieces().isEmpty())
                            .toList(),
                        row.get("score").asDouble()));
    }

    private <T> List<T> rows(CatalogueCypher.Statement statement, Function<Record, T> read) {
        return rows(statement.text(), statement.parameters(), read);
    }

    private <T> List<T> rows(String statement, Map<String, Object> parameters, Function<Record, T> read) {
        try (Session session = driver.session(READING)) {
            return session.run(statement, parameters, LIMITED).list(read);
        }
        catch (Neo4jException e) {
            throw Busy.of(e);
        }
    }

}
