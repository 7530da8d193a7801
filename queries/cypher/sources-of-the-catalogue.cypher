// Sources of the catalogue
//
// From where is it known what the catalogue says, of which day is each source, under which terms, and of how many models does it tell?
//
// :theme Models and what binds them
// :result table
// :column source TEXT | the id of the source
// :column title TEXT | who says it, and where
// :column day DAY | the day whose state it gives
// :column terms TEXT | the licence under which it may be reused; empty if facts alone were taken
// :column url TEXT | where it stands
// :column models NUMBER | how many models rest on it
// :column organisations NUMBER | how many organisations rest on it
MATCH (source:Source)
RETURN source.id AS source, source.title AS title, source.day AS day, source.terms AS terms, source.url AS url,
       COUNT { (source)<-[:DOCUMENTED_BY]-(:Model) } AS models, COUNT { (source)<-[:DOCUMENTED_BY]-(:Organisation) } AS organisations
ORDER BY models DESC, source
