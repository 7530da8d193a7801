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
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Selection;
import io.obligraph.law.Tier;
import io.obligraph.law.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Draws the rules. The newest wording of a rule is on its own node, with its own
 * relationships; what former acts said is on nodes of the kind
 * {@link Kind#FORMER_WORDING} with the same properties and relationships. So whoever asks
 * for the law as it is now needs to know nothing of wordings.
 */
final class RulesToGraph {

    static final String REPEALED = "repealed";

    static final String PARTY = "party";

    static final String SIDE = "side";

    private final GraphImage image;

    private final BiConsumer<GraphNode, Selection> selections;

    private final ExpressionToGraph expressions;

    RulesToGraph(GraphImage image, BiConsumer<GraphNode, Selection> selections) {
        this.image = image;
        this.selections = selections;
        this.expressions = new ExpressionToGraph(image);
    }

    void party(GraphNode node, Party party) {
        named(node, party.name(), party.summary(), party.basis(), party.when());
    }

    void tier(GraphNode node, Tier tier) {
        named(node, tier.name(), tier.summary(), tier.basis(), tier.when());
    }

    private void named(GraphNode node, String name, String summary, List<String> basis, Expression when) {
        node.set(LawToGraph.NAME, name).set("summary", summary).linkAll(RESTS_ON, image.nodes(Kind.PROVISION, basis));
        expressions.depends(node, HOLDS_WHEN, when);
    }

    void condition(GraphNode node, Condition condition) {
        wordings(node, condition, (at, wording) -> {
            at.set("title", wording.title())
                .set("negated", wording.negated())
                .linkAll(RESTS_ON, image.nodes(Kind.PROVISION, wording.basis()));
            if (wording.when() != null) {
                expressions.draw(at, wording.when());
            }
        });
    }

    void obligation(GraphNode node, Obligation obligation) {
        wordings(node, obligation, (at, wording) -> {
            stated(at, wording, wording.title(), wording.summary(), APPLIES_WHEN);
            at.linkAll(BINDS, wording.binds().stream().map(binding -> image.node(Kind.PARTY, binding.party())).toList())
                .linkAll(DUE, wording.deadlines().stream().map(this::deadline).toList())
                .linkAll(READ_WITH, image.nodes(Kind.OBLIGATION, wording.related()));
            for (int i = 0; i < wording.owedTo().size(); i++) {
                Obligation.Creditor creditor = wording.owedTo().get(i);
                at.link(OWED_TO, image.node(Kind.PARTY, creditor.party()),
                        Map.of(SIDE, creditor.side().name(), GraphNode.POSITION, (long) i));
            }
            if (wording.contents() != null) {
                at.link(CONTENTS_IN, image.node(Kind.PROVISION, wording.contents()));
            }
            wording.binds()
                .stream()
                .filter(binding -> binding.when() != null)
                .forEach(binding -> at.link(BINDS_WHEN, condition(binding), Map.of(PARTY, binding.party())));
        });
    }

    private GraphNode condition(Binding binding) {
        return expressions.condition(Objects.requireNonNull(binding.when()));
    }

    private GraphNode deadline(Obligation.Deadline deadline) {
        return image.unnamed(Kind.DEADLINE).set("period", deadline.period()).set("runs", deadline.runs());
    }

    void exemption(GraphNode node, Exemption exemption) {
        wordings(node, exemption, (at, wording) -> {
            stated(at, wording, wording.title(), wording.summary(), HOLDS_WHEN);
            selections.accept(at, wording.lifts());
            at.linkAll(FOR, image.nodes(Kind.PARTY, wording.parties()));
        });
    }

    void gracePeriod(GraphNode node, GracePeriod grace) {
        wordings(node, grace, (at, wording) -> {
            stated(at, wording, wording.title(), wording.summary(), HOLDS_WHEN);
            selections.accept(at, wording.delays());
            at.set("until", wording.until()).linkAll(FOR, image.nodes(Kind.PARTY, wording.parties()));
        });
    }

    void penalty(GraphNode node, Penalty penalty) {
        wordings(node, penalty, (at, wording) -> {
            stated(at, wording, wording.title(), wording.summary(), HOLDS_WHEN);
            selections.accept(at, wording.punishes());
            at.set("amount", wording.amount())
                .set("share", wording.share())
                .linkAll(FOR, image.nodes(Kind.PARTY, wording.parties()));
            if (wording.lower() != null) {
                at.link(LOWER_WHEN, expressions.condition(wording.lower()));
            }
        });
    }

    void authority(GraphNode node, Authority authority) {
        node.set(LawToGraph.NAME, authority.name())
            .set("summary", authority.summary())
            .linkAll(COMPETENT_FOR, authority.competences().stream().map(this::competence).toList());
    }

    private GraphNode competence(Authority.Competence competence) {
        GraphNode node = image.unnamed(Kind.COMPETENCE)
            .link(STATED_IN, image.node(Kind.PROVISION, competence.provision()));
        selections.accept(node, competence.supervises());
        expressions.depends(node, HOLDS_WHEN, competence.when());
        return node;
    }

    private void stated(GraphNode node, Worded.Wording wording, String title, String summary, String dependence) {
        node.set("title", title)
            .set("summary", summary)
            .link(STATED_IN, image.node(Kind.PROVISION, wording.provision()));
        if (wording.when() != null) {
            expressions.depends(node, dependence, wording.when());
        }
    }

    private <W extends Worded.Wording> void wordings(GraphNode node, Worded<W> item, BiConsumer<GraphNode, W> drawing) {
        List<GraphNode> former = new ArrayList<>();
        for (W wording : item.wordings()) {
            boolean newest = wording == item.wordings().getLast();
            GraphNode at = newest ? node : image.unnamed(Kind.FORMER_WORDING);
            at.link(SET_BY, image.node(Kind.ACT, wording.act())).set(REPEALED, wording.when() == null ? true : null);
            drawing.accept(at, wording);
            if (!newest) {
                former.add(at);
            }
        }
        node.linkAll(FORMERLY, former);
    }

}
