package io.obligraph.api;

import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.Act;
import io.obligraph.law.LawBook;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The law that answers one question, as it is worded on one day by the knowledge of one
 * day.
 *
 * @param law the law, the same for everything in the answer
 * @param acts the acts known, by id
 * @param on the day whose wordings count
 * @param knownOn the day whose knowledge counts
 * @param finder finds what leads to what under these wordings
 * @param helpers finds which practices and standards help with what
 */
record LawView(LawSnapshot law, Map<String, Act> acts, LocalDate on, LocalDate knownOn, Supplier<Links> finder,
        Supplier<Supports> helpers) {

    LawBook book() {
        return law.book();
    }

    Links links() {
        return finder.get();
    }

    Supports supports() {
        return helpers.get();
    }

    /**
     * {@return the wording in force on the day; the first one where none is}
     */
    <W extends Worded.Wording> W wording(Worded<W> item) {
        return wording(item, on, acts);
    }

    static <W extends Worded.Wording> W wording(Worded<W> item, LocalDate on, Map<String, Act> acts) {
        return item.wordingOn(on, acts).orElse(item.wordings().getFirst());
    }

    /**
     * {@return the item, to be shown in this view; null for none}
     */
    <T> @Nullable Seen<T> see(@Nullable T item) {
        return item == null ? null : new Seen<>(item, this);
    }

    /**
     * {@return the items, to be shown in this view}
     */
    <T> List<Seen<T>> see(Collection<? extends T> items) {
        return items.stream().map(item -> new Seen<T>(item, this)).toList();
    }

    /**
     * {@return those of the items that have the ids, in the order of the ids; ids of
     * nothing are left out}
     */
    <T> List<Seen<T>> see(Map<String, T> items, Collection<String> ids) {
        return see(ids.stream().map(items::get).filter(Objects::nonNull).toList());
    }

    /**
     * {@return the item of the id; null for the id null, and where there is none}
     */
    <T> @Nullable Seen<T> see(Map<String, T> items, @Nullable String id) {
        return id == null ? null : see(items.get(id));
    }
}
