// Practices around an obligation
//
// Which practices and standards help to meet an obligation, how far, and who fosters or keeps them?
//
// :theme Practices and standards
// :result graph
// :param obligation(Obligation) => "art_53_1_a" | the obligation
// :column source TEXT(sourceKind) | the id of where the relationship starts
// :column sourceKind TEXT | what that is
// :column sourceName TEXT | what it is called
// :column relation TEXT(Word) | the relationship
// :column note TEXT(Word) | how far it supports, where it does
// :column target TEXT(targetKind) | the id of where it ends
// :column targetKind TEXT | what that is
// :column targetName TEXT | what it is called
MATCH (obligation:Obligation {id: $obligation})<-[support:SUPPORTS]-(helper:Practice|Standard)
CALL (obligation, support, helper) {
  RETURN helper AS from, obligation AS to, 'SUPPORTS' AS relation, support.extent AS note
  UNION
  MATCH (initiative:Initiative)-[fosters:FOSTERS|KEEPS]->(helper)
  RETURN initiative AS from, helper AS to, type(fosters) AS relation, null AS note
  UNION
  MATCH (helper)-[:DONE_BY]->(standard:Standard)
  RETURN helper AS from, standard AS to, 'DONE_BY' AS relation, null AS note
}
RETURN DISTINCT from.id AS source, labels(from)[0] AS sourceKind, coalesce(from.name, from.title) AS sourceName, relation, note,
       to.id AS target, labels(to)[0] AS targetKind, coalesce(to.name, to.title) AS targetName
ORDER BY source, relation, target
