package io.obligraph.graph;

import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.FactCriterion;
import io.obligraph.catalogue.FindingCriterion;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.reasoning.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a statement that finds what meets criteria, as {@code n}, each once.
 * What is asked for is always a parameter, never a part of the statement.
 */
final class CriteriaCypher {

    private final StringBuilder match = new StringBuilder();

    private final List<String> conditions = new ArrayList<>();

    private final Map<String, Object> parameters = new HashMap<>();

    private CriteriaCypher(Criteria<?> criteria) {
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

    static CriteriaCypher of(Criteria<?> criteria) {
        CriteriaCypher cypher = new CriteriaCypher(criteria);
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
        return cypher;
    }

    String text() {
        return match + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " WITH DISTINCT n ";
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /**
     * {@return the name of a new parameter of the value, as it is written in a statement}
     */
    String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return "$" + name;
    }

    private void models(Criteria.Models models) {
        if (models.ids() != null) {
            conditions.add("n.id IN " + parameter(models.ids()));
        }
        among("n.kind", models.kinds());
        among("n.family", models.families());
        among("n.opennessClass", models.opennessClasses());
        if (!models.modalities().isEmpty()) {
            conditions.add("any(each IN n.modalities WHERE each IN " + parameter(models.modalities()) + ")");
        }
        compare("n.released >= ", models.releasedFrom());
        compare("n.released < ", models.releasedBefore());
        linked("(n)-[:RELEASED_BY]->(x:Organisation)", models.organisations());
        if (!models.countries().isEmpty()) {
            conditions.add("EXISTS { (n)-[:RELEASED_BY]->(x:Organisation) WHERE x.country IN "
                    + parameter(models.countries()) + " }");
        }
        linked("(n)-[:FOLLOWS_PRACTICE]->(x:Practice)", models.practices());
        linked("(n)-->(x:Model)", models.relatives());
        licence(models.licence());
        facts(models.facts());
        models.findings().forEach(this::finding);
    }

    private void practices(Criteria.Practices practices) {
        if (!practices.obligations().isEmpty() || !practices.extents().isEmpty()) {
            conditions.add("EXISTS { (n)-[r:SUPPORTS]->(x:Obligation) WHERE " + in("x.id", practices.obligations())
                    + " AND " + in("r.extent", practices.extents()) + " }");
        }
        linked("(n)-[:BEARS_ON]->(x:Exemption)", practices.exemptions());
        linked("(n)-[:DONE_BY]->(x:Standard)", practices.standards());
        linked("(n)<-[:FOSTERS]-(x:Initiative)", practices.initiatives());
        linked("(n)<-[:FOLLOWS_PRACTICE]-(x:Model)", practices.models());
    }

    private void licence(LicenceCriterion licence) {
        if (!licence.equals(LicenceCriterion.ANY)) {
            List<String> asked = new ArrayList<>(List.of(in("x.id", licence.ids())));
            Stream
                .of(is("x.freeAndOpenSource", licence.freeAndOpenSource()), is("x.osiApproved", licence.osiApproved()),
                        is("x.fsfLibre", licence.fsfLibre()), all("x.grants", licence.grants()),
                        all("x.withholds", licence.withholds()))
                .filter(Objects::nonNull)
                .forEach(asked::add);
            conditions.add("EXISTS { (n)-[:LICENSED_UNDER]->(x:Licence) WHERE " + String.join(" AND ", asked) + " }");
        }
    }

    private @Nullable String is(String property, @Nullable Boolean value) {
        return value == null ? null : property + " = " + parameter(value);
    }

    private @Nullable String all(String property, List<String> values) {
        return values.isEmpty() ? null
                : "all(each IN " + parameter(values) + " WHERE each IN coalesce(" + property + ", []))";
    }

    private void facts(List<FactCriterion> facts) {
        for (FactCriterion fact : facts) {
            List<String> asked = new ArrayList<>(List.of("x.id = " + parameter(fact.fact())));
            if (fact.is() != null) {
                asked.add("r.value = " + parameter(fact.is()));
            }
            if (fact.atLeast() != null) {
                asked.add("r.value >= " + parameter(fact.atLeast()));
            }
            if (fact.below() != null) {
                asked.add("r.value < " + parameter(fact.below()));
            }
            if (!fact.includes().isEmpty()) {
                asked.add("all(each IN " + parameter(fact.includes())
                        + " WHERE r.value = each OR each IN CASE WHEN valueType(r.value) STARTS WITH 'LIST'"
                        + " THEN r.value ELSE [] END)");
            }
            conditions.add((fact.stated() ? "" : "NOT ") + "EXISTS { (n)-[r:STATES]->(x:Fact) WHERE "
                    + String.join(" AND ", asked) + " }");
        }
    }

    /** What is not applicable has no finding. */
    private void finding(FindingCriterion finding) {
        String day = parameter(finding.on());
        String found = "EXISTS { (n)-[:ASSESSED_AS]->()-[r:HAS_FINDING]->(x:Obligation) WHERE x.id = "
                + parameter(finding.obligation()) + " AND r.on <= " + day + " AND (r.until IS NULL OR r.until > " + day
                + ")";
        List<String> ways = new ArrayList<>(
                List.of(found + " AND r.status IN " + parameter(finding.statuses()) + " }"));
        if (finding.statuses().contains(Status.NOT_APPLICABLE.name())) {
            ways.add("NOT " + found + " }");
        }
        conditions.add(ways.stream().collect(Collectors.joining(" OR ", "(", ")")));
    }

    private void compare(String test, @Nullable String value) {
        if (value != null) {
            conditions.add(test + parameter(value));
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

}
