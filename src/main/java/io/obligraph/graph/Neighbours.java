package io.obligraph.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the graph bit by bit: things, and what is next to them. Only reads. */
public interface Neighbours {

    /** More neighbours of one thing than this nobody can see at once. */
    int MOST = 60;

    /**
     * A thing in the graph.
     *
     * @param kind its label
     * @param id its id, unique within its kind
     * @param title what it is called
     */
    record Thing(String kind, String id, String title) {
    }

    /**
     * A relationship, to be read as a sentence from the source to the target.
     *
     * @param source the thing that it leaves
     * @param type its type
     * @param target the thing that it reaches
     */
    record Relation(Thing source, String type, Thing target) {
    }

    /**
     * A thing with what is next to it.
     *
     * @param thing the thing
     * @param relations its relationships, {@value #MOST} at most, by type and title
     * @param more how many more there are
     */
    record Around(Thing thing, List<Relation> relations, int more) {

        public Around {
            relations = List.copyOf(relations);
        }
    }

    /**
     * {@return the kinds of things that there are}
     */
    Set<String> kinds();

    /**
     * {@return a thing and what is next to it. Parts of conditions that have no id are
     * passed over, and so is the assessment between a model and what an obligation is for
     * its provider, of which the relationship is the status; empty if there is no such
     * thing}
     * @param kind its label
     * @param id its id
     * @param on the day whose findings count
     * @param only what is next to it only if it is of one of these kinds; empty for any
     */
    Optional<Around> around(String kind, String id, LocalDate on, Collection<String> only);

}
