package io.obligraph.catalogue;

import io.obligraph.law.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact that no source states of a model and that is assumed to assess it.
 *
 * @param fact the key of the fact
 * @param kind of what kind of entry it is assumed, before what is assumed of every kind;
 * {@code null} for every kind
 * @param value the value assumed: a boolean, a number, a text or a list of texts
 * @param open of a list of texts, the values of which nothing is assumed; every other
 * value does not hold
 * @param because why
 * @param notUnder the ids of the licences under which it is not assumed of an entry
 */
public record Assumption(String fact, @Nullable String kind, Object value, List<String> open, String because,
        List<String> notUnder) {

    public Assumption {
        open = List.copyOf(open);
        notUnder = List.copyOf(notUnder);
    }

    /**
     * {@return what is assumed, as the fact vocabulary understands it}
     */
    public Object answer() {
        return open.isEmpty() || !(value instanceof List<?> values) ? value
                : new Answer.Choices(
                        values.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                        new LinkedHashSet<>(open));
    }

}
