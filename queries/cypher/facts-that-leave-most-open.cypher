// Facts that leave most open about the models
//
// Which facts does nobody state about models, and how many findings of today hang on each?
//
// :theme What is not known
// :result table
// :param limit => 20 | how many facts to list
// :column fact TEXT(Fact) | the key of the fact
// :column question TEXT | what it asks
// :column models NUMBER | of how many models nobody states it and a finding hangs on it
// :column findings NUMBER | how many findings hang on it, alone or with others
MATCH (assessment:Assessment)-[open:LEAVES_OPEN]->(fact:Fact)
WITH fact, open, COUNT { (assessment)<-[:ASSESSED_AS]-() } AS models
WITH fact, sum(models) AS models, sum(models * open.obligations) AS findings
ORDER BY findings DESC, fact.id
LIMIT $limit
RETURN fact.id AS fact, fact.question AS question, models, findings
