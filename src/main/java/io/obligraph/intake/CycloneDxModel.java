package io.obligraph.intake;

import io.obligraph.intake.CycloneDxBill.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.jspecify.annotations.Nullable;

/**
 * What a CycloneDX bill says about a model with its card, its datasets and its ancestors.
 */
final class CycloneDxModel {

    private static final Set<String> BASE = Set.of("base_model", "basemodel", "base-model", "huggingface:base_model");

    private static final Set<String> PIPELINE = Set.of("pipeline_tag", "task", "huggingface:pipeline_tag");

    private static final String MENTIONED = "the bill tells it; whether it is public is not said";

    private final Part model;

    CycloneDxModel(Part model) {
        this.model = model;
    }

    /** A task that a model is said to have. */
    record Task(ModelTask known, Place place) {
    }

    void tell(Findings findings) {
        task(model).ifPresent(task -> {
            findings.indicated("artefacts", List.of(task.known().artefact()), task.place(),
                    task.known().generalPurpose()
                            ? "general-purpose models do this, and some models for one task as well"
                            : "a model for this task alone is not general-purpose");
            if (task.known().generates()) {
                findings.indicated("generatesSyntheticContent", true, task.place(), "what it puts out is generated");
            }
        });
        trained(findings);
        published(findings);
        descent(findings);
    }

    /**
     * {@return the task of a model, where it is said and known}
     */
    static Optional<Task> task(Part model) {
        String said = parameters(model).map(ModelParameters::getTask).orElse(null);
        Place card = model.place().get("modelCard");
        if (said != null) {
            return ModelTask.of(said).map(task -> new Task(task, card.get("modelParameters").get("task")));
        }
        return properties(model).stream()
            .filter(property -> named(property, PIPELINE))
            .flatMap(property -> ModelTask.of(property.getValue())
                .map(task -> new Task(task, model.place().where(property.getValue())))
                .stream())
            .findFirst();
    }

    private void trained(Findings findings) {
        Place place = model.place().get("modelCard").get("modelParameters");
        ModelParameters parameters = parameters(model).orElse(null);
        if (parameters != null && parameters.getApproach() != null && parameters.getApproach().getType() != null) {
            findings.stated("trainedWithData", true,
                    place.get("approach").where(parameters.getApproach().getType().getTypeName()),
                    "it is the approach by which the model learns");
        }
        else if (parameters != null && parameters.getDatasets() != null && !parameters.getDatasets().isEmpty()) {
            findings.indicated("trainedWithData", true, place.get("datasets"),
                    "datasets for training or evaluating it are listed");
        }
        else {
            findings.indicated("trainedWithData", true, model.type(), "machine learning models learn from data");
        }
    }

    private void published(Findings findings) {
        Place card = model.place().get("modelCard");
        Place parameters = card.get("modelParameters");
        for (String detail : List.of("modelArchitecture", "architectureFamily")) {
            if (parameters.get(detail).exists()) {
                findings.indicated("published", List.of("ARCHITECTURE"), parameters.get(detail), MENTIONED);
                break;
            }
        }
        Place metrics = card.get("quantitativeAnalysis").get("performanceMetrics");
        if (!metrics.items().isEmpty()) {
            findings.indicated("published", List.of("EVALUATION_RESULTS"), metrics, MENTIONED);
        }
        Optional<Place> described = parameters.get("datasets")
            .items()
            .stream()
            .map(dataset -> dataset.get("description"))
            .filter(Place::exists)
            .findFirst();
        described.ifPresent(place -> findings.indicated("published", List.of("DATA_DESCRIPTION"), place, MENTIONED));
        String purl = model.component().getPurl();
        if (purl != null && purl.startsWith("pkg:huggingface/")) {
            findings.indicated("published", List.of("WEIGHTS"), model.place().where(purl),
                    "it lies on a model hub; whether everybody gets it there is not said");
        }
    }

    private void descent(Findings findings) {
        List<Component> ancestors = new ArrayList<>();
        if (model.component().getPedigree() != null && model.component().getPedigree().getAncestors() != null) {
            List<Component> listed = model.component().getPedigree().getAncestors().getComponents();
            ancestors.addAll(listed == null ? List.of() : listed);
        }
        Place place = model.place().get("pedigree").get("ancestors");
        for (Component ancestor : ancestors) {
            if (ancestor != null && ancestor.getType() == Component.Type.MACHINE_LEARNING_MODEL
                    && ancestor.getName() != null) {
                descends(findings, place.where(ancestor.getName()), maker(ancestor, ancestor.getName()));
            }
        }
        for (Property property : properties(model)) {
            if (named(property, BASE) && property.getValue() != null) {
                descends(findings, model.place().where(property.getValue()), maker(null, property.getValue()));
            }
        }
    }

    private void descends(Findings findings, Place place, Optional<String> maker) {
        Optional<String> own = maker(model.component(), String.valueOf(model.component().getName()));
        boolean same = own.isPresent() && own.equals(maker);
        findings.indicated("modifiesGpaiModel", !same, place, same ? "it descends from a model of the same maker"
                : "it descends from another model; whether that is somebody else's general-purpose model is not said");
    }

    private static Optional<String> maker(@Nullable Component component, String name) {
        if (component != null && component.getGroup() != null && !component.getGroup().isBlank()) {
            return Optional.of(component.getGroup().toLowerCase(Locale.ROOT));
        }
        int slash = name.indexOf('/');
        return slash > 0 ? Optional.of(name.substring(0, slash).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<ModelParameters> parameters(Part model) {
        return Optional.ofNullable(model.component().getModelCard()).map(ModelCard::getModelParameters);
    }

    private static List<Property> properties(Part model) {
        List<Property> properties = new ArrayList<>();
        Optional.ofNullable(model.component().getProperties()).ifPresent(properties::addAll);
        Optional.ofNullable(model.component().getModelCard())
            .map(ModelCard::getProperties)
            .ifPresent(properties::addAll);
        properties.removeIf(property -> property == null || property.getName() == null || property.getValue() == null);
        return properties;
    }

    private static boolean named(Property property, Set<String> names) {
        return names.contains(property.getName().toLowerCase(Locale.ROOT));
    }

}
