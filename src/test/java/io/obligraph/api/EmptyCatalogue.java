package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Seat;
import io.obligraph.catalogue.Slice;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The catalogue for tests of the law alone: it knows nothing. */
final class EmptyCatalogue implements Catalogue {

    @Override
    public <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids) {
        return new LinkedHashMap<>();
    }

    @Override
    public <E extends Entry> Slice<E> find(Criteria<E> criteria, Order order, int skip, int limit) {
        return new Slice<>(List.of(), 0);
    }

    @Override
    public SequencedMap<String, Model> chain(String id) {
        return new LinkedHashMap<>();
    }

    @Override
    public Seat seat() {
        return new Seat(List.of());
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return List.of();
    }

}
