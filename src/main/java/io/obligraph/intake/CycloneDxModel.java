package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A model in a CycloneDX bill, with its card, its datasets and its ancestors. */
final class CycloneDxModel {

    private static final Set<String> BASE = Set.of("base_model", "basemodel", "base-model");

    private static final Set<String> TASK = Set.of("pipeline_tag", "pipelinetag", "task");

    private final Place model;

    CycloneDxModel(Place model) {
        this.model = model;
    }

    /**
     * {@return where a model says what it does; none if it does not}
     */
    static List<Place> task(Place model) {
        Place task = model.get("modelCard").get("modelParameters").get("task");
        return task.exists() ? List.of(task) : properties(model, TASK).stream().limit(1).toList();
    }

    void tell(Bill bill) {
        Place card = model.get("modelCard");
        Place parameters = card.get("modelParameters");
        task(model).forEach(task -> bill.add("task", task));
        bill.add("approach", parameters.get("approach").get("type"));
        bill.add("architecture", parameters.get("modelArchitecture").exists() ? parameters.get("modelArchitecture")
                : parameters.get("architectureFamily"));
        for (Place dataset : parameters.get("datasets").items()) {
            bill.add("dataset", dataset);
            bill.add("dataset.description", dataset.get("description"));
        }
        bill.add("metric", card.get("quantitativeAnalysis").get("performanceMetrics").item(0));
        if (model.get("purl").text().startsWith("pkg:huggingface/")) {
            bill.add("hub", model.get("purl"));
        }
        for (Place ancestor : model.get("pedigree").get("ancestors").items()) {
            if (ancestor.get("type").text().equals(model.get("type").text())) {
                descends(bill, ancestor.get("name"), maker(ancestor));
            }
        }
        properties(model, BASE).forEach(base -> descends(bill, base, maker(base.text())));
    }

    private void descends(Bill bill, Place ancestor, Optional<String> maker) {
        Optional<String> own = maker(model);
        bill.add(own.isPresent() && own.equals(maker) ? "ancestor.own" : "ancestor", ancestor);
    }

    private static Optional<String> maker(Place component) {
        String group = component.get("group").text();
        return group.isBlank() ? maker(component.get("name").text()) : Optional.of(group.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> maker(String name) {
        int slash = name.indexOf('/');
        return slash > 0 ? Optional.of(name.substring(0, slash).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * {@return where the values of properties stand}
     */
    private static List<Place> properties(Place model, Set<String> names) {
        List<Place> values = new ArrayList<>();
        for (Place properties : List.of(model.get("properties"), model.get("modelCard").get("properties"))) {
            for (Place property : properties.items()) {
                String name = property.get("name").text().toLowerCase(Locale.ROOT);
                if (names.contains(name.substring(name.lastIndexOf(':') + 1))) {
                    values.add(property.get("value").exists() ? property.get("value") : property);
                }
            }
        }
        return values;
    }

}
