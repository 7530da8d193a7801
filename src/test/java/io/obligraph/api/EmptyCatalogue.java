package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Facet;
import io.obligraph.catalogue.Hit;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Part;
import io.obligraph.catalogue.Place;
import io.obligraph.catalogue.Seat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The catalogue for tests of the law alone: it knows nothing. */
final class EmptyCatalogue implements Catalogue {

    @Override
    public <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids) {
        return new LinkedHashMap<>();
    }

    @Override
    public <E extends Entry> Part<E> find(Criteria<E> criteria, Order order, @Nullable Place after, int limit) {
        return new Part<>(List.of(), List.of(), false);
    }

    @Override
    public int count(Criteria<?> criteria) {
        return 0;
    }

    @Override
    public Map<Facet, List<Facet.Value>> facets(Criteria<?> criteria, Collection<Facet> facets) {
        return Map.of();
    }

    @Override
    public Optional<LocalDate> dayOfFindings() {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> dayOfSources() {
        return Optional.empty();
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
    public List<Hit> search(String text, Collection<String> kinds, int limit) {
        return List.of();
    }

}
