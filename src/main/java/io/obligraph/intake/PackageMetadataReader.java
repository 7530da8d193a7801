package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the metadata of packages of several ecosystems. */
final class PackageMetadataReader implements DocumentReader {

    private static final int MOST_BYTES = 2 << 20;

    /** Words in the place of a licence that name none. */
    private static final Set<String> NO_NAMES = Set.of("unlicensed", "proprietary", "none", "unknown", "dual license");

    private static final Map<String, Format> FORMATS = Map.of("pyproject.toml", PythonPackage::pyproject, "setup.cfg",
            PythonPackage::setupCfg, "package.json", NodePackage::read, "cargo.toml", RustPackage::read, "pom.xml",
            MavenPackage::read);

    /** How one format is read. */
    private interface Format {

        PackageMetadata read(DocumentSource source, String text) throws UnreadableDocument;

    }

    @Override
    public DocumentKind kind() {
        return DocumentKind.PACKAGE_METADATA;
    }

    @Override
    public boolean recognises(Document document) {
        return FORMATS.containsKey(document.fileName().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        DocumentSource source = new DocumentSource(kind(), document.name());
        Format format = FORMATS.get(document.fileName().toLowerCase(Locale.ROOT));
        if (format == null) {
            throw source.unreadable(0, "it is not known what package this is the metadata of",
                    "it is named one of " + String.join(", ", FORMATS.keySet().stream().sorted().toList()));
        }
        PackageMetadata metadata = format.read(source, Text.of(document, MOST_BYTES));
        List<Statement> statements = new ArrayList<>();
        statements.addAll(new Licences(vocabulary, source).in(metadata.licences()
            .stream()
            .filter(place -> place.ways().stream().noneMatch(way -> NO_NAMES.contains(way.toLowerCase(Locale.ROOT))))
            .toList()));
        statements.addAll(Signs.packaged().in(source, metadata.fields()));
        return statements;
    }

}
