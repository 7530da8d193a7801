package io.obligraph.intake;

import io.obligraph.law.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.library.model.v3_0_1.ai.AIPackage;
import org.spdx.library.model.v3_0_1.core.Element;
import org.spdx.library.model.v3_0_1.core.ElementCollection;
import org.spdx.library.model.v3_0_1.core.Relationship;
import org.spdx.library.model.v3_0_1.core.RelationshipType;
import org.spdx.library.model.v3_0_1.core.SpdxDocument;
import org.spdx.library.model.v3_0_1.software.SpdxPackage;
import org.spdx.storage.simple.InMemSpdxStore;
import org.spdx.v3jsonldstore.JsonLDStore;

/**
 * What a document of SPDX 3 says about the project, which is the one package at the root
 * of the document.
 */
final class Spdx3Document {

    private static final int MOST_ELEMENTS = 20_000;

    private final String name;

    private final Map<String, Place> places = new HashMap<>();

    private final List<Link> links = new ArrayList<>();

    private final List<Place> elements;

    Spdx3Document(String name, Place root) {
        this.name = name;
        this.elements = root.get("@graph").exists() ? root.get("@graph").items() : List.of(root);
        for (Place element : elements) {
            Place id = element.get("spdxId").exists() ? element.get("spdxId") : element.get("@id");
            places.putIfAbsent(id.text(), element);
        }
    }

    /**
     * A relationship.
     *
     * @param type its type
     * @param from the element from which it goes
     * @param to the elements to which it goes
     * @param place where it stands
     */
    record Link(RelationshipType type, Element from, List<Element> to, Place place) {
    }

    void tell(String text, Findings findings, Vocabulary vocabulary) throws UnreadableDocument {
        if (elements.size() > MOST_ELEMENTS) {
            throw new UnreadableDocument(name, 0, "it has " + elements.size() + " elements", "at most " + MOST_ELEMENTS
                    + " can be read; leave out what is not about the project, such as files");
        }
        SpdxLibrary.call(name, () -> {
            try (JsonLDStore store = new JsonLDStore(new InMemSpdxStore())) {
                tell(store.deSerialize(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true), findings,
                        vocabulary);
            }
            catch (InvalidSPDXAnalysisException | java.io.IOException | RuntimeException e) {
                throw e;
            }
            catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return findings;
        });
    }

    private void tell(SpdxDocument document, Findings findings, Vocabulary vocabulary)
            throws InvalidSPDXAnalysisException {
        List<AIPackage> models = new ArrayList<>();
        for (Element element : document.getElements()) {
            if (element instanceof Relationship link) {
                links
                    .add(new Link(link.getRelationshipType(), link.getFrom(), List.copyOf(link.getTos()), place(link)));
            }
            else if (element instanceof AIPackage model) {
                models.add(model);
            }
        }
        Set<SpdxPackage> roots = new HashSet<>();
        roots(document, roots, new HashSet<>());
        List<SpdxPackage> subjects = new ArrayList<>(roots);
        if (subjects.size() != 1) {
            subjects.removeIf(each -> !(each instanceof AIPackage));
        }
        if (subjects.size() == 1) {
            new Spdx3Licences(this, findings, vocabulary).tell(subjects.getFirst());
            new Spdx3Package(this, findings).tell(subjects.getFirst(), models);
        }
    }

    private static void roots(ElementCollection collection, Set<SpdxPackage> roots, Set<String> seen) {
        for (Element root : collection.getRootElements()) {
            if (root instanceof SpdxPackage software) {
                roots.add(software);
            }
            else if (root instanceof ElementCollection inner && seen.add(inner.getObjectUri())
                    && seen.size() < Bounds.DEPTH) {
                roots(inner, roots, seen);
            }
        }
    }

    /**
     * {@return where an element stands}
     */
    Place place(@Nullable Element element) {
        return Optional.ofNullable(element).map(Element::getObjectUri).map(places::get).orElse(Place.of("", 0, ""));
    }

    /**
     * {@return the relationships of a type that go from an element}
     */
    List<Link> from(Element element, RelationshipType type) {
        return links.stream()
            .filter(link -> link.type() == type && link.from().getObjectUri().equals(element.getObjectUri()))
            .toList();
    }

    /**
     * {@return the relationships of a type that go to an element}
     */
    List<Link> to(Element element, RelationshipType type) {
        return links.stream()
            .filter(link -> link.type() == type
                    && link.to().stream().anyMatch(to -> to.getObjectUri().equals(element.getObjectUri())))
            .toList();
    }

}
