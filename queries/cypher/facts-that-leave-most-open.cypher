// Facts that leave most open about the models
//
// Which facts does nobody state about models, and how many findings of today hang on each?
//
// :result table
// :param limit => 20 | how many facts to list
MATCH (model:Model)-[open:LEAVES_OPEN]->(fact:Fact)
WITH fact, count(model) AS models, sum(open.obligations) AS findings
ORDER BY findings DESC, fact.id
LIMIT $limit
RETURN fact.id AS fact, fact.question AS question, models, findings
