// Deadlines
//
// Which obligations must be met within a time, how long is it, from when does it run, and whom does it bind?
//
// :theme What the law asks
// :result table
// :param party(Party) => null | only obligations of this party; null for every party
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column provision TEXT | where it stands
// :column parties LIST | whom it binds
// :column period TEXT | how long, as an ISO 8601 period
// :column runs TEXT | what the time is for, or from when it runs
MATCH (deadline:Deadline)<-[:DUE]-(obligation:Obligation)-[:STATED_IN]->(place:Provision)
WHERE $party IS NULL OR EXISTS { (obligation)-[:BINDS]->(:Party {id: $party}) }
WITH obligation, place, deadline
ORDER BY obligation.position, deadline.period
RETURN obligation.id AS obligation, obligation.title AS title, place.number AS provision,
       COLLECT { MATCH (obligation)-[:BINDS]->(party:Party) WITH party ORDER BY party.position RETURN party.name } AS parties,
       deadline.period AS period, deadline.runs AS runs
