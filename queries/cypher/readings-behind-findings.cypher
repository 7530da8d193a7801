// Readings on which findings of models rest
//
// On which open questions of interpretation do obligations rest that models have findings on, which answer do the rules take, and how
// many models would be looked at again under another one?
//
// :theme Open questions and guidance
// :result table
// :column reading TEXT(Reading) | the id of the reading
// :column question TEXT | the question
// :column taken TEXT | the answer that the rules take
// :column obligations NUMBER | how many obligations depend on it
// :column ofModels NUMBER | on how many of them models have findings
// :column findings NUMBER | how many findings those are, on any day
MATCH (reading:Reading)-[:ALLOWS]->(answer:ReadingAnswer)<-[:HOLDS_UNDER]-(:Condition)
      <-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]-(condition:Condition)
WITH DISTINCT reading, condition
CALL (condition) {
  MATCH (condition)<-[:APPLIES_WHEN|BINDS_WHEN]-(obligation:Obligation)
  RETURN obligation
  UNION
  MATCH (condition)<-[:HOLDS_WHEN]-(:Exemption|GracePeriod)-[:LIFTS|DELAYS]->(obligation:Obligation)
  RETURN obligation
  UNION
  MATCH (condition)<-[:HOLDS_WHEN]-(party:Party)<-[:BINDS]-(obligation:Obligation)
  WHERE NOT EXISTS { (obligation)-[own:BINDS_WHEN WHERE own.party = party.id]->() }
  RETURN obligation
}
WITH DISTINCT reading, obligation
WITH reading, obligation, COUNT { (obligation)<-[:HAS_FINDING]-(:Assessment)<-[:ASSESSED_AS]-(:Model) } AS findings
WITH reading, count(obligation) AS obligations, count(CASE WHEN findings > 0 THEN 1 END) AS ofModels, sum(findings) AS findings
MATCH (reading)-[:TAKES]->(taken:ReadingAnswer)
RETURN reading.id AS reading, reading.question AS question, taken.says AS taken, obligations, ofModels, findings
ORDER BY findings DESC, obligations DESC, reading
