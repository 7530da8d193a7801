package io.obligraph.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The licences that relationships of SPDX 3 give to a package. */
final class Spdx3Licences {

    private static final Pattern LISTED = Pattern.compile("https?://spdx\\.org/licenses/([A-Za-z0-9.+-]{1,100})");

    private static final Set<String> SETS = Set.of("expandedlicensing_ConjunctiveLicenseSet",
            "expandedlicensing_DisjunctiveLicenseSet");

    private static final int DEEPEST = 3;

    private static final int MOST_MEMBERS = 20;

    private static final int LONGEST = 1_000;

    private final Spdx3Document document;

    Spdx3Licences(Spdx3Document document) {
        this.document = document;
    }

    void tell(Place subject, Bill bill) {
        add(document.from(subject, "hasDeclaredLicense"), bill);
        if (!bill.hasLicence()) {
            add(document.from(subject, "hasConcludedLicense"), bill);
            bill.licencesAreConcluded();
        }
    }

    private void add(List<Place> links, Bill bill) {
        for (Place link : links) {
            for (Place to : link.get("to").items()) {
                bill.licence(words(to, 0), place(to));
            }
        }
    }

    private Place place(Place reference) {
        Place licence = document.element(reference);
        for (String key : List.of("simplelicensing_licenseExpression", "name", "expandedlicensing_member")) {
            if (licence.get(key).exists()) {
                return licence.get(key);
            }
        }
        return licence;
    }

    /**
     * {@return the identifier, the expression or the name of a licence, empty if it has
     * none}
     */
    private String words(Place reference, int depth) {
        Place licence = document.element(reference);
        Matcher listed = LISTED.matcher(licence.text());
        if (listed.matches()) {
            return listed.group(1);
        }
        String type = licence.get("type").text();
        if (SETS.contains(type) && depth < DEEPEST) {
            String set = licence.get("expandedlicensing_member")
                .items()
                .stream()
                .limit(MOST_MEMBERS)
                .map(member -> words(member, depth + 1))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(type.contains("Conjunctive") ? " AND " : " OR "));
            return set.length() > LONGEST ? "" : depth == 0 ? set : "(" + set + ")";
        }
        Place expression = licence.get("simplelicensing_licenseExpression");
        return expression.exists() ? expression.text() : licence.get("name").text();
    }

}
