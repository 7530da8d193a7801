package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A package of AI in SPDX 3, with the datasets on which it was trained. How autonomous it
 * is, how risky its makers find it, how much energy it takes and whether it handles
 * sensitive personal data answers no fact and speaks for none.
 */
final class Spdx3Model {

    private final Spdx3Document document;

    private final Place model;

    Spdx3Model(Spdx3Document document, Place model) {
        this.document = document;
        this.model = model;
    }

    /**
     * {@return where a model says what it does or what kind it is}
     */
    static List<Place> tasks(Place model) {
        List<Place> tasks = new ArrayList<>(model.get("ai_typeOfModel").items());
        tasks.addAll(model.get("ai_domain").items());
        return tasks;
    }

    void tell(Bill bill) {
        tasks(model).forEach(task -> bill.add("task", task));
        for (Place link : document.from(model, "trainedOn")) {
            bill.add("trainedOn", link.get("relationshipType"), document.name(link.get("to").item(0)));
            for (Place to : link.get("to").items()) {
                Place data = document.element(to);
                bill.add("dataset.description", data.get("dataset_dataCollectionProcess"));
                bill.add("dataset.availability", data.get("dataset_datasetAvailability"));
            }
        }
        bill.add("training", model.get("ai_informationAboutTraining"));
        bill.add("metric", model.get("ai_metric").item(0));
        if (model.get("ai_limitation").exists()) {
            bill.add("usage", model.get("ai_informationAboutApplication"));
        }
        if (model.get("software_downloadLocation").text().startsWith("http")) {
            bill.add("reference.distribution", model.get("software_downloadLocation"));
        }
        document.descents(model).forEach((link, ancestor) -> bill.add("ancestor", link, document.name(ancestor)));
    }

}
