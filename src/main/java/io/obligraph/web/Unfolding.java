package io.obligraph.web;

import io.obligraph.graph.Neighbours.Around;
import io.obligraph.graph.Neighbours.Group;
import io.obligraph.graph.Neighbours.Thing;
import io.obligraph.reasoning.Status;
import io.obligraph.web.GraphPage.Edge;
import io.obligraph.web.GraphPage.Kind;
import io.obligraph.web.GraphPage.Node;
import io.obligraph.web.GraphPage.Opened;
import io.obligraph.web.GraphPage.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The part of the graph that is to be seen, bit by bit: things with what is next to them,
 * many things of a kind folded into one until they are asked for.
 */
final class Unfolding {

    static final String OPEN = "open";

    static final String KIND = "kind";

    /** More things that are next to one in the same way than this are folded into one. */
    static final int FEW = 12;

    /** More things than this nobody can tell apart. */
    private static final int MOST = 250;

    private final String path;

    private final ChangedAddress address;

    private final Set<String> open;

    private final List<String> only;

    private final int few;

    private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();

    private final SequencedSet<Edge> edges = new LinkedHashSet<>();

    private final List<Opened> opened = new ArrayList<>();

    private final Map<String, Status> statuses = new HashMap<>();

    /**
     * Begins with nothing.
     * @param path the path of the page
     * @param address its parameters
     * @param few how many things are shown one by one
     */
    Unfolding(String path, ChangedAddress address, int few) {
        this.path = path;
        this.address = address;
        this.open = Set.copyOf(address.all(OPEN));
        this.only = address.all(KIND);
        this.few = few;
    }

    /**
     * {@return the keys of the things that are asked for besides the one to begin with}
     */
    List<String> things() {
        return address.all(OPEN).stream().filter(key -> !isMany(key)).distinct().toList();
    }

    private static boolean isMany(String key) {
        return key.indexOf('<') >= 0 || key.indexOf('>') >= 0;
    }

    static String key(Thing thing) {
        return thing.kind() + ":" + thing.id();
    }

    /** Says that what obligations are for a thing is what they are shown as. */
    void judge(Around around) {
        around.groups()
            .stream()
            .filter(Group::leaves)
            .forEach(group -> status(group)
                .ifPresent(status -> group.things().forEach(thing -> statuses.putIfAbsent(key(thing), status))));
    }

    private static Optional<Status> status(Group group) {
        return Arrays.stream(Status.values()).filter(status -> status.name().equals(group.type())).findFirst();
    }

    /** Shows a thing and what is next to it. */
    void add(Around around) {
        Node self = node(around.thing());
        List<Way> ways = around.groups()
            .stream()
            .filter(group -> only.isEmpty() || only.contains(group.kind()))
            .sorted(Comparator.comparingInt(group -> GraphWords.place(group.kind())))
            .map(group -> way(self, group))
            .toList();
        opened.add(new Opened(self, ways));
    }

    private Way way(Node self, Group group) {
        String heading = GraphWords.heading(group.type(), group.leaves());
        String words = GraphWords.says(group.type());
        if (group.things().size() <= few) {
            return new Way(heading, null,
                    group.things().stream().map(thing -> next(self, group.leaves(), words, thing)).toList(), 0);
        }
        Node many = many(self, group);
        edges.add(group.leaves() ? new Edge(self.key(), many.key(), words) : new Edge(many.key(), self.key(), words));
        List<Node> seen = new ArrayList<>();
        for (Thing thing : group.things()) {
            if (!many.unfolded() && open.contains(key(thing))) {
                seen.add(next(self, group.leaves(), words, thing));
            }
            else if (many.unfolded() && seen.size() < MOST) {
                seen.add(next(many, true, "among them", thing));
            }
        }
        return new Way(heading, many, seen, many.unfolded() ? group.things().size() - seen.size() : 0);
    }

    private Node next(Node self, boolean leaves, String words, Thing thing) {
        Node other = node(thing);
        edges.add(leaves ? new Edge(self.key(), other.key(), words) : new Edge(other.key(), self.key(), words));
        return other;
    }

    private Node many(Node self, Group group) {
        char way = group.leaves() ? '>' : '<';
        String key = self.key() + way + group.type() + way + group.kind();
        int count = group.things().size();
        Node many = new Node(key, group.kind(), GraphWords.many(group.kind(), count), null, count,
                group.leaves() ? status(group).orElse(null) : null, open.contains(key),
                path + address.toggled(OPEN, key));
        nodes.put(key, many);
        return many;
    }

    private Node node(Thing thing) {
        return nodes.computeIfAbsent(key(thing), key -> {
            boolean first = nodes.isEmpty();
            return new Node(key, thing.kind(), thing.title(), Links.of(thing.kind(), thing.id()), 0, statuses.get(key),
                    first || open.contains(key), path + (first ? address.without(OPEN) : address.toggled(OPEN, key)));
        });
    }

    /**
     * {@return what is to be seen, one by one; not what is folded}
     */
    List<Node> seen() {
        return nodes.values().stream().filter(node -> node.many() == 0).toList();
    }

    /**
     * {@return the page}
     * @param title what it is about
     * @param check the address of the project's answer, {@code null} for none
     * @param wrong what in the address of the project cannot be used
     */
    GraphPage page(String title, @Nullable String check, List<Checked.Wrong> wrong) {
        Map<String, Integer> counts = new TreeMap<>(
                Comparator.comparingInt(GraphWords::place).thenComparing(Comparator.naturalOrder()));
        nodes.values()
            .forEach(node -> counts.merge(node.kind(), Math.max(1, node.unfolded() ? 0 : node.many()), Integer::sum));
        only.forEach(kind -> counts.putIfAbsent(kind, 0));
        List<Kind> kinds = counts.entrySet()
            .stream()
            .map(kind -> new Kind(kind.getKey(), Say.constant(GraphWords.plural(kind.getKey())), kind.getValue(),
                    only.contains(kind.getKey()),
                    kind.getKey().equals(GraphWords.PROJECT) ? "" : path + address.toggled(KIND, kind.getKey())))
            .toList();
        List<Status> seen = Arrays.stream(Status.values())
            .filter(status -> nodes.values().stream().anyMatch(node -> node.status() == status))
            .toList();
        return new GraphPage(title, Objects.requireNonNull(nodes.firstEntry()).getValue(), "", List.of(), List.of(),
                List.copyOf(nodes.values()), List.copyOf(edges), opened, kinds, seen,
                open.isEmpty() ? null : path + address.without(OPEN), check, wrong);
    }

}
