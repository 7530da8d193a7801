// What binds whom, from when
//
// Which obligations can bind a party, and from which day at the earliest, whatever the facts of the project?
//
// :theme What the law asks
// :result table
// :param party(Party) => "PROVIDER" | the party; null for every party
// :param from(Day) => null | only obligations that can bind from this day on or later; null for all
// :column from DAY | the first day on which it can bind anyone; empty if never
// :column party TEXT | the party
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column provision TEXT | where it stands
// :column eli TEXT | its European Legislation Identifier
MATCH (obligation:Obligation)-[:BINDS]->(party:Party), (obligation)-[:STATED_IN]->(provision:Provision)
WHERE NOT coalesce(obligation.repealed, false)
  AND ($party IS NULL OR party.id = $party)
  AND ($from IS NULL OR obligation.bindsFrom >= date($from))
WITH obligation, party, provision
ORDER BY obligation.bindsFrom, obligation.position, party.position
RETURN obligation.bindsFrom AS from, party.name AS party, obligation.id AS obligation, obligation.title AS title,
       provision.number AS provision, provision.eli AS eli
