package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.graph.Neighbours;
import io.obligraph.graph.Neighbours.Around;
import io.obligraph.graph.Neighbours.Relation;
import io.obligraph.graph.Neighbours.Thing;
import io.obligraph.web.GraphPage.Edge;
import io.obligraph.web.GraphPage.Kind;
import io.obligraph.web.GraphPage.Node;
import io.obligraph.web.GraphPage.Opened;
import io.obligraph.web.GraphPage.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the graph: what is next to what, unfolded bit by bit. */
@Controller
class GraphPages {

    private static final String OPEN = "open";

    private static final String KIND = "kind";

    /** So many unfolded at once are still legible. */
    private static final int MOST_OPEN = 20;

    private final LawDays days;

    private final Neighbours neighbours;

    private final Catalogue catalogue;

    GraphPages(LawDays days, Neighbours neighbours, Catalogue catalogue) {
        this.days = days;
        this.neighbours = neighbours;
        this.catalogue = catalogue;
    }

    @Bean
    static Section graphSection() {
        return new Section(50, "/graph", "Graph",
                "Begin with an obligation, a model or anything else, and unfold what it is connected with.");
    }

    @GetMapping("/graph")
    Page graph(@RequestParam(required = false) @Nullable String from, @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> parameters) {
        ChangedAddress address = new ChangedAddress(parameters);
        List<Node> found = q.isBlank() ? List.of() : catalogue.search(q, 20)
            .stream()
            .map(hit -> node(new Thing(hit.kind(), hit.id(), hit.title()), false, Links.graph(hit.kind(), hit.id())))
            .toList();
        if (from == null || from.isBlank()) {
            return Page.of("graph", new GraphPage(null, q, found, List.of(), List.of(), List.of(), List.of()));
        }
        List<String> only = parameters.getOrDefault(KIND, List.of());
        SequencedSet<String> keys = new LinkedHashSet<>(List.of(from));
        keys.addAll(parameters.getOrDefault(OPEN, List.of()));
        if (keys.size() > MOST_OPEN) {
            throw new WrongInput("More than " + MOST_OPEN + " things are unfolded", "Unfold fewer of them");
        }
        List<Around> opened = keys.stream().map(key -> around(key, only)).toList();
        return Page.of("graph", page(from, q, found, opened, address, only));
    }

    private Around around(String key, List<String> only) {
        int end = key.indexOf(':');
        if (end < 0) {
            throw new WrongInput("«" + key + "» names nothing in the graph",
                    "The kind and the id, for instance Obligation:ID, the kind being one of "
                            + String.join(", ", neighbours.kinds()));
        }
        String kind = key.substring(0, end);
        String id = key.substring(end + 1);
        if (!neighbours.kinds().contains(kind)) {
            throw NotThere.of("kind of things", kind, neighbours.kinds());
        }
        return neighbours.around(kind, id, days.today(), only)
            .orElseThrow(() -> NotThere.of(words(kind), id, Set.of()));
    }

    private GraphPage page(String from, String text, List<Node> found, List<Around> opened, ChangedAddress address,
            List<String> only) {
        Set<String> open = opened.stream().map(around -> key(around.thing())).collect(Collectors.toSet());
        SequencedMap<String, Node> nodes = new LinkedHashMap<>();
        SequencedSet<Edge> edges = new LinkedHashSet<>();
        List<Opened> told = new ArrayList<>();
        for (Around around : opened) {
            Node self = seen(around.thing(), from, open, nodes, address);
            List<Sentence> sentences = new ArrayList<>();
            for (Relation relation : around.relations()) {
                Node source = seen(relation.source(), from, open, nodes, address);
                Node target = seen(relation.target(), from, open, nodes, address);
                edges.add(new Edge(source.key(), target.key(), says(relation.type())));
                sentences.add(new Sentence(source, says(relation.type()), target));
            }
            told.add(new Opened(self, sentences, around.more()));
        }
        Map<String, Integer> counts = new TreeMap<>();
        nodes.values().forEach(node -> counts.merge(node.kind(), 1, Integer::sum));
        only.forEach(kind -> counts.putIfAbsent(kind, 0));
        List<Kind> kinds = counts.entrySet()
            .stream()
            .map(kind -> new Kind(kind.getKey(), Say.constant(words(kind.getKey())), kind.getValue(),
                    only.contains(kind.getKey()), address.toggled(KIND, kind.getKey())))
            .toList();
        return new GraphPage(Objects.requireNonNull(nodes.get(key(opened.getFirst().thing()))), text, found,
                List.copyOf(nodes.values()), List.copyOf(edges), told, kinds);
    }

    private static Node seen(Thing thing, String from, Set<String> open, Map<String, Node> nodes,
            ChangedAddress address) {
        String key = key(thing);
        String unfold = key.equals(from) ? Links.graph(thing.kind(), thing.id())
                : "/graph" + address.toggled(OPEN, key);
        return nodes.computeIfAbsent(key, any -> node(thing, open.contains(key), unfold));
    }

    private static String key(Thing thing) {
        return thing.kind() + ":" + thing.id();
    }

    private static Node node(Thing thing, boolean unfolded, String unfold) {
        return new Node(key(thing), thing.kind(), thing.title(), page(thing), unfolded, unfold);
    }

    private static @Nullable String page(Thing thing) {
        return switch (thing.kind()) {
            case "Obligation" -> Links.obligation(thing.id());
            case "Exemption" -> Links.exemption(thing.id());
            case "Tier" -> Links.tier(thing.id());
            case "Party" -> Links.party(thing.id());
            case "Provision" -> Links.provision(thing.id());
            case "Act" -> Links.act(thing.id());
            case "Reading" -> Links.reading(thing.id());
            case "Penalty" -> Links.penalty(thing.id());
            case "Condition" -> Links.condition(thing.id());
            case "Fact" -> Links.fact(thing.id());
            case "Authority" -> Links.authority(thing.id());
            case "GracePeriod" -> Links.gracePeriod(thing.id());
            case "Model" -> Links.model(thing.id());
            case "Organisation" -> Links.organisation(thing.id());
            case "Licence" -> Links.licence(thing.id());
            case "Practice" -> Links.practice(thing.id());
            case "Standard" -> Links.standard(thing.id());
            case "Initiative" -> Links.initiative(thing.id());
            default -> null;
        };
    }

    /**
     * {@code RELEASED_BY} is released by, and what an obligation is binds or may bind.
     */
    private static String says(String type) {
        String plain = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (type) {
            case "APPLIES" -> "is bound by";
            case "UPCOMING" -> "will be bound by";
            case "UNDETERMINED" -> "may be bound by";
            case "EXEMPT" -> "is exempt from";
            case "PART_OF", "IN" -> "is " + plain;
            default -> type.matches("(.*ED|BUILT|DONE|SET|READ)_.*") ? "is " + plain : plain;
        };
    }

    /** A {@code FactGroup} is a fact group. */
    private static String words(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

}
