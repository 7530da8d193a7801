package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.catalogue.Criteria;
import io.obligraph.catalogue.LicenceCriterion;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Order;
import io.obligraph.catalogue.Organisation;
import io.obligraph.law.Fact;
import io.obligraph.reasoning.Status;
import io.obligraph.report.Report;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers for one model as an example: the free and open-source one that measures most by
 * the highest bound that the law sets.
 */
final class HomeExample {

    private final LawDay law;

    private final Catalogue catalogue;

    /**
     * A model with its answer.
     *
     * @param model the model
     * @param organisation who provides it, {@code null} where not known
     * @param most what it has most of, in a few words
     * @param amount how much, with its unit
     * @param verdict the answer in a sentence
     * @param counts how many obligations have which status
     */
    record Example(Ref model, @Nullable Ref organisation, String most, String amount, String verdict,
            List<Count> counts) {
    }

    /** How many obligations have a status. */
    record Count(Status status, int count) {
    }

    HomeExample(LawDay law, Catalogue catalogue) {
        this.law = law;
        this.catalogue = catalogue;
    }

    /**
     * {@return the example; empty where the catalogue has no such model}
     */
    Optional<Example> find() {
        return Measure.of(law)
            .stream()
            .max(Comparator.comparingDouble(Measure::bound))
            .flatMap(measure -> model(measure.fact()).map(model -> answer(measure.fact(), model)));
    }

    private Optional<Model> model(String fact) {
        Criteria.Models all = Criteria.Models.ALL;
        Criteria.Models free = new Criteria.Models(null, null, all.kinds(), all.organisations(), all.countries(),
                all.families(), all.modalities(), null, null, all.opennessClasses(), all.practices(), all.relatives(),
                new LicenceCriterion(List.of(), true, null, null, List.of(), List.of()), all.facts(), all.findings());
        return catalogue.find(free, new Order(fact, true), null, 1)
            .entries()
            .stream()
            .filter(model -> model.facts().containsKey(fact))
            .findFirst();
    }

    private Example answer(String key, Model model) {
        Organisation organisation = catalogue.entries(Organisation.class, List.of(model.organisation()))
            .get(model.organisation());
        Report report = Report.of(law.book(), new SeenModel(law, model, organisation, catalogue.seat()).assess(),
                law.on(), "");
        Fact fact = Objects.requireNonNull(law.book().facts().get(key));
        return new Example(new Ref(model.id(), model.name(), Links.model(model.id())),
                organisation == null ? null
                        : new Ref(organisation.id(), organisation.name(), Links.organisation(organisation.id())),
                Say.title(fact), Say.value(fact, Objects.requireNonNull(model.facts().get(key)).value()),
                report.verdict().sentence(),
                Arrays.stream(Status.values())
                    .filter(status -> status != Status.NOT_APPLICABLE)
                    .map(status -> new Count(status, report.findings(status).size()))
                    .filter(count -> count.count() > 0)
                    .toList());
    }

}
