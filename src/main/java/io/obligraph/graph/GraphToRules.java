package io.obligraph.graph;

import static io.obligraph.graph.Relationships.APPLIES_WHEN;
import static io.obligraph.graph.Relationships.BINDS;
import static io.obligraph.graph.Relationships.BINDS_WHEN;
import static io.obligraph.graph.Relationships.CONTENTS_IN;
import static io.obligraph.graph.Relationships.DUE;
import static io.obligraph.graph.Relationships.COMPETENT_FOR;
import static io.obligraph.graph.Relationships.FOR;
import static io.obligraph.graph.Relationships.LOWER_WHEN;
import static io.obligraph.graph.Relationships.FORMERLY;
import static io.obligraph.graph.Relationships.HOLDS_WHEN;
import static io.obligraph.graph.Relationships.OWED_TO;
import static io.obligraph.graph.Relationships.READ_WITH;
import static io.obligraph.graph.Relationships.RESTS_ON;
import static io.obligraph.graph.Relationships.SET_BY;
import static io.obligraph.graph.Relationships.STATED_IN;

import io.obligraph.law.Authority;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Obligation.Binding;
import io.obligraph.law.Obligation.Deadline;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rules that {@link RulesToGraph} draws. */
final class GraphToRules {

    private final GraphToExpression expressions;

    GraphToRules(GraphToExpression expressions) {
        this.expressions = expressions;
    }

    Party party(GraphNode node) {
        return new Party(node.id(), node.text(LawToGraph.NAME), node.text("summary"), node.ids(RESTS_ON),
                expressions.dependence(node, HOLDS_WHEN));
    }

    Tier tier(GraphNode node) {
        return new Tier(node.id(), node.text(LawToGraph.NAME), node.text("summary"), node.ids(RESTS_ON),
                expressions.dependence(node, HOLDS_WHEN));
    }

    Condition condition(GraphNode node) {
        return new Condition(node.id(), wordings(node, at -> new Condition.Wording(act(at), basis(at), at.text("title"),
                at.text("negated"), isRepealed(at) ? null : expressions.content(at))));
    }

    private static List<String> basis(GraphNode node) {
        List<String> basis = node.ids(RESTS_ON);
        if (basis.isEmpty()) {
            throw new UnreadableNode(node, "rests on no provision; it needs a relationship " + RESTS_ON);
        }
        return basis;
    }

    Obligation obligation(GraphNode node) {
        return new Obligation(node.id(), wordings(node,
                at -> new Obligation.Wording(act(at), provision(at), at.text("title"), at.text("summary"),
                        at.all(BINDS).stream().map(party -> binding(at, party)).toList(), when(at, APPLIES_WHEN),
                        at.idOrNull(CONTENTS_IN), at.all(DUE).stream().map(this::deadline).toList(), at.ids(READ_WITH),
                        at.links(OWED_TO).map(link -> creditor(at, link)).toList())));
    }

    private Binding binding(GraphNode at, GraphNode party) {
        return new Binding(party.id(),
                at.links(BINDS_WHEN)
                    .filter(link -> party.id().equals(link.properties().get(RulesToGraph.PARTY)))
                    .findFirst()
                    .map(link -> expressions.named(link.target()))
                    .orElse(null));
    }

    private static Obligation.Creditor creditor(GraphNode at, GraphNode.Link link) {
        String side = GraphNode.value(at, link.properties(), RulesToGraph.SIDE, String.class, "a side");
        return Arrays.stream(Obligation.Side.values())
            .filter(known -> known.name().equals(side))
            .findFirst()
            .map(known -> new Obligation.Creditor(link.target().id(), known))
            .orElseThrow(() -> new UnreadableNode(at, "is " + OWED_TO + " somebody on the side «" + side
                    + "»; it must be one of " + List.of(Obligation.Side.values())));
    }

    private Deadline deadline(GraphNode node) {
        return new Deadline(node.text("period"), node.text("runs"));
    }

    Exemption exemption(GraphNode node) {
        return new Exemption(node.id(), wordings(node, at -> new Exemption.Wording(act(at), provision(at),
                at.text("title"), at.text("summary"), GraphToLaw.selection(at), at.ids(FOR), when(at, HOLDS_WHEN))));
    }

    GracePeriod gracePeriod(GraphNode node) {
        return new GracePeriod(node.id(),
                wordings(node,
                        at -> new GracePeriod.Wording(act(at), provision(at), at.text("title"), at.text("summary"),
                                GraphToLaw.selection(at), at.ids(FOR), when(at, HOLDS_WHEN), at.day("until"))));
    }

    Penalty penalty(GraphNode node) {
        return new Penalty(node.id(),
                wordings(node,
                        at -> new Penalty.Wording(act(at), provision(at), at.text("title"), at.text("summary"),
                                GraphToLaw.selection(at), at.ids(FOR), at.number("amount").longValue(),
                                at.number("share").doubleValue(), when(at, HOLDS_WHEN), lower(at))));
    }

    private @Nullable Expression lower(GraphNode at) {
        GraphNode condition = at.oneOrNull(LOWER_WHEN);
        return condition == null ? null : expressions.named(condition);
    }

    Authority authority(GraphNode node) {
        return new Authority(node.id(), node.text(LawToGraph.NAME), node.text("summary"),
                node.all(COMPETENT_FOR)
                    .stream()
                    .map(at -> new Authority.Competence(provision(at), GraphToLaw.selection(at),
                            expressions.dependence(at, HOLDS_WHEN)))
                    .toList());
    }

    private <W> List<W> wordings(GraphNode node, Function<GraphNode, W> reader) {
        return Stream.concat(node.all(FORMERLY).stream(), Stream.of(node)).map(reader).toList();
    }

    private static String act(GraphNode at) {
        return at.one(SET_BY).id();
    }

    private static String provision(GraphNode at) {
        return at.one(STATED_IN).id();
    }

    private @Nullable Expression when(GraphNode at, String type) {
        return isRepealed(at) ? null : expressions.dependence(at, type);
    }

    private static boolean isRepealed(GraphNode at) {
        return at.flag(RulesToGraph.REPEALED);
    }

}
