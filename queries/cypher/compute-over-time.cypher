// Training compute over time
//
// How much compute did the largest model take of which it is known, by the year of its release, and how many are above a threshold?
//
// :theme Models and what binds them
// :result series
// :param fact(Fact) => "trainingComputeFlop" | the fact to look at
// :param threshold(Threshold) => 1e25 | the threshold, in the unit of the fact
// :column year TEXT | the year of release
// :column most NUMBER | the largest value of that year, in the unit of the fact
// :column largest TEXT | the model that it is of
// :column models NUMBER | of how many models of that year the value is known
// :column above NUMBER | how many of them are above the threshold
MATCH (model:Model)-[stated:STATES]->(:Fact {id: $fact})
WHERE model.released IS NOT NULL
WITH substring(model.released, 0, 4) AS year, model, stated.value AS value
ORDER BY value DESC
WITH year, collect(model.name)[0] AS largest, max(value) AS most, count(*) AS models,
     count(CASE WHEN value > $threshold THEN 1 END) AS above
RETURN year, most, largest, models, above
ORDER BY year
