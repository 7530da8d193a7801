package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The metadata of Node packages: {@code package.json}. */
final class NodePackage {

    /** How the licence of a package is named whose text stands in a file beside it. */
    private static final String SEE_FILE = "SEE LICENSE IN";

    private NodePackage() {
    }

    /**
     * {@return what a {@code package.json} says}
     */
    static PackageMetadata read(DocumentSource source, String text) throws UnreadableDocument {
        Value content = Json.read(source, text);
        if (!(content instanceof Value.Entries)) {
            throw source.unreadable(content.line(), "it has no keys", "a package.json is a JSON object");
        }
        List<Field> licences = new ArrayList<>();
        content.at("license")
            .or(() -> content.at("licenses"))
            .ifPresent(license -> license.asList().forEach(each -> licence(each).ifPresent(licences::add)));
        List<Field> fields = new ArrayList<>();
        for (String table : List.of("dependencies", "peerDependencies", "optionalDependencies")) {
            content.at(table).ifPresent(found -> fields.addAll(PythonPackage.dependencies(found.asMap())));
        }
        return PackageMetadata.of(licences, fields);
    }

    private static Optional<Field> licence(Value license) {
        String name = license instanceof Value.Entries ? license.at("type").map(Value::text).orElse("")
                : license.text();
        return name.isBlank() || name.startsWith(SEE_FILE) ? Optional.empty()
                : Optional.of(new Field(PackageMetadata.LICENSE, name.strip(), license.line()));
    }

}
