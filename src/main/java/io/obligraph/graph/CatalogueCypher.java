package io.obligraph.graph;

import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Standard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Cypher that finds entries of the catalogue and reads them. What is asked for is
 * always a parameter, never a part of the statement.
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

    private static final Set<String> PROPERTIES = Set.of("name", "released", "parameters");

    private final StringBuilder match = new StringBuilder();

    private final List<String> conditions = new ArrayList<>();

    private final Map<String, Object> parameters = new HashMap<>();

    private CatalogueCypher(Criteria<?> criteria) {
        String label = label(criteria.type());
        if (criteria.text() == null) {
            match.append("MATCH (n:").append(label).append(")");
        }
        else {
            parameters.put("text", Words.allOf(criteria.text()));
            match.append("CALL db.index.fulltext.queryNodes('" + GraphSchema.FULL_TEXT + "', $text) YIELD node AS n");
            conditions.add("n:" + label);
        }
    }

    static String label(Class<? extends Entry> type) {
        return type.getSimpleName();
    }

    /**
     * {@return the statement that reads the entries of the parameter {@code ids}}
     */
    static String read(Class<? extends Entry> type) {
        return "MATCH (n:%s) WHERE n.id IN $ids RETURN n {.*, %s} AS entry".formatted(label(type), DETAILS.get(type));
    }

    /**
     * A statement with its parameters.
     */
    record Statement(String text, Map<String, Object> parameters) {
    }

    /**
     * {@return the statement that finds the ids of what meets the criteria}
     */
    static Statement find(Criteria<?> criteria, Order order) {
        CatalogueCypher cypher = new CatalogueCypher(criteria);
        switch (criteria) {
            case Criteria.Models models -> cypher.models(models);
            case Criteria.Organisations organisations -> {
                cypher.among("n.kind", organisations.kinds());
                cypher.among("n.country", organisations.countries());
                cypher.facts(organisations.facts());
            }
            case Criteria.Practices practices -> cypher.practices(practices);
            case Criteria.Standards standards -> {
                cypher.among("n.kind", standards.kinds());
                cypher.among("n.status", standards.statuses());
                cypher.linked("(n)-[:SUPPORTS]->(x:Obligation)", standards.obligations());
                cypher.linked("(n)<-[:DONE_BY]-(x:Practice)", standards.practices());
            }
            case Criteria.Initiatives initiatives -> {
                cypher.among("n.kind", initiatives.kinds());
                cypher.among("n.country", initiatives.countries());
                cypher.linked("(n)-[:FOSTERS]->(x:Practice)", initiatives.practices());
                cypher.linked("(n)-[:KEEPS]->(x:Standard)", initiatives.standards());
            }
        }
        return cypher.sorted(order);
    }

    private void models(Criteria.Models models) {
        among("n.kind", models.kinds());
        among("n.family", models.families());
        linked("(n)-[:RELEASED_BY]->(x:Organisation)", models.organisations());
        linked("(n)-[:LICENSED_UNDER]->(x:Licence)", models.licences());
        linked("(n)-->(x:Model)", models.relatives());
        if (models.freeAndOpenSource() != null) {
            conditions.add("EXISTS { (n)-[:LICENSED_UNDER]->(x:Licence) WHERE x.freeAndOpenSource = "
                    + parameter(models.freeAndOpenSource()) + " }");
        }
        facts(models.facts());
    }

    private void practices(Criteria.Practices practices) {
        if (!practices.obligations().isEmpty() || !practices.extents().isEmpty()) {
            conditions.add("EXISTS { (n)-[r:SUPPORTS]->(x:Obligation) WHERE " + in("x.id", practices.obligations())
                    + " AND " + in("r.extent", practices.extents()) + " }");
        }
        linked("(n)-[:BEARS_ON]->(x:Exemption)", practices.exemptions());
        linked("(n)-[:DONE_BY]->(x:Standard)", practices.standards());
        linked("(n)<-[:FOSTERS]-(x:Initiative)", practices.initiatives());
    }

    private void facts(List<FactCriterion> facts) {
        for (FactCriterion fact : facts) {
            StringBuilder stated = new StringBuilder("EXISTS { (n)-[r:STATES]->(x:Fact) WHERE x.id = ")
                .append(parameter(fact.fact()));
            and(stated, "r.value = ", fact.is());
            and(stated, "r.value >= ", fact.atLeast());
            and(stated, "r.value < ", fact.below());
            if (!fact.includes().isEmpty()) {
                stated.append(" AND all(each IN ")
                    .append(parameter(fact.includes()))
                    .append(" WHERE r.value = each OR each IN CASE WHEN valueType(r.value) STARTS WITH 'LIST'")
                    .append(" THEN r.value ELSE [] END)");
            }
            conditions.add(stated.append(" }").toString());
        }
    }

    private void and(StringBuilder stated, String test, @Nullable Object value) {
        if (value != null) {
            stated.append(" AND ").append(test).append(parameter(value));
        }
    }

    private void among(String property, List<String> values) {
        if (!values.isEmpty()) {
            conditions.add(in(property, values));
        }
    }

    private String in(String property, List<String> values) {
        return values.isEmpty() ? "true" : property + " IN " + parameter(values);
    }

    private void linked(String pattern, List<String> ids) {
        if (!ids.isEmpty()) {
            conditions.add("EXISTS { " + pattern + " WHERE x.id IN " + parameter(ids) + " }");
        }
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    private Statement sorted(Order order) {
        String key = PROPERTIES.contains(order.by()) ? "n." + order.by()
                : "head([(n)-[r:STATES]->(x:Fact) WHERE x.id = " + parameter(order.by()) + " | r.value])";
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String text = "%s%s WITH DISTINCT n WITH n, %s AS key RETURN n.id AS id ORDER BY key IS NULL, %s %s, toLower(n.name), n.id"
            .formatted(match, where, key, order.by().equals("name") ? "toLower(key)" : "key",
                    order.descending() ? "DESC" : "ASC");
        return new Statement(text, parameters);
    }

}
