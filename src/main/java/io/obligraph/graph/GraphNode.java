package io.obligraph.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node with its properties and the relationships that lead away from it, either to be
 * written or as it was read. Two nodes are the same only if they are one object.
 */
final class GraphNode {

    static final String ID = "id";

    static final String POSITION = "position";

    private static final Comparator<Map<String, Object>> BY_POSITION = Comparator.comparingLong(
            properties -> properties.get(POSITION) instanceof Number number ? number.longValue() : Long.MAX_VALUE);

    private final Kind kind;

    private final Map<String, Object> properties;

    private final List<Link> links = new ArrayList<>();

    /**
     * A relationship that leads away from a node.
     *
     * @param type its type
     * @param target where it leads
     * @param properties its properties
     */
    record Link(String type, GraphNode target, Map<String, Object> properties) {
    }

    GraphNode(Kind kind, Map<String, Object> properties) {
        this.kind = kind;
        this.properties = new LinkedHashMap<>(properties);
    }

    Kind kind() {
        return kind;
    }

    Map<String, Object> properties() {
        return properties;
    }

    List<Link> links() {
        return links;
    }

    /**
     * {@return whether it has an id, and so can be named}
     */
    boolean isNamed() {
        return properties.get(ID) instanceof String;
    }

    /**
     * {@return the id}
     */
    String id() {
        return text(ID);
    }

    /**
     * Sets a property, or leaves it out where the value is {@code null} or an empty list.
     */
    GraphNode set(String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            properties.put(name, constant.name());
        }
        else if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            properties.put(name, value);
        }
        return this;
    }

    /** Adds a relationship, or none where there is no target. */
    GraphNode link(String type, @Nullable GraphNode target) {
        if (target != null) {
            links.add(new Link(type, target, Map.of()));
        }
        return this;
    }

    /** Adds a relationship with properties. */
    GraphNode link(String type, GraphNode target, Map<String, Object> properties) {
        links.add(new Link(type, target, properties));
        return this;
    }

    /** Adds relationships that keep the order of their targets. */
    GraphNode linkAll(String type, List<GraphNode> targets) {
        for (int i = 0; i < targets.size(); i++) {
            links.add(new Link(type, targets.get(i), Map.of(POSITION, (long) i)));
        }
        return this;
    }

    /**
     * {@return the relationships of a type, those with a position in its order}
     */
    Stream<Link> links(String type) {
        return links.stream()
            .filter(link -> link.type().equals(type))
            .sorted(Comparator.comparing(Link::properties, BY_POSITION));
    }

    /**
     * {@return where the relationships of a type lead, in their order}
     */
    List<GraphNode> all(String type) {
        return links(type).map(Link::target).toList();
    }

    /**
     * {@return the ids of the nodes to which the relationships of a type lead, in their
     * order}
     */
    List<String> ids(String type) {
        return all(type).stream().map(GraphNode::id).toList();
    }

    /**
     * {@return where the only relationship of a type leads, {@code null} if there is
     * none}
     */
    @Nullable GraphNode oneOrNull(String type) {
        List<GraphNode> found = all(type);
        if (found.size() > 1) {
            throw new UnreadableNode(this, "has " + found.size() + " relationships " + type + "; one is possible");
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /**
     * {@return where the only relationship of a type leads}
     */
    GraphNode one(String type) {
        GraphNode found = oneOrNull(type);
        if (found == null) {
            throw new UnreadableNode(this, "has no relationship " + type + "; it needs one");
        }
        return found;
    }

    /**
     * {@return the id of where the only relationship of a type leads, {@code null} if
     * there is none}
     */
    @Nullable String idOrNull(String type) {
        GraphNode found = oneOrNull(type);
        return found == null ? null : found.id();
    }

    String text(String name) {
        return value(this, properties, name, String.class, "a text");
    }

    @Nullable String textOrNull(String name) {
        return properties.containsKey(name) ? text(name) : null;
    }

    LocalDate day(String name) {
        return value(this, properties, name, LocalDate.class, "a day, such as date('2026-08-02')");
    }

    Number number(String name) {
        return value(this, properties, name, Number.class, "a number");
    }

    boolean flag(String name) {
        return properties.containsKey(name) && value(this, properties, name, Boolean.class, "true or false");
    }

    @Nullable Boolean flagOrNull(String name) {
        return properties.containsKey(name) ? flag(name) : null;
    }

    List<String> texts(String name) {
        if (!properties.containsKey(name)) {
            return List.of();
        }
        List<?> texts = value(this, properties, name, List.class, "a list of texts");
        return texts.stream().map(String::valueOf).toList();
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new UnreadableNode(this, "has the property %s «%s»; it must be one of %s".formatted(name, text,
                List.of(type.getEnumConstants())));
    }

    /**
     * {@return a property of a node or of a relationship that leads away from it}
     * @throws UnreadableNode if it is missing or of another type
     */
    static <T> T value(GraphNode node, Map<String, Object> properties, String name, Class<T> type, String expected) {
        Object value = properties.get(name);
        if (!type.isInstance(value)) {
            throw new UnreadableNode(node,
                    (value == null ? "has no property " + name : "has the property " + name + " «" + value + "»")
                            + "; it must be " + expected);
        }
        return type.cast(value);
    }

    /**
     * {@return the node as a pattern of Cypher finds it}
     */
    @Override
    public String toString() {
        return isNamed() ? "(:%s {id: '%s'})".formatted(kind.label(), id()) : "(:%s)".formatted(kind.label());
    }

}
