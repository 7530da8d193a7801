package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.law.Fact;
import io.obligraph.web.ChosenModels.Parameter;
import io.obligraph.web.ChosenModels.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** The models that an address chooses. */
final class ModelSelection {

    /** The pages that show chosen models, by path. */
    private static final SequencedMap<String, String> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put("/models", "Table");
        VIEWS.put("/models/thresholds", "Thresholds");
        VIEWS.put("/models/licences", "Licences");
        VIEWS.put("/models/exemptions", "Exemptions");
    }

    private static final Set<String> OF_TABLES = Set.of(ModelChoice.SORT, ModelChoice.ORDER, ModelChoice.AFTER);

    private final Catalogue catalogue;

    private final ModelChoice choice;

    private final Criteria.Models criteria;

    private final ModelFacets facets;

    private final List<Fact> measured;

    /**
     * Reads an address.
     * @param parameters the parameters of the address
     * @throws WrongInput if they ask for what there cannot be
     */
    ModelSelection(Catalogue catalogue, LawDay law, MultiValueMap<String, String> parameters) {
        this.catalogue = catalogue;
        this.choice = new ModelChoice(parameters, law);
        this.criteria = choice.criteria();
        this.facets = new ModelFacets(catalogue, choice);
        this.measured = facets.measured();
    }

    LawDay law() {
        return choice.law();
    }

    ModelChoice choice() {
        return choice;
    }

    /**
     * {@return what the chosen models are like}
     */
    Criteria.Models criteria() {
        return criteria;
    }

    /**
     * {@return the numbers that the law bounds and that are known of many models, next to
     * that which is known of the most}
     */
    List<Fact> measured() {
        return measured;
    }

    /**
     * {@return what to show of the choice itself}
     */
    ChosenModels shown() {
        MultiValueMap<String, String> parameters = choice.parameters();
        List<Parameter> hidden = parameters.entrySet()
            .stream()
            .filter(entry -> !Set.of(ModelChoice.TEXT, ModelChoice.AFTER, Format.PARAMETER).contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream().map(value -> new Parameter(entry.getKey(), value)))
            .toList();
        String address = new ChangedAddress(parameters).without(OF_TABLES).same();
        List<View> views = VIEWS.entrySet()
            .stream()
            .map(view -> new View(view.getKey(), view.getValue(),
                    address.length() == 1 ? view.getKey() : view.getKey() + address))
            .toList();
        return new ChosenModels(catalogue.count(criteria),
                Objects.requireNonNullElse(choice.first(ModelChoice.TEXT), ""), hidden,
                new ModelFilters(catalogue, choice).filters(), facets.groups(criteria, measured), views);
    }

}
