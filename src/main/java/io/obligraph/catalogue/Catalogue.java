package io.obligraph.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/**
 * What exists, as the graph holds it. Each call is one question or two to the database.
 */
public interface Catalogue {

    /**
     * {@return the entries of the ids, by id, in the order of the ids; ids of nothing are
     * left out}
     * @param type their type
     * @param ids their ids
     * @param <E> their type
     */
    <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids);

    /**
     * {@return a part of the entries that meet the criteria}
     * @param criteria what they must be like
     * @param order how to sort them
     * @param skip how many of them to leave out from the beginning
     * @param limit how many to give at most
     * @param <E> their type
     */
    <E extends Entry> Slice<E> find(Criteria<E> criteria, Order order, int skip, int limit);

    /**
     * {@return the chain in which an entry stands, the furthest upstream first: what it
     * was made from and what is built into it, directly or through others; the entry; and
     * what it is built into, directly or through others. Empty for an id of nothing}
     * @param id the id of the entry
     */
    SequencedMap<String, Model> chain(String id);

    /**
     * {@return from which seat models are assessed}
     */
    Seat seat();

    /**
     * {@return what stands in the graph under a title, name or description with the
     * words, the best match first}
     * @param text the words
     * @param limit how many to give at most
     */
    List<Hit> search(String text, int limit);

}
