// Licences by the freedom that they withhold
//
// Which of the freedoms of a free and open-source licence do licences withhold, and how many models are under one that does?
//
// :theme Licences, openness and lineage
// :result table
// :column freedom TEXT | the freedom
// :column licences NUMBER | how many licences withhold it
// :column models NUMBER | how many models are under one of them
// :column mostUsed LIST(Licence) | the ids of those with most models
MATCH (licence:Licence)
UNWIND licence.withholds AS freedom
WITH freedom, licence, COUNT { (licence)<-[:LICENSED_UNDER]-(:Model) } AS models
ORDER BY models DESC, licence.id
RETURN freedom, count(licence) AS licences, sum(models) AS models, collect(licence.id)[..12] AS mostUsed
ORDER BY models DESC, freedom
