package io.obligraph.graph;

import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Cypher that finds entries of the catalogue, sorts, counts and reads them. What is
 * asked for is always a parameter, never a part of the statement.
 */
final class CatalogueCypher {

    private static final String SUPPORTS = """
            [(n)-[r:SUPPORTS]->(o:Obligation) | r {.*, other: o.id}]""";

    /** What to read of an entry beside its properties, by its type. */
    private static final Map<Class<? extends Entry>, String> DETAILS = Map.of(Model.class,
            """
                    organisation: [(n)-[:RELEASED_BY]->(o) | o.id][0],
                    licence: [(n)-[:LICENSED_UNDER]->(l) | l.id][0],
                    facts: [(n)-[r:STATES]->(f) | r {.*, other: f.id, position: f.position}],
                    practices: [(n)-[r:FOLLOWS_PRACTICE]->(p) | r {.*, other: p.id}],
                    lineage: [(n)-[r]->(m:Model) | r {.*, relation: type(r), other: m.id}],
                    descendants: [(n)<-[r]-(m:Model) | r {.*, relation: type(r), other: m.id, rank: m.position}],
                    sources: [(n)-[:DOCUMENTED_BY]->(s) | s {.*}],
                    descendantSources: COLLECT { MATCH (n)<-[r]-(:Model) MATCH (s:Source {id: r.source}) RETURN DISTINCT s {.*} }""",
            Organisation.class, """
                    facts: [(n)-[r:STATES]->(f) | r {.*, other: f.id, position: f.position}],
                    models: [(n)<-[:RELEASED_BY]-(m) | m {.id, .position}],
                    sources: [(n)-[:DOCUMENTED_BY]->(s) | s {.*}]""", Practice.class, "supports: " + SUPPORTS + """
                    , bearings: [(n)-[r:BEARS_ON]->(e) | r {.*, other: e.id}],
                    mentionedIn: [(n)-[r:MENTIONED_IN]->(p) | r {.*, id: p.id}],
                    standards: [(n)-[r:DONE_BY]->(s) | r {.*, id: s.id}],
                    initiatives: [(n)<-[:FOSTERS]-(i) | i {.id, .position}],
                    models: [(n)<-[:FOLLOWS_PRACTICE]-(m) | m {.id, .position}]""", Standard.class,
            "supports: " + SUPPORTS + """
                    , practices: [(n)<-[:DONE_BY]-(p) | p {.id, .position}],
                    initiatives: [(n)<-[:KEEPS]-(i) | i {.id, .position}]""", Initiative.class, """
                    basis: [(n)-[r:RESTS_ON]->(p) | r {.*, id: p.id}],
                    authority: [(n)-[:IS]->(a) | a.id][0],
                    practices: [(n)-[r:FOSTERS]->(p) | r {.*, id: p.id}],
                    standards: [(n)-[r:KEEPS]->(s) | r {.*, id: s.id}]""");

    /** What entries can be sorted by, beside their names and facts. */
    private static final Map<Class<? extends Entry>, Map<String, String>> KEYS = Map.of(Model.class,
            Map.of("released", "n.released", "parameters", "n.parameters"), Organisation.class,
            Map.of("models", "COUNT { (n)<-[:RELEASED_BY]-() }"), Practice.class,
            Map.of("models", "COUNT { (n)<-[:FOLLOWS_PRACTICE]-() }", "supports", "COUNT { (n)-[:SUPPORTS]->() }"),
            Standard.class, Map.of("published", "n.published"), Initiative.class, Map.of());

    /** The value and the name of what entries are counted by. */
    private static final Map<Class<? extends Entry>, Map<String, String>> FACETS = Map.of(Model.class,
            Map.of("kind", of("n.kind"), "family", of("n.family"), "opennessClass", of("n.opennessClass"), "year",
                    of("left(n.released, 4)"), "modality",
                    "UNWIND coalesce(n.modalities, [null]) AS value WITH n, value, value AS name", "organisation",
                    of("(n)-[:RELEASED_BY]->(x:Organisation)", "x.id", "x.name"), "country",
                    of("(n)-[:RELEASED_BY]->(x:Organisation)", "x.country", "x.country"), "licence",
                    of("(n)-[:LICENSED_UNDER]->(x:Licence)", "x.id", "x.name"), "freeAndOpenSource",
                    of("(n)-[:LICENSED_UNDER]->(x:Licence)", "toString(x.freeAndOpenSource)",
                            "toString(x.freeAndOpenSource)"),
                    "practice", of("(n)-[:FOLLOWS_PRACTICE]->(x:Practice)", "x.id", "x.name")),
            Organisation.class, Map.of("kind", of("n.kind"), "country", of("n.country")), Practice.class,
            Map.of("extent", of("(n)-[x:SUPPORTS]->()", "x.extent", "x.extent"), "obligation",
                    of("(n)-[:SUPPORTS]->(x:Obligation)", "x.id", "x.title"), "standard",
                    of("(n)-[:DONE_BY]->(x:Standard)", "x.id", "x.name")),
            Standard.class, Map.of("kind", of("n.kind"), "status", of("n.status"), "publisher", of("n.publisher")),
            Initiative.class, Map.of("kind", of("n.kind"), "country", of("n.country")));

    private static final String FACT = """
            OPTIONAL MATCH (n)-[r:STATES]->(:Fact {id: %s})
            UNWIND CASE WHEN r IS NULL THEN [null] WHEN valueType(r.value) STARTS WITH 'LIST' THEN r.value
                ELSE [r.value] END AS each
            WITH n, toString(each) AS value, toString(each) AS name""";

    private static final String NAMED = "name";

    private CatalogueCypher() {
    }

    private static String of(String value) {
        return "WITH n, " + value + " AS value, " + value + " AS name";
    }

    private static String of(String pattern, String value, String name) {
        return "OPTIONAL MATCH " + pattern + " WITH n, " + value + " AS value, " + name + " AS name";
    }

    /**
     * {@return the statement that reads the entries of the parameter {@code ids}}
     */
    static String read(Class<? extends Entry> type) {
        return "MATCH (n:%s) WHERE n.id IN $ids RETURN n {.*, %s} AS entry".formatted(CriteriaCypher.label(type),
                DETAILS.get(type));
    }

    /**
     * A statement with its parameters.
     */
    record Statement(String text, Map<String, Object> parameters) {
    }

    /**
     * {@return the statement that finds and reads what meets the criteria and stands
     * after a place}
     */
    static Statement find(Criteria<?> criteria, Order order, @Nullable Place after, int limit) {
        CriteriaCypher cypher = CriteriaCypher.of(criteria);
        String sorted = " ORDER BY key IS NULL, key %s, name, n.id".formatted(order.descending() ? "DESC" : "ASC");
        String text = cypher.text() + "WITH n, " + key(criteria, order, cypher) + " AS key, toLower(n.name) AS name"
                + (after == null ? "" : " WHERE " + after(after, order, cypher)) + " WITH n, key, name" + sorted
                + " LIMIT " + cypher.parameter(limit)
                + " RETURN n {.*, %s} AS entry, key, name".formatted(DETAILS.get(criteria.type())) + sorted;
        return new Statement(text, cypher.parameters());
    }

    private static String key(Criteria<?> criteria, Order order, CriteriaCypher cypher) {
        if (order.by().equals(NAMED)) {
            return "null";
        }
        String key = KEYS.getOrDefault(criteria.type(), Map.of()).get(order.by());
        return key != null ? key
                : "head([(n)-[r:STATES]->(x:Fact) WHERE x.id = " + cypher.parameter(order.by())
                        + " | CASE WHEN valueType(r.value) STARTS WITH 'LIST' THEN size(r.value)"
                        + " WHEN valueType(r.value) STARTS WITH 'DATE' THEN toString(r.value) ELSE r.value END])";
    }

    private static String after(Place after, Order order, CriteriaCypher cypher) {
        String name = cypher.parameter(after.name());
        String named = "(name > %s OR name = %s AND n.id > %s)".formatted(name, name, cypher.parameter(after.id()));
        if (after.key() == null) {
            return "key IS NULL AND " + named;
        }
        String key = cypher.parameter(after.key());
        return "(key IS NULL OR key %s %s OR key = %s AND %s)".formatted(order.descending() ? "<" : ">", key, key,
                named);
    }

    /**
     * {@return the statement that counts what meets the criteria}
     */
    static Statement count(Criteria<?> criteria) {
        CriteriaCypher cypher = CriteriaCypher.of(criteria);
        return new Statement(cypher.text() + "RETURN count(n) AS count", cypher.parameters());
    }

    /**
     * {@return the statement that counts what meets the criteria by each of the facets;
     * its rows tell the facet by its place in the list}
     * @throws IllegalArgumentException if there is no such facet
     */
    static Statement facets(Criteria<?> criteria, List<Facet> facets) {
        CriteriaCypher cypher = CriteriaCypher.of(criteria);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < facets.size(); i++) {
            Facet facet = facets.get(i);
            String by = facet.fact() == null ? FACETS.getOrDefault(criteria.type(), Map.of()).get(facet.by())
                    : FACT.formatted(cypher.parameter(facet.fact()));
            if (by == null) {
                throw new IllegalArgumentException("There is no facet " + facet.by());
            }
            parts.add("UNWIND every AS n " + by + " RETURN " + i + " AS facet, value, name, count(DISTINCT n) AS count"
                    + " ORDER BY count DESC, value LIMIT 100");
        }
        return new Statement(
                cypher.text() + "WITH collect(n) AS every CALL (every) { " + String.join(" UNION ALL ", parts)
                        + " } RETURN facet, value, name, count ORDER BY facet, count DESC, value",
                cypher.parameters());
    }

}
