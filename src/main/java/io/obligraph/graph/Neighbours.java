package io.obligraph.graph;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows the graph bit by bit: things, and what is next to them. Only reads. */
public interface Neighbours {

    /** Of a thing with more relationships than this the first ones are looked at. */
    int MOST = 2_000;

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
     * What is next to a thing in one way: things of one kind, all by relationships of one
     * type in one direction.
     *
     * @param type the type of the relationships, to be read as a sentence from where they
     * leave to where they reach
     * @param leaves whether they leave the thing; otherwise they reach it
     * @param kind the label of the things that are next to it
     * @param things those things, by title
     */
    record Group(String type, boolean leaves, String kind, List<Thing> things) {

        public Group {
            things = List.copyOf(things);
        }
    }

    /**
     * A thing with what is next to it.
     *
     * @param thing the thing
     * @param groups what is next to it
     */
    record Around(Thing thing, List<Group> groups) {

        public Around {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Where one can begin.
     *
     * @param kind a label
     * @param count how many things have it
     * @param examples those of them with most relationships, of all or of very many
     */
    record Start(String kind, long count, List<Thing> examples) {

        public Start {
            examples = List.copyOf(examples);
        }
    }

    /**
     * {@return the kinds of things that there are}
     */
    Set<String> kinds();

    /**
     * {@return a thing and what is next to it, {@value #MOST} relationships at most in
     * each direction. Parts of conditions that have no id are passed over, and so is the
     * assessment between a model and what an obligation is for its provider, of which the
     * relationship is the status; empty if there is no such thing}
     * @param kind its label
     * @param id its id
     * @param on the day whose findings count
     */
    Optional<Around> around(String kind, String id, LocalDate on);

    /**
     * {@return where one can begin, in the order of the kinds; without those of which
     * there is nothing}
     * @param kinds labels
     * @param examples how many examples of each
     */
    List<Start> starts(Collection<String> kinds, int examples);

}
