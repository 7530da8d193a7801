// Models that lose an exemption, and by which condition
//
// Which models whose weights are public cannot have an exemption, by what is known of them, and which of its conditions do they miss?
// A model is listed with each condition that alone denies it the exemption. Of those not listed it is open, or they have it, or the
// exemption would lift nothing from them.
//
// :theme Exemptions
// :result table
// :param exemption(Exemption) => "art_53_2" | the exemption
// :param published => "WEIGHTS" | only models of which this is stated to be public; null for all
// :param family => null | only models of this family; null for all
// :column model TEXT(Model) | the id of the model
// :column name TEXT | its name
// :column organisation TEXT | who provides it
// :column licence TEXT(Licence) | the id of its licence; empty if not known
// :column condition TEXT | the condition of the exemption that it misses
// :column because TEXT | what is so instead
MATCH (:Exemption {id: $exemption})-[:HOLDS_WHEN]->(whole:Condition)
MATCH path = (whole)-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]->(part:Condition)
WITH part, nodes(path) AS parts, [step IN relationships(path) | type(step)] AS steps
// One of several ways in which it can hold does not decide alone; under a negation it is the other way round.
WHERE all(i IN range(0, size(steps) - 1) WHERE steps[i] IN ['NOT', 'APPLYING', 'MEANS']
  OR steps[i] = CASE size([step IN steps[..i] WHERE step = 'NOT']) % 2 WHEN 0 THEN 'ALL_OF' ELSE 'ANY_OF' END)
WITH part, size([step IN steps WHERE step = 'NOT']) % 2 = 1 AS mustNotHold,
     [named IN parts WHERE named.id IS NOT NULL][-1] AS condition
WITH condition, mustNotHold, COLLECT {
       MATCH (part)-[test:TESTS]->(:Fact)
       WHERE NOT EXISTS { (part)-[:COMPARED_WITH]->(:Fact) }
       RETURN test
     } AS tests,
     // What binds only where a condition holds tells that it does.
     COLLECT { MATCH (part)<-[:APPLIES_WHEN|BINDS_WHEN]-(bound:Obligation) WHERE mustNotHold RETURN bound } AS bounds
WITH collect({condition: condition, mustNotHold: mustNotHold, tests: tests, bounds: bounds}) AS parts
MATCH (edition:Edition {of: 'findings'})
MATCH (model:Model)
// Of what nothing is asked, nothing can be lifted.
WHERE EXISTS {
    MATCH (model)-[:ASSESSED_AS]->(:Assessment)-[finding:HAS_FINDING]->(:Obligation)<-[:LIFTS]-(:Exemption {id: $exemption})
    WHERE finding.on <= edition.day
  }
  AND ($family IS NULL OR model.family = $family)
  AND ($published IS NULL
       OR EXISTS { (model)-[stated:STATES]->(:Fact {id: 'published'}) WHERE $published IN stated.value })
OPTIONAL MATCH (model)-[:LICENSED_UNDER]->(licence:Licence)
UNWIND parts AS part
CALL (model, licence, part) {
  UNWIND part.tests AS test
  WITH test, endNode(test) AS fact, part.mustNotHold AS mustNotHold
  OPTIONAL MATCH (model)-[stated:STATES]->(fact)
  WITH test, fact, mustNotHold, CASE test.operator
    WHEN 'includes' THEN test.value IN stated.value
    WHEN '>' THEN stated.value > test.value
    WHEN 'is true' THEN coalesce(stated.value, CASE fact.id WHEN 'licenceIsFreeAndOpenSource' THEN licence.freeAndOpenSource END)
  END AS holds
  WHERE holds = mustNotHold
  OPTIONAL MATCH (fact)-[:CAN_BE]->(possible:FactValue {name: test.value})
  RETURN CASE holds WHEN true THEN coalesce(possible.whenTrue, fact.whenTrue)
                    ELSE coalesce(possible.whenFalse, fact.whenFalse) END AS because
  UNION
  UNWIND part.bounds AS bound
  MATCH (model)-[:ASSESSED_AS]->(:Assessment)-[finding:HAS_FINDING]->(bound)
  WHERE finding.status IN ['APPLIES', 'UPCOMING']
  RETURN DISTINCT part.condition.title AS because
}
MATCH (model)-[:RELEASED_BY]->(organisation:Organisation)
WITH DISTINCT model, organisation, licence, part.condition AS condition, because
ORDER BY model.name, condition.position
RETURN model.id AS model, model.name AS name, organisation.name AS organisation, licence.id AS licence,
       condition.title AS condition, because
