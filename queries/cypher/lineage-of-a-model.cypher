// Lineage of a model
//
// What was a model made from, what was made from it, and where was it built in, as far as the catalogue knows?
//
// :theme Licences, openness and lineage
// :result graph
// :param model(Model) => "llama-3.1-405b" | the model
// :param steps => 3 | how many steps to go, at most 5
// :column source TEXT(Model) | the id of the model that states the relationship
// :column sourceName TEXT | its name
// :column relation TEXT(Word) | the relationship
// :column target TEXT(Model) | the id of the model that it leads to
// :column targetName TEXT | its name
MATCH path = (:Model {id: $model})
             -[:DERIVED_FROM|FINE_TUNED_FROM|DISTILLED_FROM|QUANTISED_FROM|MERGED_FROM|BUILT_INTO]-{1,5}(:Model)
WHERE length(path) <= $steps
UNWIND relationships(path) AS step
WITH DISTINCT step
RETURN startNode(step).id AS source, startNode(step).name AS sourceName, type(step) AS relation,
       endNode(step).id AS target, endNode(step).name AS targetName
ORDER BY source, relation, target
