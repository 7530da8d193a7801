// Models near a threshold
//
// Which models come within a factor of a bound that the rules put on a number, and may they be on either side of it, as far as the
// estimate may be off?
//
// :theme Models and what binds them
// :result table
// :param fact(Fact) => "trainingComputeFlop" | the fact with the number
// :param factor => 3 | how near, as a factor
// :column bound NUMBER | the bound, in the unit of the fact
// :column model TEXT(Model) | the id of the model
// :column name TEXT | its name
// :column organisation TEXT | who provides it
// :column value NUMBER | the value that is stated or estimated
// :column confidence TEXT(Word) | how sure an estimate is; empty if it is none
// :column least NUMBER | the least that it may be
// :column most NUMBER | the most that it may be
// :column above BOOLEAN | whether the value is above the bound
// :column couldBeEither BOOLEAN | whether it may as well be on the other side
MATCH (fact:Fact {id: $fact})<-[test:TESTS]-(condition:Condition)
WHERE NOT EXISTS { (condition)-[:COMPARED_WITH]->(:Fact) }
WITH DISTINCT fact, test.value AS bound
MATCH (fact)<-[stated:STATES]-(model:Model)-[:RELEASED_BY]->(organisation:Organisation)
WHERE stated.value >= bound / $factor AND stated.value <= bound * $factor
WITH model, organisation, stated, bound, stated.value / coalesce(stated.factor, 1) AS least,
     stated.value * coalesce(stated.factor, 1) AS most
RETURN bound, model.id AS model, model.name AS name, organisation.name AS organisation, stated.value AS value,
       stated.confidence AS confidence, least, most, stated.value > bound AS above, least <= bound AND bound < most AS couldBeEither
ORDER BY bound DESC, value DESC, model
