package io.obligraph.intake;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the metadata of a package says, whatever its format.
 *
 * @param licences the places that name its licence
 * @param fields all fields that signs may look at
 */
record PackageMetadata(List<Licences.Named> licences, List<Field> fields) {

    /** The field of a library that the package uses. */
    static final String DEPENDENCY = "dependency";

    /** The field of a trove classifier. */
    static final String CLASSIFIER = "classifier";

    /** The field of a licence. */
    static final String LICENSE = "license";

    /** How the classifiers of licences begin; the rest is the name of a licence. */
    static final String LICENSE_CLASSIFIER = "License :: ";

    PackageMetadata {
        licences = List.copyOf(licences);
        fields = List.copyOf(fields);
    }

    /**
     * {@return the metadata with licences that are named by one field each}
     */
    static PackageMetadata of(List<Field> licences, List<Field> fields) {
        return new PackageMetadata(licences.stream().map(Licences.Named::by).toList(),
                Stream.concat(licences.stream(), fields.stream()).toList());
    }
}
