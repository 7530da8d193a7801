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
        return facts(model.kind(), model.licence(), values(model.facts()),
                organisation == null ? Map.of() : values(organisation.facts()));
    }

    /**
     * {@return what is known about a model and its provider, in the words of the fact
     * vocabulary: what is assumed, unless the organisation or the model states otherwise}
     * @param kind the kind of the model
     * @param licence the id of its licence, {@code null} where not known
     * @param ofModel what the model states, by the key of the fact
     * @param ofOrganisation what is known of who provides it, by the key of the fact
     */
    public Map<String, Object> facts(String kind, @Nullable String licence, Map<String, Object> ofModel,
            Map<String, Object> ofOrganisation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        assumptions.forEach(assumption -> facts.put(assumption.fact(), assumption.value()));
        facts.putAll(ofOrganisation);
        facts.putAll(ofModel);
        return facts;
    }

    private static Map<String, Object> values(Map<String, Statement<Object>> statements) {
        Map<String, Object> values = new LinkedHashMap<>();
        statements.forEach((key, statement) -> values.put(key, statement.value()));
        return values;
    }

}
