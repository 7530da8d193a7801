package io.obligraph.intake;

import io.obligraph.intake.LicenceFindings.Named;
import io.obligraph.intake.Spdx3Document.Link;
import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.expandedlicensing.ConjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.expandedlicensing.DisjunctiveLicenseSet;
import org.spdx.library.model.v3_0_1.simplelicensing.AnyLicenseInfo;
import org.spdx.library.model.v3_0_1.simplelicensing.LicenseExpression;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;

/** The licences that relationships of SPDX 3 give to a package. */
final class Spdx3Licences {

    private static final Pattern LISTED = Pattern.compile("https?://spdx\\.org/licenses/([A-Za-z0-9.+-]+)");

    private static final Pattern NOTHING = Pattern
        .compile("https?://spdx\\.org/rdf/.*/(?:NoAssertion|None)(?:License)?");

    private final Spdx3Document document;

    private final Findings findings;

    private final Vocabulary vocabulary;

    Spdx3Licences(Spdx3Document document, Findings findings, Vocabulary vocabulary) {
        this.document = document;
        this.findings = findings;
        this.vocabulary = vocabulary;
    }

    void tell(SpdxPackage subject) throws InvalidSPDXAnalysisException {
        List<Named> named = named(document.from(subject, RelationshipType.HAS_DECLARED_LICENSE), null);
        if (named.isEmpty()) {
            named = named(document.from(subject, RelationshipType.HAS_CONCLUDED_LICENSE),
                    "whoever made the bill concluded it; the authors did not declare it");
        }
        new LicenceFindings(findings, vocabulary).add(named);
    }

    private List<Named> named(List<Link> links, @Nullable String doubt) throws InvalidSPDXAnalysisException {
        List<Named> named = new ArrayList<>();
        for (Link link : links) {
            for (Element to : link.to()) {
                Optional<String> words = words(to, 0);
                if (words.isPresent()) {
                    Place licence = document.place(to);
                    Place place = licence.exists() ? licence.where(words.get()) : link.place().where(to.getObjectUri());
                    named.add(new Named(words.get(), place, doubt));
                }
            }
        }
        return named;
    }

    private Optional<String> words(Element licence, int depth) throws InvalidSPDXAnalysisException {
        String uri = licence.getObjectUri();
        Matcher listed = LISTED.matcher(uri);
        if (listed.matches()) {
            return Optional.of(listed.group(1));
        }
        if (NOTHING.matcher(uri).matches() || depth > Bounds.DEPTH) {
            return Optional.empty();
        }
        if (licence instanceof LicenseExpression expression) {
            return Optional.ofNullable(expression.getLicenseExpression());
        }
        if (licence instanceof ConjunctiveLicenseSet all) {
            return joined(List.copyOf(all.getMembers()), " AND ", depth);
        }
        if (licence instanceof DisjunctiveLicenseSet any) {
            return joined(List.copyOf(any.getMembers()), " OR ", depth);
        }
        return licence.getName();
    }

    private Optional<String> joined(List<AnyLicenseInfo> members, String operator, int depth)
            throws InvalidSPDXAnalysisException {
        List<String> parts = new ArrayList<>();
        for (AnyLicenseInfo member : members) {
            words(member, depth + 1).ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(operator, parts));
    }

}
