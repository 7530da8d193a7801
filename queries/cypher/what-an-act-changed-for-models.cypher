// What an act changed for models
//
// Which obligations of which an act set the wording are findings of models, and what are they for how many models on a day?
//
// :theme When, and what changed
// :result table
// :param act(Act) => "reg_2026_1744" | the act
// :param day(Day) => null | a coming day such as "2027-12-02"; null for the day on which the models were assessed
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column hadAnotherWording BOOLEAN | whether it was there before in other words
// :column from DAY | the first day on which it can bind anyone; empty if never
// :column status TEXT(Status) | the status of the findings on the day
// :column models NUMBER | how many models have it
MATCH (edition:Edition {of: 'findings'})
WITH coalesce(date($day), edition.day) AS day
MATCH (act:Act {id: $act})<-[:SET_BY]-(obligation:Obligation)<-[finding:HAS_FINDING]-(assessment:Assessment)
WHERE finding.on <= day AND (finding.until IS NULL OR day < finding.until)
WITH obligation, finding.status AS status, sum(COUNT { (assessment)<-[:ASSESSED_AS]-() }) AS models
ORDER BY obligation.position, status
RETURN obligation.id AS obligation, obligation.title AS title, EXISTS { (obligation)-[:FORMERLY]->() } AS hadAnotherWording,
       obligation.bindsFrom AS from, status, models
