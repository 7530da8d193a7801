package io.obligraph.graph;

import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Seat;
import io.obligraph.catalogue.Slice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;

/**
 * The catalogue, with the assumption that the law excludes nothing in it, so that
 * findings of all statuses come out.
 *
 * @param catalogue the catalogue
 */
record NothingExcluded(Catalogue catalogue) implements Catalogue {

    private static final String EXCLUSIONS = "exclusions";

    @Override
    public Seat seat() {
        List<Assumption> assumptions = new ArrayList<>(catalogue.seat().assumptions());
        assumptions.removeIf(assumption -> assumption.fact().equals(EXCLUSIONS));
        assumptions.add(new Assumption(EXCLUSIONS, List.of(), "Findings of all statuses are to come out."));
        return new Seat(assumptions);
    }

    @Override
    public <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids) {
        return catalogue.entries(type, ids);
    }

    @Override
    public <E extends Entry> Slice<E> find(Criteria<E> criteria, Order order, int skip, int limit) {
        return catalogue.find(criteria, order, skip, limit);
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return catalogue.search(text, limit);
    }

}
