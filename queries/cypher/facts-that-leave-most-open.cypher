// Facts that leave most open about the models
//
// Which facts does nobody state about models, and how many findings of today hang on each?
//
// :result table
// :param limit => 20 | how many facts to list
MATCH (assessment:Assessment)-[open:LEAVES_OPEN]->(fact:Fact)
WITH fact, open, COUNT { (assessment)<-[:ASSESSED_AS]-() } AS models
WITH fact, sum(models) AS models, sum(models * open.obligations) AS findings
ORDER BY findings DESC, fact.id
LIMIT $limit
RETURN fact.id AS fact, fact.question AS question, models, findings
