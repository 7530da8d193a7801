package io.obligraph.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who provides models.
 *
 * @param id its id
 * @param name the name under which it is known
 * @param kind what kind of organisation it is
 * @param country where its seat is, by ISO 3166-1 alpha-2; {@code null} where in no one
 * country or not known
 * @param url its site
 * @param note what to know about it, {@code null} for nothing
 * @param facts what is known about it in the words of the fact vocabulary, by the key of
 * the fact
 * @param models the ids of the models that it provides
 */
public record Organisation(String id, String name, String kind, @Nullable String country, String url,
        @Nullable String note, SequencedMap<String, Statement<Object>> facts, List<String> models) implements Entry {

    public Organisation {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        models = List.copyOf(models);
    }

    @Override
    public Map<Class<? extends Entry>, List<String>> references() {
        return Map.of(Model.class, models);
    }

}
