package io.obligraph.api;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Entry;
import io.obligraph.catalogue.Seat;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * Entries that are shown beside each other. What any of them refers to is loaded for all
 * of them at once when it is first asked for, so that a page of a hundred asks the
 * database no more often than one of one. It belongs to one request.
 */
final class Together {

    private final Catalogue catalogue;

    private final Supplier<Seat> seat;

    private final Collection<? extends Entry> entries;

    private final Map<Class<? extends Entry>, Map<String, Shown<?>>> loaded = new HashMap<>();

    private Together(Catalogue catalogue, Supplier<Seat> seat, Collection<? extends Entry> entries) {
        this.catalogue = catalogue;
        this.seat = seat;
        this.entries = entries;
    }

    /**
     * {@return entries to be shown beside each other}
     */
    static <E extends Entry> List<Shown<E>> show(Catalogue catalogue, Collection<E> entries) {
        return show(catalogue, SingletonSupplier.of(catalogue::seat), entries);
    }

    private static <E extends Entry> List<Shown<E>> show(Catalogue catalogue, Supplier<Seat> seat,
            Collection<E> entries) {
        Together together = new Together(catalogue, seat, List.copyOf(entries));
        return entries.stream().map(entry -> new Shown<>(entry, together)).toList();
    }

    /**
     * {@return the entries of the ids, in their order; ids of nothing, and ids that none
     * of the entries refers to, are left out}
     */
    <E extends Entry> List<Shown<E>> all(Class<E> type, Collection<String> ids) {
        return ids.stream().map(id -> one(type, id)).filter(Objects::nonNull).toList();
    }

    /**
     * {@return the entry of an id to which one of the entries refers, {@code null} if
     * there is none}
     */
    @SuppressWarnings("unchecked")
    <E extends Entry> @Nullable Shown<E> one(Class<E> type, String id) {
        Map<String, Shown<?>> ofType = loaded.get(type);
        if (ofType == null) {
            ofType = load(type);
            loaded.put(type, ofType);
        }
        return (Shown<E>) ofType.get(id);
    }

    private <E extends Entry> Map<String, Shown<?>> load(Class<E> type) {
        Set<String> wanted = new LinkedHashSet<>();
        entries.forEach(entry -> wanted.addAll(entry.references().getOrDefault(type, List.of())));
        Map<String, Shown<?>> shown = new HashMap<>();
        show(catalogue, seat, catalogue.entries(type, wanted).values())
            .forEach(each -> shown.put(each.entry().id(), each));
        return shown;
    }

    /**
     * {@return from which seat models are assessed}
     */
    Seat seat() {
        return Objects.requireNonNull(seat.get());
    }

}
