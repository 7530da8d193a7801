// Organisations whose models carry most obligations
//
// How many findings of obligations do the models of an organisation have on a day, by status, and how many different obligations are they?
//
// :theme Models and what binds them
// :result table
// :param day(Day) => null | a coming day such as "2027-08-02"; null for the day on which the models were assessed
// :param limit => 40 | how many organisations to list
// :column organisation TEXT | the name of the organisation
// :column country TEXT(Country) | where its seat is; by ISO 3166-1 alpha-2
// :column models NUMBER | how many of its models have findings
// :column obligations NUMBER | on how many different obligations
// :column applies NUMBER | how many findings apply
// :column upcoming NUMBER | how many will from a later day
// :column exempt NUMBER | how many an exemption lifts
// :column open NUMBER | how many depend on what nobody states
MATCH (edition:Edition {of: 'findings'})
WITH coalesce(date($day), edition.day) AS day
MATCH (organisation:Organisation)<-[:RELEASED_BY]-(model:Model)-[:ASSESSED_AS]->(:Assessment)
      -[finding:HAS_FINDING]->(obligation:Obligation)
WHERE finding.on <= day AND (finding.until IS NULL OR day < finding.until)
WITH organisation, count(DISTINCT model) AS models, count(DISTINCT obligation) AS obligations,
     count(CASE finding.status WHEN 'APPLIES' THEN 1 END) AS applies, count(CASE finding.status WHEN 'UPCOMING' THEN 1 END) AS upcoming,
     count(CASE finding.status WHEN 'EXEMPT' THEN 1 END) AS exempt, count(CASE finding.status WHEN 'UNDETERMINED' THEN 1 END) AS open
ORDER BY applies DESC, upcoming DESC, open DESC, organisation.name
LIMIT $limit
RETURN organisation.name AS organisation, organisation.country AS country, models, obligations, applies, upcoming, exempt, open
