// Where unknown facts hide most obligations
//
// Of which organisations are most findings open because nobody states a fact about their models, and which facts would settle most?
//
// :theme What is not known
// :result table
// :param limit => 30 | how many organisations to list
// :column organisation TEXT | the name of the organisation
// :column models NUMBER | how many of its models have open findings
// :column findings NUMBER | how many findings are open
// :column obligations NUMBER | how many different obligations they are on
// :column facts LIST(Fact) | the keys of the facts on which most of them hang
MATCH (organisation:Organisation)<-[:RELEASED_BY]-(:Model)-[:ASSESSED_AS]->(:Assessment)-[open:LEAVES_OPEN]->(fact:Fact)
WITH organisation, fact, sum(open.obligations) AS hanging
ORDER BY hanging DESC, fact.position
WITH organisation, collect(fact.id)[..5] AS facts
MATCH (organisation)<-[:RELEASED_BY]-(model:Model)-[:ASSESSED_AS]->(:Assessment)
      -[finding:HAS_FINDING {status: 'UNDETERMINED'}]->(obligation:Obligation)
MATCH (edition:Edition {of: 'findings'})
WHERE finding.on <= edition.day
WITH organisation, facts, count(DISTINCT model) AS models, count(*) AS findings, count(DISTINCT obligation) AS obligations
ORDER BY findings DESC, organisation.name
LIMIT $limit
RETURN organisation.name AS organisation, models, findings, obligations, facts
