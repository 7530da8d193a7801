// What exemptions reach
//
// How many obligations does each exemption lift, on how many facts does it depend, and how many practices bear on it?
//
// :theme Exemptions
// :result table
// :column exemption TEXT(Exemption) | the id of the exemption
// :column title TEXT | what it is
// :column provision TEXT | where it stands
// :column lifts NUMBER | how many obligations it lifts
// :column facts NUMBER | on how many facts it depends
// :column practices NUMBER | how many practices help to reach it or put it at risk
MATCH (exemption:Exemption)-[:STATED_IN]->(place:Provision)
WHERE NOT coalesce(exemption.repealed, false)
WITH exemption, place
ORDER BY COUNT { (exemption)-[:LIFTS]->(:Obligation) } DESC, exemption.position
RETURN exemption.id AS exemption, exemption.title AS title, place.number AS provision,
       COUNT { (exemption)-[:LIFTS]->(:Obligation) } AS lifts,
       COUNT {
         MATCH (exemption)-[:HOLDS_WHEN]->(:Condition)-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]->(:Condition)
               -[:TESTS|COMPARED_WITH]->(fact:Fact)
         RETURN DISTINCT fact
       } AS facts,
       COUNT { (exemption)<-[:BEARS_ON]-(:Practice) } AS practices
