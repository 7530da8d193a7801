// Provisions that most refers to
//
// To which articles and annexes, with all that stands in them, do other provisions refer most, and how many rules are stated there?
//
// :theme What the law asks
// :result table
// :param limit => 30 | how many to list
// :column provision TEXT(Provision) | the id of the article or annex
// :column number TEXT | how it is cited
// :column heading TEXT | its heading
// :column citations NUMBER | how many references come from elsewhere
// :column rules NUMBER | how many obligations and exemptions are stated in it
MATCH (top:Provision)
WHERE top.type IN ['ARTICLE', 'ANNEX']
MATCH (top)<-[:PART_OF*0..]-(place:Provision)
WITH top, collect(DISTINCT place) AS places
RETURN top.id AS provision, top.number AS number, top.heading AS heading,
  COUNT { MATCH (other:Provision)-[:CITES]->(place:Provision) WHERE place IN places AND NOT other IN places } AS citations,
  COUNT { MATCH (rule:Obligation|Exemption)-[:STATED_IN]->(place:Provision) WHERE place IN places } AS rules
ORDER BY citations DESC, provision
LIMIT $limit
