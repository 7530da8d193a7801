package io.obligraph.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model, or a system, component or platform around models.
 *
 * @param id its id
 * @param name the name under which it is known
 * @param kind what of these it is
 * @param organisation the id of the organisation that provides it
 * @param licence the id of its licence, {@code null} where not known
 * @param family the series that it belongs to, {@code null} for none
 * @param released the day, or the month, of its release, {@code null} where not known
 * @param modalities what it takes in or gives out
 * @param parameters the number of its parameters, {@code null} where not known
 * @param opennessClass its class by the Model Openness Framework, {@code null} where what
 * is known of it does not make one
 * @param url its page, {@code null} where not recorded
 * @param note what to know about the entry as a whole, {@code null} for nothing
 * @param facts what sources state about it, by the key of the fact
 * @param practices the practices that it follows, each once
 * @param lineage what it was made from, and what it is built into
 * @param descendants what says that it was made from this, or that this is built into it
 */
public record Model(String id, String name, String kind, String organisation, @Nullable String licence,
        @Nullable String family, @Nullable Statement<String> released, List<String> modalities,
        @Nullable Statement<Long> parameters, @Nullable Statement<String> opennessClass, @Nullable String url,
        @Nullable String note, SequencedMap<String, Statement<Object>> facts, List<Following> practices,
        List<Descent> lineage, List<Descent> descendants) implements Entry {

    public Model {
        modalities = List.copyOf(modalities);
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        practices = List.copyOf(practices);
        lineage = List.copyOf(lineage);
        descendants = List.copyOf(descendants);
    }

    @Override
    public Map<Class<? extends Entry>, List<String>> references() {
        return Map.of(Organisation.class, List.of(organisation), Practice.class,
                practices.stream().map(Following::practice).toList(), Model.class,
                Stream.concat(lineage.stream(), descendants.stream()).map(Descent::other).toList());
    }

}
