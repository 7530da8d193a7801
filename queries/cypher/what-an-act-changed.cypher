// What an act changed
//
// Which obligations and exemptions did an act word anew or add, and what did they say before?
//
// :theme When, and what changed
// :result table
// :param act(Act) => "reg_2026_1744" | the act
// :column kind TEXT | whether it is an obligation or an exemption
// :column id TEXT(kind) | its id
// :column title TEXT | its title now
// :column repealed BOOLEAN | whether the act removed it
// :column formerTitle TEXT | its title before; empty if it was added or only its text changed hands
// :column formerProvision TEXT | where it stood before
MATCH (rule:Obligation|Exemption)-[:SET_BY]->(act:Act {id: $act})
OPTIONAL MATCH (rule)-[:FORMERLY]->(former:FormerWording)-[:STATED_IN]->(place:Provision)
WITH rule, former, place
ORDER BY former.position
RETURN labels(rule)[0] AS kind, rule.id AS id, rule.title AS title, coalesce(rule.repealed, false) AS repealed,
       collect(former.title)[-1] AS formerTitle, collect(place.number)[-1] AS formerProvision
ORDER BY kind, id
