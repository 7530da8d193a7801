package io.obligraph.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The metadata of Maven packages: {@code pom.xml}. Entities and DTDs are refused. */
final class MavenPackage {

    private static final int DEEPEST = 50;

    private static final int LONGEST = 500;

    private final DocumentSource source;

    private final Deque<String> path = new ArrayDeque<>();

    private final List<Licences.Named> licences = new ArrayList<>();

    private final List<Field> fields = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();

    private String name = "";

    private String url = "";

    private String group = "";

    private String artifact = "";

    private int line;

    private MavenPackage(DocumentSource source) {
        this.source = source;
    }

    /**
     * {@return what a {@code pom.xml} says}
     */
    static PackageMetadata read(DocumentSource source, String text) throws UnreadableDocument {
        return new MavenPackage(source).read(text);
    }

    private PackageMetadata read(String document) throws UnreadableDocument {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(document));
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
        }
        catch (XMLStreamException e) {
            throw source.unreadable(e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNumber(), 0),
                    "this is not well-formed XML", "well-formed XML without a DTD is expected");
        }
        return new PackageMetadata(licences, fields);
    }

    private void event(XMLStreamReader reader, int event) throws UnreadableDocument {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw source.unreadable(reader.getLocation().getLineNumber(), "it has a DTD or refers to an entity",
                        "XML without a DTD is expected");
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() < LONGEST) {
                    text.append(reader.getText(), 0, Math.min(reader.getTextLength(), LONGEST));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
            }
        }
    }

    private void start(XMLStreamReader reader) throws UnreadableDocument {
        path.addLast(reader.getLocalName());
        text.setLength(0);
        int at = reader.getLocation().getLineNumber();
        if (path.size() > DEEPEST) {
            throw source.unreadable(at, "it is nested more than " + DEEPEST + " levels deep",
                    "at most " + DEEPEST + " levels are read");
        }
        if (path.size() == 1 && !path.getFirst().equals("project")) {
            throw source.unreadable(at, "it is no Maven project", "the outermost element is «project»");
        }
        switch (String.join("/", path)) {
            case "project/licenses/license", "project/dependencies/dependency" -> {
                line = at;
                name = "";
                url = "";
                group = "";
                artifact = "";
            }
            default -> {
            }
        }
    }

    private void end() {
        String said = text.toString().strip();
        switch (String.join("/", path)) {
            case "project/licenses/license/name" -> name = said;
            case "project/licenses/license/url" -> url = said;
            case "project/dependencies/dependency/groupId" -> group = said;
            case "project/dependencies/dependency/artifactId" -> artifact = said;
            case "project/licenses/license" -> {
                String words = "license: " + (name + " " + url).strip();
                licences.add(new Licences.Named(List.of(name, url), line, words));
            }
            case "project/dependencies/dependency" ->
                fields.add(new Field(PackageMetadata.DEPENDENCY, group + ":" + artifact, line));
            default -> {
            }
        }
        path.removeLast();
        text.setLength(0);
    }

}
