// Models that most was built on
//
// From which models were most other entries of the catalogue made, directly and over several steps?
//
// :theme Licences, openness and lineage
// :result table
// :param limit => 30 | how many models to list
// :column model TEXT(Model) | the id of the model
// :column name TEXT | its name
// :column organisation TEXT | who provides it
// :column licence TEXT(Licence) | the id of its licence; empty if not known
// :column freeAndOpenSource BOOLEAN | whether the licence counts as free and open-source; empty where unknown or debatable
// :column descendants NUMBER | how many were made from it in up to five steps
// :column made NUMBER | how many were made from it directly
// :column builtInto NUMBER | into how many it is built
MATCH (model:Model)
WHERE EXISTS { (model)<-[:DERIVED_FROM|FINE_TUNED_FROM|DISTILLED_FROM|QUANTISED_FROM|MERGED_FROM]-() }
   OR EXISTS { (model)-[:BUILT_INTO]->() }
WITH model, COUNT { (model)<-[:DERIVED_FROM|FINE_TUNED_FROM|DISTILLED_FROM|QUANTISED_FROM|MERGED_FROM]-(:Model) } AS made,
     COUNT { (model)-[:BUILT_INTO]->(:Model) } AS builtInto,
     COUNT {
       MATCH (model)<-[:DERIVED_FROM|FINE_TUNED_FROM|DISTILLED_FROM|QUANTISED_FROM|MERGED_FROM]-{1,5}(other:Model)
       RETURN DISTINCT other
     } AS descendants
ORDER BY descendants DESC, builtInto DESC, model.id
LIMIT $limit
MATCH (model)-[:RELEASED_BY]->(organisation:Organisation)
OPTIONAL MATCH (model)-[:LICENSED_UNDER]->(licence:Licence)
RETURN model.id AS model, model.name AS name, organisation.name AS organisation, licence.id AS licence,
       licence.freeAndOpenSource AS freeAndOpenSource, descendants, made, builtInto
ORDER BY descendants DESC, builtInto DESC, model
