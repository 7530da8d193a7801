package io.obligraph.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What exists, as the graph holds it. Each call is one question or two to the database,
 * and throws {@link CatalogueBusy} where that takes too long or the database cannot be
 * reached.
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
     * @param after the place after which to begin, {@code null} for the beginning
     * @param limit how many to give at most
     * @param <E> their type
     */
    <E extends Entry> Part<E> find(Criteria<E> criteria, Order order, @Nullable Place after, int limit);

    /**
     * {@return all entries that meet the criteria, by name}
     * @param criteria what they must be like
     * @param <E> their type
     */
    default <E extends Entry> List<E> all(Criteria<E> criteria) {
        return find(criteria, Order.BY_NAME, null, Integer.MAX_VALUE - 1).entries();
    }

    /**
     * {@return how many entries meet the criteria}
     * @param criteria what they must be like
     */
    int count(Criteria<?> criteria);

    /**
     * {@return how many of the entries that meet the criteria have which value, for each
     * facet, the most frequent values first and a hundred at most}
     * @param criteria what they must be like
     * @param facets what to count by, of what there is for their type
     */
    Map<Facet, List<Facet.Value>> facets(Criteria<?> criteria, Collection<Facet> facets);

    /**
     * {@return the day from which on the graph keeps findings of all models, as the law
     * is known on it; empty while they are being replaced}
     */
    Optional<LocalDate> dayOfFindings();

    /**
     * {@return the day whose state the newest source gives; empty where there are none}
     */
    Optional<LocalDate> dayOfSources();

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
     * words: first what is called exactly so, then what is called so at its beginning,
     * then the best match}
     * @param text the words; the last one may be the beginning of a word
     * @param kinds only what is of one of these kinds, by labels of the graph; empty for
     * any
     * @param limit how many to give at most
     */
    List<Hit> search(String text, Collection<String> kinds, int limit);

    /**
     * {@return the same of every kind}
     * @param text the words; the last one may be the beginning of a word
     * @param limit how many to give at most
     */
    default List<Hit> search(String text, int limit) {
        return search(text, List.of(), limit);
    }

}
