package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads bills of materials in CycloneDX, JSON or XML. */
final class CycloneDxReader implements DocumentReader {

    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private static final Pattern NAME = Pattern
        .compile("(?:.*[/.])?(?:c?bom|cyclonedx|cdx|aibom|mlbom)\\.(?:json|xml)");

    private static final Pattern VERSION = Pattern.compile("1\\.[2-9]");

    private static final int LOOK = 4_096;

    @Override
    public DocumentKind kind() {
        return DocumentKind.CYCLONEDX;
    }

    @Override
    public boolean recognises(Document document) {
        String name = document.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xml")) {
            return false;
        }
        String head = Text.beginning(document, LOOK);
        return NAME.matcher(name).matches() || head.contains(NAMESPACE)
                || (head.contains("\"bomFormat\"") && head.contains("\"CycloneDX\""));
    }

    @Override
    public List<Statement> read(Document document, Vocabulary vocabulary) throws UnreadableDocument {
        String text = Text.of(document, Bounds.BYTES);
        boolean xml = text.stripLeading().startsWith("<");
        Place root = xml ? XmlPlaces.read(document.name(), text) : JsonPlaces.read(document.name(), text);
        check(document.name(), root, xml);
        Bill bill = new Bill(vocabulary);
        new CycloneDxBill(root).tell(bill);
        return bill.statements(new DocumentSource(kind(), document.name()), vocabulary);
    }

    private static void check(String name, Place root, boolean xml) throws UnreadableDocument {
        Place mark = root.get(xml ? "xmlns" : "bomFormat");
        if (xml ? !mark.text().startsWith(NAMESPACE) : !mark.text().equals("CycloneDX")) {
            throw new UnreadableDocument(name, root.line(), "it does not say that it is a CycloneDX document",
                    xml ? "a root element bom in the namespace " + NAMESPACE + "1.6" : "\"bomFormat\": \"CycloneDX\"");
        }
        Place version = xml ? mark : root.get("specVersion");
        String said = xml ? mark.text().substring(NAMESPACE.length()) : version.text();
        if (!VERSION.matcher(said).matches()) {
            throw new UnreadableDocument(name, version.line(), "its version of CycloneDX, «" + said + "», is not known",
                    "a version from 1.2 on, best 1.5 or newer");
        }
    }

}
