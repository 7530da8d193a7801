// Initiatives around a practice
//
// Who fosters a practice, by which standards is it done and who keeps them, and which obligations and exemptions does it bear on?
//
// :theme Practices and standards
// :result graph
// :param practice(Practice) => "model-card" | the practice
// :column source TEXT(sourceKind) | the id of where the relationship starts
// :column sourceKind TEXT | what that is
// :column sourceName TEXT | what it is called
// :column relation TEXT(Word) | the relationship
// :column note TEXT(Word) | what kind it is, how far it supports, or which effect it has
// :column target TEXT(targetKind) | the id of where it ends
// :column targetKind TEXT | what that is
// :column targetName TEXT | what it is called
MATCH (practice:Practice {id: $practice})
CALL (practice) {
  MATCH (initiative:Initiative)-[fosters:FOSTERS]->(practice)
  RETURN initiative AS from, type(fosters) AS relation, practice AS to, initiative.kind AS note
  UNION
  MATCH (practice)-[done:DONE_BY]->(standard:Standard)
  RETURN practice AS from, type(done) AS relation, standard AS to, standard.kind AS note
  UNION
  MATCH (practice)-[:DONE_BY]->(standard:Standard)<-[keeps:KEEPS]-(initiative:Initiative)
  RETURN initiative AS from, type(keeps) AS relation, standard AS to, initiative.kind AS note
  UNION
  MATCH (practice)-[supports:SUPPORTS]->(obligation:Obligation)
  RETURN practice AS from, type(supports) AS relation, obligation AS to, supports.extent AS note
  UNION
  MATCH (practice)-[bears:BEARS_ON]->(exemption:Exemption)
  RETURN practice AS from, type(bears) AS relation, exemption AS to, bears.effect AS note
}
RETURN from.id AS source, labels(from)[0] AS sourceKind, coalesce(from.name, from.title) AS sourceName, relation, note,
       to.id AS target, labels(to)[0] AS targetKind, coalesce(to.name, to.title) AS targetName
ORDER BY relation, source, target
