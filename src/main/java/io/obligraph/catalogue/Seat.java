package io.obligraph.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seat from which models are assessed: that of whoever provides them.
 *
 * @param assumptions what is assumed of every model
 */
public record Seat(List<Assumption> assumptions) {

    public Seat {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * {@return what is known about a model and its provider, in the words of the fact
     * vocabulary: what is assumed, unless the organisation or the model states otherwise}
     * @param model the model
     * @param organisation who provides it, {@code null} where not known
     */
    public Map<String, Object> facts(Model model, @Nullable Organisation organisation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        assumptions.forEach(assumption -> facts.put(assumption.fact(), assumption.value()));
        if (organisation != null) {
            organisation.facts().forEach((key, statement) -> facts.put(key, statement.value()));
        }
        model.facts().forEach((key, statement) -> facts.put(key, statement.value()));
        return facts;
    }

}
