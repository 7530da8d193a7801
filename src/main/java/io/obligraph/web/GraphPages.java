package io.obligraph.web;

import io.obligraph.catalogue.Catalogue;
import io.obligraph.graph.Neighbours;
import io.obligraph.graph.Neighbours.Around;
import io.obligraph.graph.Neighbours.Group;
import io.obligraph.graph.Neighbours.Thing;
import io.obligraph.web.GraphPage.Node;
import io.obligraph.web.GraphPage.Start;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the graph: what is next to what, unfolded bit by bit. */
@Controller
class GraphPages {

    private static final String PATH = "/graph";

    private static final int EXAMPLES = 3;

    /** So many unfolded at once are still legible. */
    private static final int MOST_OPEN = 40;

    /** The findings of a project are what one came for. */
    private static final int FEW_FINDINGS = 30;

    private final LawDays days;

    private final Neighbours neighbours;

    private final Catalogue catalogue;

    private final Checks checks;

    GraphPages(LawDays days, Neighbours neighbours, Catalogue catalogue, Checks checks) {
        this.days = days;
        this.neighbours = neighbours;
        this.catalogue = catalogue;
        this.checks = checks;
    }

    @Bean
    static Section graphSection() {
        return new Section(50, PATH, "Graph",
                "Begin with an obligation, a model or anything else, and unfold what it is connected with.");
    }

    @GetMapping(PATH)
    Page graph(@RequestParam(required = false) @Nullable String from, @RequestParam(defaultValue = "") String q,
            @RequestParam MultiValueMap<String, String> parameters) {
        if (from == null || from.isBlank()) {
            return Page.of("graph", new GraphPage("Graph", null, q, q.isBlank() ? List.of() : found(q), starts(),
                    List.of(), List.of(), List.of(), List.of(), List.of(), null, null, List.of()));
        }
        Unfolding unfolding = new Unfolding(PATH, new ChangedAddress(parameters), Unfolding.FEW);
        Around first = around(from);
        unfolding.judge(first);
        unfolding.add(first);
        keys(unfolding, from).forEach(key -> unfolding.add(around(key)));
        return Page.of("graph", unfolding.page(first.thing().title(), null, List.of()));
    }

    /** The answer to a project: its facts are those of the address of a check. */
    @GetMapping(PATH + CheckAddress.PATH)
    Page project(HttpServletRequest request, @RequestParam MultiValueMap<String, String> parameters) {
        Map<String, String[]> facts = new HashMap<>(request.getParameterMap());
        facts.keySet().removeAll(Set.of(Unfolding.OPEN, Unfolding.KIND));
        CheckAddress address = CheckForm.read(facts, false);
        Checked checked = checks.check(address);
        ProjectGraph answer = new ProjectGraph(checked);
        Unfolding unfolding = new Unfolding(PATH + CheckAddress.PATH, new ChangedAddress(parameters), FEW_FINDINGS);
        Around project = answer.project();
        unfolding.judge(project);
        unfolding.add(project);
        List<String> keys = keys(unfolding, "");
        keys.forEach(key -> unfolding.add(with(around(key), answer)));
        for (Node node : unfolding.seen()) {
            if (node.kind().equals(ProjectGraph.OBLIGATION) && !keys.contains(node.key())) {
                answer.finding(id(node.key()), false).ifPresent(unfolding::add);
            }
        }
        return Page.of("graph", unfolding.page(answer.title(), address.asking(null).page(), checked.wrong()));
    }

    private static Around with(Around around, ProjectGraph answer) {
        if (!around.thing().kind().equals(ProjectGraph.OBLIGATION)) {
            return around;
        }
        List<Group> groups = new ArrayList<>(around.groups());
        answer.finding(around.thing().id(), true).ifPresent(finding -> groups.addAll(finding.groups()));
        return new Around(around.thing(), groups.stream().distinct().toList());
    }

    private static List<String> keys(Unfolding unfolding, String from) {
        List<String> keys = unfolding.things().stream().filter(key -> !key.equals(from)).toList();
        if (keys.size() > MOST_OPEN) {
            throw new WrongInput("More than " + MOST_OPEN + " things are unfolded", "Unfold fewer of them");
        }
        return keys;
    }

    private List<Node> found(String words) {
        return catalogue.search(words, 20)
            .stream()
            .map(hit -> start(new Thing(hit.kind(), hit.id(), hit.title())))
            .toList();
    }

    private List<Start> starts() {
        return neighbours.starts(GraphWords.starts(), EXAMPLES)
            .stream()
            .map(start -> new Start(start.kind(), GraphWords.many(start.kind(), start.count()),
                    GraphWords.promise(start.kind()), start.examples().stream().map(GraphPages::start).toList()))
            .toList();
    }

    private static Node start(Thing thing) {
        return new Node(Unfolding.key(thing), thing.kind(), thing.title(), Links.of(thing.kind(), thing.id()), 0, null,
                false, Links.graph(thing.kind(), thing.id()));
    }

    private static String id(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private Around around(String key) {
        int end = key.indexOf(':');
        if (end < 0) {
            throw new WrongInput("«" + key + "» names nothing in the graph",
                    "The kind and the id, for instance Obligation:ID, the kind being one of "
                            + String.join(", ", neighbours.kinds()));
        }
        String kind = key.substring(0, end);
        if (!neighbours.kinds().contains(kind)) {
            throw NotThere.of("kind of things", kind, neighbours.kinds());
        }
        return neighbours.around(kind, id(key), days.today())
            .orElseThrow(() -> NotThere.of(GraphWords.kind(kind), id(key), Set.of()));
    }

}
