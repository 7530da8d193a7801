// Practices that help most
//
// Which practices support most obligations, how far, and which exemptions do they bear on?
//
// :theme Practices and standards
// :result table
// :param party(Party) => null | only obligations of this party; null for every party
// :column practice TEXT(Practice) | the id of the practice
// :column name TEXT | what people call it
// :column obligations NUMBER | how many obligations it supports
// :column byExtent LIST | how many of them to which extent
// :column exemptions LIST(Exemption) | the ids of the exemptions that it bears on
MATCH (practice:Practice)-[support:SUPPORTS]->(obligation:Obligation)
WHERE $party IS NULL OR EXISTS { (obligation)-[:BINDS]->(:Party {id: $party}) }
WITH practice, support.extent AS extent, count(*) AS number
WITH practice, sum(number) AS obligations, collect(extent + ': ' + number) AS byExtent
RETURN practice.id AS practice, practice.name AS name, obligations, byExtent,
  COLLECT { MATCH (practice)-[bears:BEARS_ON]->(exemption:Exemption) RETURN exemption.id ORDER BY bears.position } AS exemptions
ORDER BY obligations DESC, practice
