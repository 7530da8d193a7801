// What binds the providers of the families that most was built on
//
// The catalogue knows no downloads, so the families are ranked by how many entries of other families were made from them or built on
// them. What binds, awaits, exempts or leaves open the providers of the ten that lead on a day?
//
// :theme Models and what binds them
// :result table
// :param families => 10 | how many families to look at
// :param day(Day) => null | a coming day such as "2027-08-02"; null for the day on which the models were assessed
// :param limit => 500 | how many rows to list
// :column family TEXT | the family
// :column descendants NUMBER | how many entries outside the family were made from it or have it built in
// :column obligation TEXT(Obligation) | the id of the obligation
// :column title TEXT | what it asks
// :column applies NUMBER | how many models of the family it binds
// :column upcoming NUMBER | how many it will bind from a later day
// :column exempt NUMBER | how many an exemption spares
// :column open NUMBER | of how many it is open
CALL () {
  MATCH (ancestor:Model)<-[:DERIVED_FROM|FINE_TUNED_FROM|DISTILLED_FROM|QUANTISED_FROM|MERGED_FROM]-(descendant:Model)
  WHERE ancestor.family IS NOT NULL AND descendant.family <> ancestor.family
  RETURN ancestor.family AS family, descendant
  UNION
  MATCH (ancestor:Model)-[:BUILT_INTO]->(descendant:Model)
  WHERE ancestor.family IS NOT NULL AND coalesce(descendant.family, '') <> ancestor.family
  RETURN ancestor.family AS family, descendant
}
WITH family, count(DISTINCT descendant) AS descendants
ORDER BY descendants DESC, family
LIMIT $families
MATCH (edition:Edition {of: 'findings'})
WITH family, descendants, coalesce(date($day), edition.day) AS day
MATCH (model:Model {family: family})-[:ASSESSED_AS]->(:Assessment)-[finding:HAS_FINDING]->(obligation:Obligation)
WHERE finding.on <= day AND (finding.until IS NULL OR day < finding.until)
WITH family, descendants, obligation, count(model) AS models,
     count(CASE finding.status WHEN 'APPLIES' THEN 1 END) AS applies, count(CASE finding.status WHEN 'UPCOMING' THEN 1 END) AS upcoming,
     count(CASE finding.status WHEN 'EXEMPT' THEN 1 END) AS exempt, count(CASE finding.status WHEN 'UNDETERMINED' THEN 1 END) AS open
ORDER BY descendants DESC, family, applies + upcoming + exempt DESC, obligation.position
LIMIT $limit
RETURN family, descendants, obligation.id AS obligation, obligation.title AS title, applies, upcoming, exempt, open
