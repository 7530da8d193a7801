// Who supervises what
//
// Which authority supervises how many obligations of which parties, by which provisions, and of how many of them do models have findings?
//
// :theme What the law asks
// :result table
// :column authority TEXT(Authority) | the id of the authority
// :column name TEXT | its name
// :column provisions LIST | the provisions that make it competent
// :column party TEXT | the party that the obligations bind
// :column obligations NUMBER | how many obligations it supervises
// :column ofModels NUMBER | on how many of them models have findings
MATCH (authority:Authority)-[:SUPERVISES]->(obligation:Obligation)-[:BINDS]->(party:Party)
WITH authority, party, count(DISTINCT obligation) AS obligations,
     count(DISTINCT CASE WHEN EXISTS { (obligation)<-[:HAS_FINDING]-(:Assessment)<-[:ASSESSED_AS]-(:Model) } THEN obligation END)
       AS ofModels
ORDER BY authority.position, party.position
RETURN authority.id AS authority, authority.name AS name,
       COLLECT { MATCH (authority)-[:COMPETENT_FOR]->()-[:STATED_IN]->(place:Provision) RETURN DISTINCT place.number } AS provisions,
       party.name AS party, obligations, ofModels
