// Findings of models by status
//
// How many models does each obligation bind, await, exempt or leave open on a day?
//
// :theme Models and what binds them
// :result table
// :param day(Day) => null | a coming day such as "2027-08-02"; null for the day on which the models were assessed
// :param family => null | only models of this family; null for all
// :param limit => 50 | how many obligations to list
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column status TEXT(Status) | the status of the findings
// :column models NUMBER | how many models have it
MATCH (edition:Edition {of: 'findings'})
WITH coalesce(date($day), edition.day) AS day
MATCH (model:Model)-[:ASSESSED_AS]->(assessment:Assessment)
WHERE $family IS NULL OR model.family = $family
WITH day, assessment, count(model) AS models
MATCH (assessment)-[finding:HAS_FINDING]->(obligation:Obligation)
WHERE finding.on <= day AND (finding.until IS NULL OR day < finding.until)
WITH obligation, finding.status AS status, sum(models) AS models
ORDER BY models DESC, obligation.position
LIMIT $limit
RETURN obligation.id AS obligation, obligation.title AS title, status, models
