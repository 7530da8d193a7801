// Facts that decide most obligations
//
// Which facts about a project do most obligations depend on: on the condition of the obligation, on that of the party
// that it binds, or on that of an exemption or grace period that helps?
//
// :theme What the law asks
// :result table
// :param limit => 20 | how many facts to list
// :column fact TEXT(Fact) | the key of the fact
// :column question TEXT | what it asks
// :column obligations NUMBER | how many obligations depend on it
MATCH (fact:Fact)<-[:TESTS|COMPARED_WITH]-(:Condition)
      <-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]-(condition:Condition)
WITH DISTINCT fact, condition
CALL (condition) {
  MATCH (condition)<-[:APPLIES_WHEN|BINDS_WHEN]-(obligation:Obligation)
  RETURN obligation
  UNION
  MATCH (condition)<-[:HOLDS_WHEN]-(party:Party)<-[:BINDS]-(obligation:Obligation)
  WHERE NOT EXISTS { (obligation)-[own:BINDS_WHEN WHERE own.party = party.id]->() }
  RETURN obligation
  UNION
  MATCH (condition)<-[:HOLDS_WHEN]-(:Exemption|GracePeriod)-[:LIFTS|DELAYS]->(obligation:Obligation)
  RETURN obligation
}
WITH fact, count(DISTINCT obligation) AS obligations
ORDER BY obligations DESC, fact.position
LIMIT $limit
RETURN fact.id AS fact, fact.question AS question, obligations
