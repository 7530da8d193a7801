package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads bills of materials in SPDX: 3.0 as JSON-LD, 2.2 and 2.3 as JSON or YAML. */
final class SpdxReader implements DocumentReader {

    private static final Pattern NAME = Pattern
        .compile(".*\\.(?:spdx3?|spdx3?\\.(?:json|jsonld|yaml|yml|rdf|xml|rdf\\.xml)|json-?ld)|(?:.*/)?spdx3?\\.json");

    private static final Pattern TAG_VALUE = Pattern.compile("(?m)^SPDXVersion:");

    private static final Pattern JSON = Pattern
        .compile("\"spdxVersion\"\\s*:\\s*\"SPDX-|https?://spdx\\.org/(?:rdf/)?(?:v)?3");

    private static final Pattern YAML = Pattern.compile("(?m)^[\"']?spdxVersion[\"']?\\s*:");

    /** Larger ones take too much memory to read. */
    private static final int MOST_YAML = 1 << 20;

    private static final int LOOK = 4_096;

    @Override
    public DocumentKind kind() {
        return DocumentKind.SPDX;
    }

    @Override
    public boolean recognises(Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        if (NAME.matcher(name).matches()) {
            return true;
        }
        String head = Text.beginning(document, LOOK);
        return name.endsWith(".json") ? JSON.matcher(head).find()
                : (name.endsWith(".yaml") || name.endsWith(".yml")) && YAML.matcher(head).find();
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        String name = document.name();
        String text = Text.of(document, Bounds.BYTES);
        Bill bill = new Bill(vocabulary);
        boolean json = text.stripLeading().startsWith("{");
        Place root = json ? JsonPlaces.read(name, text) : yaml(name, text);
        Place version = root.get("spdxVersion");
        if (version.exists()) {
            if (!version.text().equals("SPDX-2.2") && !version.text().equals("SPDX-2.3")) {
                throw new UnreadableDocument(name, version.line(),
                        "its version of SPDX, «" + version.text() + "», is not known",
                        "SPDX-2.3, or SPDX 3.0 as JSON-LD");
            }
            new Spdx2Document(root).tell(bill);
        }
        else if (json && (root.get("@graph").exists() || root.get("@context").exists())) {
            new Spdx3Document(root).tell(bill);
        }
        else {
            throw new UnreadableDocument(name, root.line(), "it does not say its version of SPDX",
                    "spdxVersion: SPDX-2.3, or the @context of SPDX 3.0");
        }
        return bill.statements(new DocumentSource(kind(), name), vocabulary);
    }

    private static Place yaml(String name, String text) throws UnreadableDocument {
        if (TAG_VALUE.matcher(text).find()) {
            throw new UnreadableDocument(name, 1, "it is written in the tag-value form of SPDX",
                    "the JSON or YAML form of the same document; tools of SPDX convert it");
        }
        if (text.stripLeading().startsWith("<")) {
            throw new UnreadableDocument(name, 1, "it is written in an XML form of SPDX",
                    "the JSON form of the same document; tools of SPDX convert it");
        }
        if (text.length() > MOST_YAML) {
            throw new UnreadableDocument(name, 0, "it has more than 1 MB",
                    "the JSON form of the same document, which may be larger");
        }
        return Yaml.read(name, text, 0)
            .map(content -> Place.of("", content))
            .orElseThrow(() -> new UnreadableDocument(name, 0, "it is empty", "a document with packages"));
    }

}
