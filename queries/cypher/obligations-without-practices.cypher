// Obligations that no practice supports
//
// Which obligations of a party do no practices support, or few, how many standards support them directly, and how many models have a
// finding on them?
//
// :theme Practices and standards
// :result table
// :param party(Party) => null | the party; null for every party
// :param most => 0 | list obligations that so many practices support at most
// :param limit => 300 | how many obligations to list
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column practices NUMBER | how many practices support it
// :column standards NUMBER | how many standards support it directly
// :column findings NUMBER | how many findings of models are on it, on any day
MATCH (obligation:Obligation)-[:BINDS]->(party:Party)
WHERE NOT coalesce(obligation.repealed, false) AND ($party IS NULL OR party.id = $party)
WITH DISTINCT obligation
WITH obligation, COUNT { (:Practice)-[:SUPPORTS]->(obligation) } AS practices,
     COUNT { (:Standard)-[:SUPPORTS]->(obligation) } AS standards
WHERE practices <= $most
ORDER BY practices, standards, obligation.position
LIMIT $limit
RETURN obligation.id AS obligation, obligation.title AS title, practices, standards,
       COUNT { (obligation)<-[:HAS_FINDING]-(:Assessment)<-[:ASSESSED_AS]-(:Model) } AS findings
