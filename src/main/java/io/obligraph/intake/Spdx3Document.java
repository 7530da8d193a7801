package io.obligraph.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document of SPDX 3, a graph of elements. The project is the one package at its root,
 * or, if there are several, the one package of AI among them.
 */
final class Spdx3Document {

    private static final String AI = "ai_AIPackage";

    private static final String DATASET = "dataset_DatasetPackage";

    private static final String SOFTWARE = "software_Package";

    private static final String MODEL = "machine-learning-model";

    private static final int MOST_COLLECTIONS = 100;

    private final Map<String, Place> elements = new HashMap<>();

    private final List<Place> links = new ArrayList<>();

    private final Set<Place> models = new LinkedHashSet<>();

    private final Set<Place> roots = new LinkedHashSet<>();

    Spdx3Document(Place root) {
        List<Place> graph = root.get("@graph").exists() ? root.get("@graph").items() : List.of(root);
        for (Place element : graph) {
            elements.putIfAbsent(id(element), element);
            if (element.get("relationshipType").exists()) {
                links.add(element);
            }
            else if (type(element).equals(AI)) {
                models.add(element);
            }
        }
        graph.stream()
            .filter(element -> type(element).equals("SpdxDocument"))
            .forEach(document -> roots(document, new HashSet<>()));
    }

    private static String type(Place element) {
        return element.get("type").text();
    }

    private static String id(Place element) {
        Place id = element.get("spdxId").exists() ? element.get("spdxId") : element.get("@id");
        return id.text();
    }

    /**
     * {@return the element that a place means: the one whose identifier it has, otherwise
     * the one that stands there}
     */
    Place element(Place reference) {
        return elements.getOrDefault(reference.text(), reference);
    }

    /**
     * {@return the relationships of a type that go from an element}
     */
    List<Place> from(Place element, String type) {
        return links.stream().filter(link -> is(link, type) && id(element).equals(link.get("from").text())).toList();
    }

    private static boolean is(Place link, String type) {
        return link.get("relationshipType").text().equals(type);
    }

    private void roots(Place collection, Set<Place> seen) {
        if (!seen.add(collection) || seen.size() > MOST_COLLECTIONS) {
            return;
        }
        for (Place reference : collection.get("rootElement").items()) {
            Place root = element(reference);
            if (Set.of(AI, DATASET, SOFTWARE).contains(type(root))) {
                roots.add(root);
            }
            else {
                roots(root, seen);
            }
        }
    }

    void tell(Bill bill) {
        List<Place> subjects = new ArrayList<>(roots);
        if (subjects.size() != 1) {
            subjects.removeIf(root -> !type(root).equals(AI));
        }
        if (subjects.size() != 1) {
            return;
        }
        Place subject = subjects.getFirst();
        new Spdx3Licences(this).tell(subject, bill);
        Place purpose = subject.get("software_primaryPurpose");
        boolean application = purpose.text().equals("application");
        switch (type(subject)) {
            case AI -> {
                bill.add("subject", application ? purpose : subject.get("type"), application ? "application" : MODEL);
                new Spdx3Model(this, subject).tell(bill);
                if (application) {
                    bill.add("part", subject.get("type"), MODEL);
                }
            }
            case DATASET -> bill.add("subject", subject.get("type"), "data");
            default -> {
                bill.add("subject", purpose);
                models.forEach(model -> {
                    bill.add("part", model.get("type"), MODEL);
                    Spdx3Model.tasks(model).forEach(task -> bill.add("part.task", task));
                });
            }
        }
    }

    /**
     * {@return the name of the element that a place means, its identifier if it has none}
     */
    String name(Place reference) {
        Place name = element(reference).get("name");
        return name.exists() ? name.text() : reference.text();
    }

    /**
     * {@return the models from which an element is said to descend, by the place that
     * says so}
     */
    Map<Place, Place> descents(Place element) {
        Map<Place, Place> descents = new LinkedHashMap<>();
        for (Place link : from(element, "descendantOf")) {
            link.get("to")
                .items()
                .stream()
                .filter(to -> models.contains(element(to)))
                .forEach(to -> descents.put(link.get("relationshipType"), to));
        }
        for (Place link : links) {
            if (is(link, "ancestorOf") && models.contains(element(link.get("from")))
                    && link.get("to").items().stream().anyMatch(to -> to.text().equals(id(element)))) {
                descents.put(link.get("relationshipType"), link.get("from"));
            }
        }
        return descents;
    }

}
