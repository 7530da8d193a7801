// Licences of models
//
// Under which licences are the models of the catalogue, how many under each, and does the licence count as free and open-source?
//
// :theme Licences, openness and lineage
// :result table
// :param limit => 30 | how many licences to list
// :column licence TEXT(Licence) | the id of the licence
// :column name TEXT | its name
// :column freeAndOpenSource BOOLEAN | whether it counts as free and open-source under the law; empty where that is debatable
// :column models NUMBER | how many models are under it
MATCH (model:Model)-[:LICENSED_UNDER]->(licence:Licence)
WITH licence, count(model) AS models
ORDER BY models DESC, licence.id
LIMIT $limit
RETURN licence.id AS licence, licence.name AS name, licence.freeAndOpenSource AS freeAndOpenSource, models
