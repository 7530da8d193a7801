package io.obligraph.graph;

import static io.obligraph.graph.Relationships.ABOUT;
import static io.obligraph.graph.Relationships.BEARS_ON;
import static io.obligraph.graph.Relationships.DOCUMENTED_BY;
import static io.obligraph.graph.Relationships.DONE_BY;
import static io.obligraph.graph.Relationships.FOLLOWS_PRACTICE;
import static io.obligraph.graph.Relationships.FOSTERS;
import static io.obligraph.graph.Relationships.IS;
import static io.obligraph.graph.Relationships.KEEPS;
import static io.obligraph.graph.Relationships.LICENSED_UNDER;
import static io.obligraph.graph.Relationships.MENTIONED_IN;
import static io.obligraph.graph.Relationships.NOT_UNDER;
import static io.obligraph.graph.Relationships.RELEASED_BY;
import static io.obligraph.graph.Relationships.RESTS_ON;
import static io.obligraph.graph.Relationships.STATES;
import static io.obligraph.graph.Relationships.SUPPORTS;

import io.obligraph.catalogue.Assumption;
import io.obligraph.catalogue.CatalogueBook;
import io.obligraph.catalogue.Descent;
import io.obligraph.catalogue.Following;
import io.obligraph.catalogue.Initiative;
import io.obligraph.catalogue.Link;
import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Organisation;
import io.obligraph.catalogue.Practice;
import io.obligraph.catalogue.Source;
import io.obligraph.catalogue.Standard;
import io.obligraph.catalogue.Statement;
import io.obligraph.catalogue.Support;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Draws the catalogue beside the law. {@link GraphCatalogue} reads it back. */
final class CatalogueToGraph {

    private final GraphImage image;

    private CatalogueToGraph(GraphImage image) {
        this.image = image;
    }

    /** Adds the catalogue to an image of the law to which it refers. */
    static void draw(CatalogueBook book, GraphImage image) {
        CatalogueToGraph drawing = new CatalogueToGraph(image);
        drawing.each(Kind.SOURCE, book.sources(), CatalogueToGraph::source);
        drawing.each(Kind.ORGANISATION, book.organisations(), drawing::organisation);
        drawing.each(Kind.MODEL, book.models(), drawing::model);
        drawing.each(Kind.STANDARD, book.standards(), drawing::standard);
        drawing.each(Kind.PRACTICE, book.practices(), drawing::practice);
        drawing.each(Kind.INITIATIVE, book.initiatives(), drawing::initiative);
        long position = 0;
        for (Assumption assumption : book.seat().assumptions()) {
            String id = assumption.kind() == null ? assumption.fact() : assumption.fact() + " of " + assumption.kind();
            image.node(Kind.ASSUMPTION, id)
                .set(GraphNode.POSITION, position++)
                .set("value", assumption.value())
                .set("open", assumption.open())
                .set("kind", assumption.kind())
                .set("because", assumption.because())
                .linkAll(NOT_UNDER, image.nodes(Kind.LICENCE, assumption.notUnder()))
                .link(ABOUT, image.node(Kind.FACT, assumption.fact()));
        }
    }

    /**
     * Adds a model, with nodes that have only their ids for that to which it refers.
     * @param position its position among the models
     * @return its node
     */
    static GraphNode draw(Model model, long position, GraphImage image) {
        GraphNode node = image.node(Kind.MODEL, model.id()).set(GraphNode.POSITION, position);
        new CatalogueToGraph(image).model(node, model);
        return node;
    }

    private <T> void each(Kind kind, Map<String, T> items, BiConsumer<GraphNode, T> drawing) {
        long position = 0;
        for (Map.Entry<String, T> item : items.entrySet()) {
            drawing.accept(image.node(kind, item.getKey()).set(GraphNode.POSITION, position++), item.getValue());
        }
    }

    private static void source(GraphNode node, Source source) {
        node.set("title", source.title())
            .set("url", source.url())
            .set("day", source.day())
            .set("terms", source.terms())
            .set("note", source.note())
            .set("reading", source.reading());
    }

    private void organisation(GraphNode node, Organisation organisation) {
        node.set("name", organisation.name())
            .set("kind", organisation.kind())
            .set("country", organisation.country())
            .set("url", organisation.url())
            .set("note", organisation.note());
        Set<String> sources = new LinkedHashSet<>();
        states(node, organisation.facts(), sources);
        documented(node, sources);
    }

    private void model(GraphNode node, Model model) {
        node.set("name", model.name())
            .set("kind", model.kind())
            .set("family", model.family())
            .set("modalities", model.modalities())
            .set("url", model.url())
            .set("note", model.note())
            .link(RELEASED_BY, image.node(Kind.ORGANISATION, model.organisation()));
        if (model.licence() != null) {
            node.link(LICENSED_UNDER, image.node(Kind.LICENCE, model.licence()));
        }
        Set<String> sources = new LinkedHashSet<>();
        property(node, "released", model.released(), sources);
        property(node, "parameters", model.parameters(), sources);
        property(node, "opennessClass", model.opennessClass(), sources);
        states(node, model.facts(), sources);
        follows(node, model.practices(), sources);
        for (int i = 0; i < model.lineage().size(); i++) {
            Descent descent = model.lineage().get(i);
            Map<String, Object> properties = new HashMap<>(Map.of(GraphNode.POSITION, (long) i));
            if (descent.source() != null) {
                properties.put("source", descent.source().id());
                sources.add(descent.source().id());
            }
            if (descent.note() != null) {
                properties.put("note", descent.note());
            }
            node.link(descent.relation(), image.node(Kind.MODEL, descent.other()), properties);
        }
        documented(node, sources);
    }

    private void follows(GraphNode node, List<Following> practices, Set<String> sources) {
        for (int i = 0; i < practices.size(); i++) {
            Following following = practices.get(i);
            Map<String, @Nullable Object> properties = new HashMap<>();
            properties.put(GraphNode.POSITION, (long) i);
            properties.put("complete", following.complete());
            properties.put("day", following.day());
            properties.put("note", following.note());
            if (following.source() != null) {
                properties.put("source", following.source().id());
                sources.add(following.source().id());
            }
            properties.values().removeIf(value -> value == null);
            node.link(FOLLOWS_PRACTICE, image.node(Kind.PRACTICE, following.practice()), Map.copyOf(properties));
        }
    }

    private static void property(GraphNode node, String name, @Nullable Statement<?> statement, Set<String> sources) {
        if (statement != null) {
            properties(statement, sources)
                .forEach(
                        (property, value) -> node.set(
                                property.equals("value") ? name
                                        : name + Character.toUpperCase(property.charAt(0)) + property.substring(1),
                                value));
        }
    }

    private void states(GraphNode node, Map<String, Statement<Object>> facts, Set<String> sources) {
        facts.forEach(
                (fact, statement) -> node.link(STATES, image.node(Kind.FACT, fact), properties(statement, sources)));
    }

    private static Map<String, Object> properties(Statement<?> statement, Set<String> sources) {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("value", statement.value());
        properties.put("day", statement.day());
        properties.put("confidence", statement.confidence());
        properties.put("factor", statement.factor());
        properties.put("note", statement.note());
        if (statement.source() != null) {
            properties.put("source", statement.source().id());
            sources.add(statement.source().id());
        }
        properties.values().removeIf(value -> value == null);
        return Map.copyOf(properties);
    }

    private void documented(GraphNode node, Set<String> sources) {
        node.linkAll(DOCUMENTED_BY, image.nodes(Kind.SOURCE, List.copyOf(sources)));
    }

    private void standard(GraphNode node, Standard standard) {
        node.set("name", standard.name())
            .set("kind", standard.kind())
            .set("number", standard.number())
            .set("publisher", standard.publisher())
            .set("published", standard.published())
            .set("status", standard.status())
            .set("statusNote", standard.statusNote())
            .set("asOf", standard.asOf())
            .set("summary", standard.summary());
        supports(node, standard.supports());
        links(node, standard.links());
    }

    private void practice(GraphNode node, Practice practice) {
        node.set("name", practice.name())
            .set("summary", practice.summary())
            .linkAll(MENTIONED_IN, image.nodes(Kind.PROVISION, practice.mentionedIn()))
            .linkAll(DONE_BY, image.nodes(Kind.STANDARD, practice.standards()));
        supports(node, practice.supports());
        for (int i = 0; i < practice.bearings().size(); i++) {
            var bearing = practice.bearings().get(i);
            node.link(BEARS_ON, image.node(Kind.EXEMPTION, bearing.exemption()),
                    Map.of("effect", bearing.effect(), LawToGraph.HOW, bearing.how(), GraphNode.POSITION, (long) i));
        }
        links(node, practice.links());
    }

    private void initiative(GraphNode node, Initiative initiative) {
        node.set("name", initiative.name())
            .set("kind", initiative.kind())
            .set("country", initiative.country())
            .set("role", initiative.role())
            .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, initiative.basis()))
            .linkAll(FOSTERS, image.nodes(Kind.PRACTICE, initiative.practices()))
            .linkAll(KEEPS, image.nodes(Kind.STANDARD, initiative.standards()));
        if (initiative.authority() != null) {
            node.link(IS, image.node(Kind.AUTHORITY, initiative.authority()));
        }
        links(node, initiative.links());
    }

    private void supports(GraphNode node, List<Support> supports) {
        for (int i = 0; i < supports.size(); i++) {
            Support support = supports.get(i);
            node.link(SUPPORTS, image.node(Kind.OBLIGATION, support.obligation()),
                    Map.of("extent", support.extent(), LawToGraph.HOW, support.how(), GraphNode.POSITION, (long) i));
        }
    }

    private static void links(GraphNode node, List<Link> links) {
        node.set("linkTitles", links.stream().map(Link::title).toList())
            .set("linkUrls", links.stream().map(Link::url).toList());
    }

}
