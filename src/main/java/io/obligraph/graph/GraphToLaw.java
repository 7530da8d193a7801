package io.obligraph.graph;

import static io.obligraph.graph.Relationships.ADDED_BY;
import static io.obligraph.graph.Relationships.ALLOWS;
import static io.obligraph.graph.Relationships.AMENDED_BY;
import static io.obligraph.graph.Relationships.AMENDS;
import static io.obligraph.graph.Relationships.CAN_BE;
import static io.obligraph.graph.Relationships.CITES;
import static io.obligraph.graph.Relationships.COVERS;
import static io.obligraph.graph.Relationships.DELETED_BY;
import static io.obligraph.graph.Relationships.EXPLAINS;
import static io.obligraph.graph.Relationships.IMPLIES;
import static io.obligraph.graph.Relationships.IN;
import static io.obligraph.graph.Relationships.PART_OF;
import static io.obligraph.graph.Relationships.PRESUMES;
import static io.obligraph.graph.Relationships.RESTS_ON;
import static io.obligraph.graph.Relationships.SET_BY;
import static io.obligraph.graph.Relationships.SPARES;
import static io.obligraph.graph.Relationships.STATED_IN;
import static io.obligraph.graph.Relationships.TAKES;

import io.obligraph.law.Act;
import io.obligraph.law.Application;
import io.obligraph.law.Fact;
import io.obligraph.law.FactGroup;
import io.obligraph.law.FactType;
import io.obligraph.law.LawBook;
import io.obligraph.law.LawBookException;
import io.obligraph.law.Licence;
import io.obligraph.law.Problem;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Reading;
import io.obligraph.law.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the law book from the nodes and relationships that {@link LawToGraph} draws. */
final class GraphToLaw {

    private final GraphImage image;

    private final List<Problem> problems = new ArrayList<>();

    private GraphToLaw(GraphImage image) {
        this.image = image;
    }

    /**
     * {@return the law book that the graph holds. Conditions that no rule uses are left
     * out: they decide nothing}
     * @param image what was read out of the graph
     * @throws LawUnreadable if nodes do not say what they must, with all such nodes, or
     * if the law that they say does not hold together
     */
    static LawBook read(GraphImage image) {
        return new GraphToLaw(image).book();
    }

    private LawBook book() {
        var rules = new GraphToRules(new GraphToExpression(image));
        SequencedMap<String, Act> acts = items(Kind.ACT, this::act);
        SequencedMap<String, Provision> provisions = items(Kind.PROVISION, this::provision);
        SequencedMap<String, FactGroup> groups = items(Kind.FACT_GROUP,
                node -> new FactGroup(node.id(), node.text("title")));
        SequencedMap<String, Fact> facts = items(Kind.FACT, this::fact);
        SequencedMap<String, Licence> licences = items(Kind.LICENCE, this::licence);
        var conditions = items(UsedConditions.of(image), rules::condition);
        SequencedMap<String, Reading> readings = items(Kind.READING, this::reading);
        var parties = items(Kind.PARTY, rules::party);
        var tiers = items(Kind.TIER, rules::tier);
        var obligations = items(Kind.OBLIGATION, rules::obligation);
        var exemptions = items(Kind.EXEMPTION, rules::exemption);
        var gracePeriods = items(Kind.GRACE_PERIOD, rules::gracePeriod);
        var penalties = items(Kind.PENALTY, rules::penalty);
        var authorities = items(Kind.AUTHORITY, rules::authority);
        List<Application> applications = List.copyOf(items(Kind.APPLICATION, this::application).values());
        if (!problems.isEmpty()) {
            throw LawUnreadable.inGraph(problems);
        }
        try {
            return new LawBook(acts, provisions, groups, facts, licences, conditions, readings, parties, tiers,
                    obligations, exemptions, gracePeriods, penalties, authorities, applications);
        }
        catch (LawBookException e) {
            throw LawUnreadable.inGraph(e.problems());
        }
    }

    private <T> SequencedMap<String, T> items(Kind kind, Function<GraphNode, T> reader) {
        return items(image.named(kind), reader);
    }

    private <T> SequencedMap<String, T> items(List<GraphNode> nodes, Function<GraphNode, T> reader) {
        SequencedMap<String, T> items = new LinkedHashMap<>();
        for (GraphNode node : nodes) {
            try {
                items.put(node.id(), reader.apply(node));
            }
            catch (UnreadableNode e) {
                problems.add(e.problem());
            }
        }
        return items;
    }

    private Act act(GraphNode node) {
        return new Act(node.id(), node.text("number"), node.text("title"), node.day("published"), node.day("inForce"),
                node.idOrNull(AMENDS), node.text("eli"));
    }

    private Provision provision(GraphNode node) {
        GraphNode in = node.oneOrNull(PART_OF);
        return new Provision(node.id(), node.constant("type", ProvisionType.class), node.text("number"),
                node.textOrNull("heading"), in == null || in.kind() == Kind.ACT ? null : in.id(), node.ids(CITES),
                node.ids(EXPLAINS), node.idOrNull(ADDED_BY), node.idOrNull(AMENDED_BY), node.idOrNull(DELETED_BY));
    }

    private Fact fact(GraphNode node) {
        List<Fact.Value> values = node.all(CAN_BE).stream().map(this::value).toList();
        return new Fact(node.id(), node.one(IN).id(), node.constant("type", FactType.class), node.text("question"),
                node.text("help"), node.text("title"), node.textOrNull("unit"), node.ids(RESTS_ON),
                new Fact.Sentences(node.text("whenTrue"), node.text("whenFalse"), node.text("unknown")),
                LawBook.index(values, Fact.Value::name), node.textOrNull("knownValues"), settled(node, IMPLIES),
                settled(node, PRESUMES));
    }

    private Map<String, String> settled(GraphNode fact, String type) {
        return fact.links(type)
            .collect(Collectors.toMap(link -> link.target().id(),
                    link -> GraphNode.value(fact, link.properties(), LawToGraph.HOW, String.class, "a text")));
    }

    private Fact.Value value(GraphNode node) {
        return new Fact.Value(node.text(LawToGraph.NAME), node.text("title"), node.text("help"), node.ids(RESTS_ON),
                node.text("whenTrue"), node.text("whenFalse"));
    }

    private Licence licence(GraphNode node) {
        Map<String, Boolean> freedoms = new LinkedHashMap<>();
        node.texts("grants").forEach(freedom -> freedoms.put(freedom, true));
        node.texts("withholds").forEach(freedom -> freedoms.put(freedom, false));
        Map<String, Licence.Limit> limits = new LinkedHashMap<>();
        List<String> limited = node.texts(LawToGraph.LIMITED);
        List<String> by = node.texts(LawToGraph.LIMITED_BY);
        List<String> in = node.texts(LawToGraph.LIMITED_IN);
        if (by.size() != limited.size() || in.size() != limited.size()) {
            throw new UnreadableNode(node, "needs as many entries in " + LawToGraph.LIMITED_BY + " and "
                    + LawToGraph.LIMITED_IN + " as in " + LawToGraph.LIMITED);
        }
        for (int i = 0; i < limited.size(); i++) {
            limits.put(limited.get(i), new Licence.Limit(by.get(i), in.get(i).isEmpty() ? null : in.get(i)));
        }
        return new Licence(node.id(), node.text(LawToGraph.NAME), node.texts("aliases"), node.textOrNull("url"),
                node.flag("osiApproved"), node.flag("fsfLibre"), node.flagOrNull("freeAndOpenSource"), freedoms, limits,
                node.text("because"), node.ids(RESTS_ON));
    }

    private Reading reading(GraphNode node) {
        List<Reading.Answer> answers = node.all(ALLOWS)
            .stream()
            .map(answer -> new Reading.Answer(answer.text(LawToGraph.NAME), answer.text("says"),
                    answer.text("speaksFor")))
            .toList();
        return new Reading(node.id(), node.text("question"), node.ids(RESTS_ON),
                LawBook.index(answers, Reading.Answer::name), node.one(TAKES).text(LawToGraph.NAME),
                node.text("because"));
    }

    private Application application(GraphNode node) {
        return new Application(node.one(SET_BY).id(), node.one(STATED_IN).id(), selection(node), node.day("from"));
    }

    static Selection selection(GraphNode node) {
        return new Selection(node.ids(COVERS), node.ids(SPARES));
    }

}
