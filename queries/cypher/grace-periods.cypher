// Who has more time
//
// Which obligations wait for projects that were there before the law applied, until when, for whom, and for how many models does that
// day change something?
//
// :theme When, and what changed
// :result table
// :column until DAY | the day from which the obligations bind
// :column gracePeriod TEXT(GracePeriod) | its id
// :column title TEXT | what it is
// :column provision TEXT | where it stands
// :column obligations NUMBER | how many obligations wait
// :column parties LIST | whom those bind
// :column models NUMBER | of how many models a finding on one of them changes on that day
MATCH (grace:GracePeriod)-[:STATED_IN]->(place:Provision)
RETURN grace.until AS until, grace.id AS gracePeriod, grace.title AS title, place.number AS provision,
       COUNT { (grace)-[:DELAYS]->(:Obligation) } AS obligations,
       COLLECT {
         MATCH (grace)-[:DELAYS]->(:Obligation)-[:BINDS]->(party:Party)
         WITH DISTINCT party ORDER BY party.position
         RETURN party.name
       } AS parties,
       COUNT {
         MATCH (grace)-[:DELAYS]->(:Obligation)<-[finding:HAS_FINDING]-(assessment:Assessment)
         WHERE finding.on = grace.until OR finding.until = grace.until
         WITH DISTINCT assessment
         MATCH (assessment)<-[:ASSESSED_AS]-(model:Model)
         RETURN model
       } AS models
ORDER BY until, gracePeriod
