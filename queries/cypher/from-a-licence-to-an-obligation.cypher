// From a licence to an obligation
//
// How does a licence bear on an obligation? The shortest path leads from the licence over the provision by which it is judged, the
// condition that rests on it and what depends on that condition to the obligation.
//
// :theme Licences, openness and lineage
// :result graph
// :param licence(Licence) => "llama3.1" | the licence
// :param obligation(Obligation) => "art_53_1_a" | the obligation
// :column step NUMBER | the place on the way, from 1
// :column source TEXT(sourceKind) | the id of where the relationship starts
// :column sourceKind TEXT | what that is
// :column sourceName TEXT | what it is called; empty for a condition without a name
// :column relation TEXT(Word) | the relationship
// :column target TEXT(targetKind) | the id of where it ends
// :column targetKind TEXT | what that is
// :column targetName TEXT | what it is called
// :column note TEXT | at the first step: which freedom the licence limits, by what and in which clause, or else why it was judged so
MATCH (licence:Licence {id: $licence})
MATCH (obligation:Obligation {id: $obligation})
MATCH path = shortestPath((licence)
             -[:RESTS_ON|ALL_OF|ANY_OF|NOT|APPLYING|MEANS|HOLDS_WHEN|APPLIES_WHEN|BINDS_WHEN|LIFTS|DELAYS*..12]-(obligation))
WITH nodes(path) AS places, relationships(path) AS steps,
     CASE WHEN size(coalesce(licence.limited, [])) = 0 THEN licence.because
          ELSE reduce(all = '', j IN range(0, size(licence.limited) - 1) |
            all + CASE j WHEN 0 THEN '' ELSE '; ' END + licence.limited[j] + ': ' + licence.limitedBy[j]
                + CASE licence.limitedIn[j] WHEN '' THEN '' ELSE ' (' + licence.limitedIn[j] + ')' END)
     END AS clauses
UNWIND range(0, size(steps) - 1) AS i
WITH i, steps[i] AS along, CASE i WHEN 0 THEN clauses END AS note,
     CASE startNode(steps[i]) WHEN places[i] THEN i ELSE i + 1 END AS start, places
WITH i, along, note, places[start] AS from, start, places[2 * i + 1 - start] AS to, 2 * i + 1 - start AS end
RETURN i + 1 AS step, coalesce(from.id, 'unnamed-' + start) AS source, labels(from)[0] AS sourceKind,
       coalesce(from.name, from.title, from.number) AS sourceName, type(along) AS relation, coalesce(to.id, 'unnamed-' + end) AS target,
       labels(to)[0] AS targetKind, coalesce(to.name, to.title, to.number) AS targetName, note
ORDER BY step
