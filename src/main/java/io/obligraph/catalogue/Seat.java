package io.obligraph.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The seat from which entries are assessed: that of whoever provides them.
 *
 * @param assumptions what is assumed
 */
public record Seat(List<Assumption> assumptions) {

    public Seat {
        assumptions = List.copyOf(assumptions);
    }

    /**
     * {@return what is assumed of entries of a kind under a licence, each fact once, in
     * the order of the assumptions}
     * @param kind the kind
     * @param licence the id of the licence, {@code null} where not known
     */
    public List<Assumption> of(String kind, @Nullable String licence) {
        SequencedMap<String, Assumption> chosen = new LinkedHashMap<>();
        for (Assumption assumption : assumptions) {
            boolean fits = assumption.kind() == null || assumption.kind().equals(kind);
            Assumption other = chosen.get(assumption.fact());
            if (fits && (other == null || other.kind() == null)) {
                chosen.put(assumption.fact(), assumption);
            }
        }
        return chosen.sequencedValues()
            .stream()
            .filter(assumption -> licence == null || !assumption.notUnder().contains(licence))
            .toList();
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
        of(kind, licence).forEach(assumption -> facts.put(assumption.fact(), assumption.answer()));
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
