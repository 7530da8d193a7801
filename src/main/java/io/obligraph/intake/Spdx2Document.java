package io.obligraph.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A document of SPDX 2. The project is the one package that the document describes, or
 * the only one in it.
 */
final class Spdx2Document {

    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    private final Place root;

    Spdx2Document(Place root) {
        this.root = root;
    }

    void tell(Bill bill) {
        List<Place> subjects = subjects();
        if (subjects.size() != 1) {
            return;
        }
        Place subject = subjects.getFirst();
        bill.licence(named(subject.get("licenseDeclared").text()), subject.get("licenseDeclared"));
        if (!bill.hasLicence()) {
            bill.licence(named(subject.get("licenseConcluded").text()), subject.get("licenseConcluded"));
            bill.licencesAreConcluded();
        }
    }

    private List<Place> subjects() {
        Set<String> described = new HashSet<>();
        root.get("documentDescribes").items().forEach(id -> described.add(id.text()));
        for (Place link : root.get("relationships").items()) {
            String from = link.get("spdxElementId").text();
            String to = link.get("relatedSpdxElement").text();
            switch (link.get("relationshipType").text()) {
                case "DESCRIBES" -> addIf(from.equals(DOCUMENT), to, described);
                case "DESCRIBED_BY" -> addIf(to.equals(DOCUMENT), from, described);
                default -> {
                }
            }
        }
        List<Place> packages = root.get("packages").items();
        return described.isEmpty() ? packages
                : packages.stream().filter(each -> described.contains(each.get("SPDXID").text())).toList();
    }

    private static void addIf(boolean described, String id, Set<String> ids) {
        if (described) {
            ids.add(id);
        }
    }

    /**
     * {@return the name of a licence whose text stands in the document, the words
     * themselves where they are none}
     */
    private String named(String words) {
        return root.get("hasExtractedLicensingInfos")
            .items()
            .stream()
            .filter(each -> each.get("licenseId").text().equals(words) && each.get("name").exists())
            .map(each -> each.get("name").text())
            .findFirst()
            .orElse(words);
    }

}
