// Fines and what they punish
//
// How high can each fine be, where is it set, and the breach of how many obligations of which parties does it punish?
//
// :theme What the law asks
// :result table
// :column penalty TEXT(Penalty) | the id of the rule on the fine
// :column title TEXT | what it punishes
// :column provision TEXT | where it stands
// :column amount NUMBER | the amount in euro
// :column share NUMBER | the share of the worldwide annual turnover, in per cent
// :column obligations NUMBER | the breach of how many obligations it punishes
// :column parties LIST | whom those bind
// :column models NUMBER | how many models have a finding on one of them, on any day
MATCH (penalty:Penalty)-[:STATED_IN]->(place:Provision)
RETURN penalty.id AS penalty, penalty.title AS title, place.number AS provision, penalty.amount AS amount, penalty.share AS share,
       COUNT { (penalty)-[:PUNISHES]->(:Obligation) } AS obligations,
       COLLECT {
         MATCH (penalty)-[:PUNISHES]->(:Obligation)-[:BINDS]->(party:Party)
         WITH DISTINCT party ORDER BY party.position
         RETURN party.name
       } AS parties,
       COUNT {
         MATCH (penalty)-[:PUNISHES]->(:Obligation)<-[:HAS_FINDING]-(assessment:Assessment)
         WITH DISTINCT assessment
         MATCH (assessment)<-[:ASSESSED_AS]-(model:Model)
         RETURN model
       } AS models
ORDER BY amount DESC, obligations DESC, penalty
