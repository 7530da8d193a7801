// Where guidance decides
//
// Which paragraphs of official guidance do conditions of the rules rest on, and for how many obligations and exemptions do they count?
//
// :theme Open questions and guidance
// :result table
// :param limit => 40 | how many paragraphs to list
// :column paragraph TEXT(Provision) | the id of the paragraph
// :column number TEXT | how it is cited
// :column obligations NUMBER | how many obligations apply by a condition that rests on it
// :column exemptions NUMBER | how many exemptions hold by one
// :column conditions LIST | the conditions that rest on it
MATCH (guideline:Provision {type: 'GUIDELINE'})<-[:RESTS_ON]-(:Condition)
      <-[:ALL_OF|ANY_OF|NOT|APPLYING|MEANS*0..]-(condition:Condition)
WITH DISTINCT guideline, condition
OPTIONAL MATCH (condition)<-[:APPLIES_WHEN|BINDS_WHEN]-(obligation:Obligation)
OPTIONAL MATCH (condition)<-[:HOLDS_WHEN]-(exemption:Exemption)
WITH guideline, count(DISTINCT obligation) AS obligations, count(DISTINCT exemption) AS exemptions
RETURN guideline.id AS paragraph, guideline.number AS number, obligations, exemptions,
       COLLECT { MATCH (guideline)<-[:RESTS_ON]-(own:Condition) WHERE own.id IS NOT NULL RETURN own.title ORDER BY own.position } AS conditions
ORDER BY obligations + exemptions DESC, guideline.position
LIMIT $limit
