package io.obligraph.graph;

import io.obligraph.catalogue.Assumption;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

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
        assumptions.add(new Assumption(EXCLUSIONS, null, List.of(), List.of(),
                "Findings of all statuses are to come out.", List.of()));
        return new Seat(assumptions);
    }

    @Override
    public <E extends Entry> SequencedMap<String, E> entries(Class<E> type, Collection<String> ids) {
        return catalogue.entries(type, ids);
    }

    @Override
    public <E extends Entry> Part<E> find(Criteria<E> criteria, Order order, @Nullable Place after, int limit) {
        return catalogue.find(criteria, order, after, limit);
    }

    @Override
    public int count(Criteria<?> criteria) {
        return catalogue.count(criteria);
    }

    @Override
    public Map<Facet, List<Facet.Value>> facets(Criteria<?> criteria, Collection<Facet> facets) {
        return catalogue.facets(criteria, facets);
    }

    @Override
    public Optional<LocalDate> dayOfFindings() {
        return catalogue.dayOfFindings();
    }

    @Override
    public SequencedMap<String, Model> chain(String id) {
        return catalogue.chain(id);
    }

    @Override
    public List<Hit> search(String text, Collection<String> kinds, int limit) {
        return catalogue.search(text, kinds, limit);
    }

}
