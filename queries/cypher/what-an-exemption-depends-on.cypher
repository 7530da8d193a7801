// What an exemption depends on
//
// Which obligations does an exemption lift, and on what does it depend, down to the facts of the project and the open
// questions of interpretation?
//
// :theme Exemptions
// :result table
// :param exemption(Exemption) => "art_53_2" | the exemption
// :column exemption TEXT | the title of the exemption
// :column provision TEXT | where it stands
// :column lifts LIST(Obligation) | the ids of the obligations that it lifts
// :column through LIST | the named conditions on the way down
// :column mustNotHold BOOLEAN | whether it must not be so
// :column kind TEXT | whether a fact or an answer to an open question decides
// :column dependsOn TEXT(kind) | its id
// :column about TEXT | what it asks or says
// :column operator TEXT | how the fact is tested
// :column value OTHER | what it is tested against: a text, a number or a day
MATCH (exemption:Exemption {id: $exemption})-[:STATED_IN]->(provision:Provision)
MATCH path = (exemption)-[:HOLDS_WHEN]->(:Condition)
             -[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]->(:Condition)
             -[test:TESTS|COMPARED_WITH|HOLDS_UNDER]->(end:Fact|ReadingAnswer)
RETURN exemption.title AS exemption, provision.number AS provision,
       COLLECT { MATCH (exemption)-[:LIFTS]->(lifted:Obligation) RETURN lifted.id ORDER BY lifted.position } AS lifts,
       [condition IN nodes(path) WHERE condition:Condition AND condition.id IS NOT NULL | condition.title] AS through,
       size([step IN relationships(path) WHERE type(step) = 'NOT']) % 2 = 1 AS mustNotHold,
       labels(end)[0] AS kind, end.id AS dependsOn, coalesce(end.question, end.says) AS about,
       test.operator AS operator, test.value AS value
ORDER BY dependsOn, through, value
