// Obligations that few practices support
//
// Which obligations of a party do practices and standards support least?
//
// :result table
// :param party => "GPAI_PROVIDER" | the id of the party; null for every party
// :param limit => 30 | how many obligations to list
MATCH (obligation:Obligation)-[:BINDS]->(party:Party)
WHERE $party IS NULL OR party.id = $party
WITH DISTINCT obligation
WITH obligation, COUNT { (:Practice)-[:SUPPORTS]->(obligation) } AS practices,
     COUNT { (:Standard)-[:SUPPORTS]->(obligation) } AS standards
ORDER BY practices + standards, obligation.position
LIMIT $limit
RETURN obligation.id AS obligation, obligation.title AS title, practices, standards
