// Obligations by the day from which they can bind
//
// How many obligations can bind anyone for the first time on each day of change, and how many together by then?
//
// :theme When, and what changed
// :result series
// :column day DAY | the day of change
// :column added NUMBER | how many obligations can bind from it on
// :column together NUMBER | how many can bind by then
MATCH (obligation:Obligation)
WHERE obligation.bindsFrom IS NOT NULL AND NOT coalesce(obligation.repealed, false)
WITH obligation.bindsFrom AS day, count(*) AS added
ORDER BY day
WITH collect({day: day, added: added}) AS days
UNWIND range(0, size(days) - 1) AS i
RETURN days[i].day AS day, days[i].added AS added, reduce(sum = 0, each IN days[..i + 1] | sum + each.added) AS together
ORDER BY day
