// Whose models move on a day of change
//
// On which coming days does what binds the models of an organisation change, for how many of its models, and from what to what?
//
// :theme When, and what changed
// :result table
// :param day(Day) => null | only this day; null for every coming day
// :param limit => 200 | how many rows to list
// :column day DAY | the day of change
// :column organisation TEXT | the name of the organisation
// :column from TEXT(Status) | the status before
// :column to TEXT(Status) | the status from the day on
// :column models NUMBER | how many of its models
// :column findings NUMBER | how many findings
// :column examples LIST | some of the models
MATCH (edition:Edition {of: 'findings'})
MATCH (organisation:Organisation)<-[:RELEASED_BY]-(model:Model)-[:ASSESSED_AS]->(assessment:Assessment)
      -[finding:HAS_FINDING]->(obligation:Obligation)
WHERE finding.on > edition.day AND ($day IS NULL OR finding.on = date($day))
OPTIONAL MATCH (assessment)-[before:HAS_FINDING {until: finding.on}]->(obligation)
WITH finding.on AS day, organisation, coalesce(before.status, 'NOT_APPLICABLE') AS from, finding.status AS to,
     model, count(DISTINCT obligation) AS obligations
WITH day, organisation, from, to, count(model) AS models, sum(obligations) AS findings, collect(model.name)[..5] AS examples
ORDER BY day, findings DESC, organisation.name, from, to
LIMIT $limit
RETURN day, organisation.name AS organisation, from, to, models, findings, examples
