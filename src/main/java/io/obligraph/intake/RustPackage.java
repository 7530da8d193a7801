package io.obligraph.intake;

import java.util.ArrayList;
import java.util.List;

/** The metadata of Rust packages: {@code Cargo.toml}. */
final class RustPackage {

    private RustPackage() {
    }

    /**
     * {@return what a {@code Cargo.toml} says of its package, or of all packages of its
     * workspace}
     */
    static PackageMetadata read(DocumentSource source, String text) throws UnreadableDocument {
        Value content = Toml.read(source, text);
        List<Field> licences = new ArrayList<>();
        content.at("package", "license")
            .filter(Value.Scalar.class::isInstance)
            .or(() -> content.at("workspace", "package", "license"))
            .filter(license -> !license.text().isBlank())
            .ifPresent(license -> licences
                .add(new Field(PackageMetadata.LICENSE, license.text().strip(), license.line())));
        List<Field> fields = new ArrayList<>();
        content.at("dependencies").ifPresent(table -> fields.addAll(PythonPackage.dependencies(table.asMap())));
        content.at("workspace", "dependencies")
            .ifPresent(table -> fields.addAll(PythonPackage.dependencies(table.asMap())));
        return PackageMetadata.of(licences, fields);
    }

}
