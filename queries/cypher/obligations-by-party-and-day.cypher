// Obligations by party and by the day from which they can bind
//
// How many obligations can bind each party for the first time on each day of change, and how many together by then?
//
// :theme When, and what changed
// :result series
// :column day DAY | the day of change
// :column party TEXT(Party) | the id of the party
// :column name TEXT | its name
// :column added NUMBER | how many obligations can bind it from the day on
// :column together NUMBER | how many can bind it by then
MATCH (party:Party)<-[:BINDS]-(obligation:Obligation)
WHERE obligation.bindsFrom IS NOT NULL AND NOT coalesce(obligation.repealed, false)
WITH party, obligation.bindsFrom AS day, count(*) AS added
ORDER BY day
WITH party, collect({day: day, added: added}) AS days
UNWIND range(0, size(days) - 1) AS i
WITH party, days, i
ORDER BY days[i].day, party.position
RETURN days[i].day AS day, party.id AS party, party.name AS name, days[i].added AS added,
       reduce(sum = 0, each IN days[..i + 1] | sum + each.added) AS together
