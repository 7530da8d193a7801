package io.obligraph.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no source states of a model and that is assumed to assess it.
 *
 * @param fact the key of the fact
 * @param kind of what kind of entry it is assumed, before what is assumed of every kind;
 * {@code null} for every kind
 * @param value the value assumed: a boolean, a number, a text or a list of texts
 * @param because why
 * @param notUnder the ids of the licences under which it is not assumed of an entry
 */
public record Assumption(String fact, @Nullable String kind, Object value, String because, List<String> notUnder) {

    public Assumption {
        notUnder = List.copyOf(notUnder);
    }

}
