// How open organisations are
//
// How many of the models of each organisation are under a licence that counts as free and open-source, and of how many are the weights public?
//
// :theme Licences, openness and lineage
// :result table
// :param models => 5 | only organisations with so many models at least
// :column organisation TEXT | the name of the organisation
// :column country TEXT(Country) | where its seat is; by ISO 3166-1 alpha-2
// :column models NUMBER | how many models it released
// :column free NUMBER | how many are under a licence that counts as free and open-source
// :column weightsPublic NUMBER | of how many the weights are stated to be public
MATCH (model:Model {kind: 'MODEL'})-[:RELEASED_BY]->(organisation:Organisation)
WITH organisation, count(model) AS models,
     count(CASE WHEN EXISTS { (model)-[:LICENSED_UNDER]->(:Licence {freeAndOpenSource: true}) } THEN 1 END) AS free,
     count(CASE WHEN EXISTS { (model)-[stated:STATES]->(:Fact {id: 'published'}) WHERE 'WEIGHTS' IN stated.value } THEN 1 END)
       AS weightsPublic
WHERE models >= $models
RETURN organisation.name AS organisation, organisation.country AS country, models, free, weightsPublic
ORDER BY models DESC, organisation
