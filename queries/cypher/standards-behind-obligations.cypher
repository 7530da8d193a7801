// Standards behind obligations
//
// Which codes, templates, standards and formats help to meet how many obligations, directly or as the way in which a practice is done?
//
// :theme Practices and standards
// :result table
// :param party(Party) => null | only obligations of this party; null for every party
// :param limit => 50 | how many to list
// :column standard TEXT(Standard) | the id of the standard
// :column name TEXT | its name
// :column kind TEXT(Word) | what kind it is
// :column publisher TEXT | who publishes it
// :column status TEXT(Word) | how far it is
// :column direct NUMBER | how many obligations it supports itself
// :column together NUMBER | how many, with those of the practices that are done by it
// :column practices NUMBER | how many practices are done by it
MATCH (standard:Standard)
CALL (standard) {
  MATCH (standard)-[:SUPPORTS]->(obligation:Obligation) RETURN obligation, true AS direct
  UNION
  MATCH (standard)<-[:DONE_BY]-(:Practice)-[:SUPPORTS]->(obligation:Obligation) RETURN obligation, false AS direct
}
WITH standard, obligation, direct
WHERE $party IS NULL OR EXISTS { (obligation)-[:BINDS]->(:Party {id: $party}) }
WITH standard, count(DISTINCT CASE WHEN direct THEN obligation END) AS direct, count(DISTINCT obligation) AS together
ORDER BY direct DESC, together DESC, standard.name
LIMIT $limit
RETURN standard.id AS standard, standard.name AS name, standard.kind AS kind, standard.publisher AS publisher, standard.status AS status,
       direct, together, COUNT { (standard)<-[:DONE_BY]-(:Practice) } AS practices
