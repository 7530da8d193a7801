package io.obligraph.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML with the line of every element and attribute. Document type declarations, and
 * with them all entities of a document's own, are refused.
 */
final class XmlPlaces {

    private static final XMLInputFactory XML = factory();

    private XmlPlaces() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /**
     * {@return the root element}
     * @param name the name of the document
     * @param text its text
     * @throws UnreadableDocument if it is no XML, declares a document type or exceeds a
     * bound
     */
    static Place read(String name, String text) throws UnreadableDocument {
        int declaration = text.indexOf("<!DOCTYPE");
        if (declaration >= 0) {
            int line = 1 + (int) text.chars().limit(declaration).filter(character -> character == '\n').count();
            throw new UnreadableDocument(name, line, "it declares a document type",
                    "leave the declaration out; it is not needed");
        }
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new StringReader(text));
            try {
                return content(name, reader);
            }
            finally {
                reader.close();
            }
        }
        catch (XMLStreamException e) {
            int line = (e.getLocation() == null) ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new UnreadableDocument(name, line, "it is not well-formed XML", "well-formed XML");
        }
    }

    private static Place content(String name, XMLStreamReader reader) throws XMLStreamException, UnreadableDocument {
        Place document = new Place("", 1);
        Deque<Place> open = new ArrayDeque<>();
        open.push(document);
        int values = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    values += 1 + reader.getAttributeCount();
                    if (values > Bounds.VALUES) {
                        throw Bounds.tooMany(name);
                    }
                    Place element = element(reader);
                    open.element().add(element);
                    open.push(element);
                    if (open.size() > Bounds.DEPTH) {
                        throw Bounds.tooDeep(name, element.line());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        open.element().say((open.element().text() + reader.getText()).strip());
                    }
                }
                default -> {
                }
            }
        }
        return document.item(0);
    }

    private static Place element(XMLStreamReader reader) {
        int line = reader.getLocation().getLineNumber();
        Place element = new Place(reader.getLocalName(), line);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.add(Place.attribute(reader.getAttributeLocalName(i), line, reader.getAttributeValue(i)));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            if (reader.getNamespacePrefix(i) == null && reader.getNamespaceURI(i) != null) {
                element.add(Place.attribute("xmlns", line, reader.getNamespaceURI(i)));
            }
        }
        return element;
    }

}
