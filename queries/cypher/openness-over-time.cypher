// Openness over time
//
// Of the models released in a year, how many are under a licence that counts as free and open-source, under one that does not, or have
// public weights?
//
// :theme Licences, openness and lineage
// :result series
// :column year TEXT | the year of release
// :column models NUMBER | how many models were released
// :column free NUMBER | how many are under a licence that counts as free and open-source
// :column notFree NUMBER | how many are under one that does not
// :column weightsPublic NUMBER | of how many the weights are stated to be public
MATCH (model:Model {kind: 'MODEL'})
WITH model, substring(model.released, 0, 4) AS year
WHERE year IS NOT NULL
OPTIONAL MATCH (model)-[:LICENSED_UNDER]->(licence:Licence)
RETURN year, count(model) AS models,
       count(CASE WHEN licence.freeAndOpenSource THEN 1 END) AS free,
       count(CASE WHEN NOT licence.freeAndOpenSource THEN 1 END) AS notFree,
       count(CASE WHEN EXISTS { (model)-[stated:STATES]->(:Fact {id: 'published'}) WHERE 'WEIGHTS' IN stated.value } THEN 1 END)
         AS weightsPublic
ORDER BY year
