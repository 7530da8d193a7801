package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The components of a CycloneDX bill. The project is the component that the bill
 * describes; where that has the name of the only model in the bill, it is this model. The
 * licence of the bill itself says nothing of it, and the licences of parts bind the parts
 * only.
 */
final class CycloneDxBill {

    private static final String MODEL = "machine-learning-model";

    private final List<Place> parts = new ArrayList<>();

    private final Place subject;

    CycloneDxBill(Place root) {
        Place described = root.get("metadata").get("component");
        collect(described.get("components"));
        collect(root.get("components"));
        this.subject = subject(described);
    }

    private void collect(Place components) {
        for (Place component : components.items()) {
            parts.add(component);
            collect(component.get("components"));
        }
    }

    private Place subject(Place described) {
        List<Place> models = parts.stream().filter(CycloneDxBill::isModel).toList();
        if (isModel(described)) {
            return described;
        }
        if (described.exists()) {
            List<Place> named = models.stream().filter(model -> name(model).equals(name(described))).toList();
            return named.size() == 1 ? named.getFirst() : described;
        }
        boolean alone = parts.stream().allMatch(part -> isModel(part) || part.get("type").text().equals("data"));
        return models.size() == 1 && alone ? models.getFirst() : described;
    }

    private static boolean isModel(Place component) {
        return component.get("type").text().equals(MODEL);
    }

    private static String name(Place component) {
        String name = component.get("name").text();
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    void tell(Bill bill) {
        licences(bill);
        bill.add("subject", subject.get("type"));
        references(bill);
        if (isModel(subject)) {
            new CycloneDxModel(subject).tell(bill);
            return;
        }
        for (Place part : parts) {
            if (isModel(part)) {
                bill.add("part", part.get("type"));
                CycloneDxModel.task(part).forEach(task -> bill.add("part.task", task));
            }
        }
    }

    private void licences(Bill bill) {
        boolean concluded = false;
        for (Place item : subject.get("licenses").items()) {
            Place licence = item.name().equals("license") ? item : item.get("license");
            Place expression = item.name().equals("expression") ? item : item.get("expression");
            Place said = expression.exists() ? expression
                    : licence.get("id").exists() ? licence.get("id") : licence.get("name");
            bill.licence(said.text(), said);
            Place how = licence.exists() ? licence.get("acknowledgement") : item.get("acknowledgement").exists()
                    ? item.get("acknowledgement") : expression.get("acknowledgement");
            concluded |= how.text().equals("concluded");
            bill.add("purchaseOrder", licence.get("licensing").get("purchaseOrder"));
        }
        if (concluded) {
            bill.licencesAreConcluded();
        }
    }

    private void references(Bill bill) {
        Set<String> told = Set.of("vcs", "source-distribution", "distribution", "model-card", "documentation");
        for (Place reference : subject.get("externalReferences").items()) {
            String type = reference.get("type").text();
            if (told.contains(type) && reference.get("url").text().startsWith("http")) {
                bill.add("reference." + type, reference.get("url"));
            }
        }
    }

}
