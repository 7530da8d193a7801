package io.obligraph.reasoning;

import io.obligraph.law.Act;
import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation.Binding;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Selection;
import io.obligraph.law.Tier;
import io.obligraph.reasoning.Rules.Bond;
import io.obligraph.reasoning.Rules.CompetenceNode;
import io.obligraph.reasoning.Rules.ExemptionNode;
import io.obligraph.reasoning.Rules.ObligationNodes;
import io.obligraph.reasoning.Rules.PartyNode;
import io.obligraph.reasoning.Rules.PenaltyNodes;
import io.obligraph.reasoning.Rules.TierNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes the items of a law book as nodes of a program. */
final class RulesWriter {

    private final LawBook book;

    private final ProgramBuilder nodes;

    private final Compiler compiler;

    private final int lawKnown;

    private final Map<String, Integer> exemptions = new TreeMap<>();

    RulesWriter(LawBook book, ProgramBuilder nodes, Compiler compiler) {
        this.book = book;
        this.nodes = nodes;
        this.compiler = compiler;
        this.lawKnown = nodes.gate(new Gate.Known(book.acts().firstEntry().getValue().id()));
    }

    TierNodes tier(Tier tier) {
        Act basic = book.acts().firstEntry().getValue();
        List<Integer> applies = new ArrayList<>(List.of(lawKnown));
        applies.addAll(compiler.applies(tier.basis().getFirst(), basic.id()));
        int applying = compiler.applying(tier.when());
        int content = compiler.content(tier.when());
        applies.add(applying);
        return new TierNodes(tier, nodes.and(List.of(lawKnown, content)), nodes.and(applies), content, applying);
    }

    PartyNode party(Party party) {
        return new PartyNode(party, nodes.and(List.of(lawKnown, compiler.content(party.when()))));
    }

    Stream<PenaltyNodes> penalty(Penalty penalty) {
        List<PenaltyNodes> wordings = new ArrayList<>();
        for (int i = 0; i < penalty.wordings().size(); i++) {
            Penalty.Wording wording = penalty.wordings().get(i);
            if (wording.when() != null) {
                List<Integer> parts = compiler.inForce(penalty, i);
                parts.add(lawKnown);
                parts.addAll(compiler.applies(wording));
                parts.add(compiler.content(wording.when()));
                int lower = wording.lower() == null ? -1 : compiler.content(wording.lower());
                wordings.add(new PenaltyNodes(penalty, wording, nodes.and(parts), lower));
            }
        }
        return wordings.stream();
    }

    Stream<CompetenceNode> competences(Authority authority) {
        return authority.competences()
            .stream()
            .map(competence -> new CompetenceNode(authority, competence,
                    nodes.and(List.of(lawKnown, compiler.content(competence.when())))));
    }

    ExemptionNode exemption(Exemption exemption) {
        List<Integer> wordings = new ArrayList<>();
        for (int i = 0; i < exemption.wordings().size(); i++) {
            Expression when = exemption.wordings().get(i).when();
            if (when != null) {
                List<Integer> parts = compiler.inForce(exemption, i);
                parts.add(lawKnown);
                parts.add(compiler.content(when));
                wordings.add(nodes.and(parts));
            }
        }
        int node = nodes.labelled(nodes.or(wordings), new Label.OfExemption(exemption));
        exemptions.put(exemption.id(), node);
        return new ExemptionNode(exemption, node);
    }

    ObligationNodes obligation(Obligation obligation) {
        SequencedMap<String, List<Bond>> byParty = new LinkedHashMap<>();
        for (int i = 0; i < obligation.wordings().size(); i++) {
            for (Binding binding : obligation.wordings().get(i).binds()) {
                if (obligation.wordings().get(i).when() != null) {
                    byParty.computeIfAbsent(binding.party(), any -> new ArrayList<>())
                        .add(bond(obligation, i, binding));
                }
            }
        }
        List<Bond> bonds = byParty.values().stream().map(this::joined).toList();
        return new ObligationNodes(obligation, bonds, nodes.or(bonds.stream().map(Bond::base).toList()),
                nodes.or(bonds.stream().map(Bond::binds).toList()));
    }

    private Bond joined(List<Bond> wordings) {
        SequencedMap<String, List<Integer>> exemptions = new LinkedHashMap<>();
        wordings.forEach(wording -> wording.exemptions()
            .forEach((id, node) -> exemptions.computeIfAbsent(id, any -> new ArrayList<>()).add(node)));
        return new Bond(wordings.getFirst().party(), nodes.or(wordings.stream().map(Bond::base).toList()),
                nodes.or(wordings.stream().map(Bond::exempt).toList()),
                nodes.or(wordings.stream().map(Bond::binds).toList()), either(exemptions));
    }

    private SequencedMap<String, Integer> either(SequencedMap<String, List<Integer>> exemptions) {
        SequencedMap<String, Integer> joined = new LinkedHashMap<>();
        exemptions.forEach((id, ways) -> joined.put(id, nodes.or(ways)));
        return joined;
    }

    private Bond bond(Obligation obligation, int index, Binding binding) {
        Obligation.Wording wording = obligation.wordings().get(index);
        List<Integer> base = compiler.inForce(obligation, index);
        base.add(lawKnown);
        base.addAll(compiler.applies(wording));
        Expression own = binding.when();
        base.add(compiler.applying(own == null ? book.parties().get(binding.party()).when() : own));
        base.add(compiler.applying(Objects.requireNonNull(wording.when())));
        base.addAll(notDelayed(obligation, wording, binding.party()));
        int baseNode = nodes.and(base);
        var exempting = exempting(obligation, index, binding.party());
        int exempt = nodes.or(List.copyOf(exempting.values()));
        int binds = nodes.and(List.of(baseNode, nodes.not(exempt)));
        return new Bond(binding.party(), baseNode, exempt, binds, exempting);
    }

    /**
     * {@return the exemptions that can lift a wording from a party, each with the node
     * that holds when it does}
     */
    private SequencedMap<String, Integer> exempting(Obligation obligation, int index, String party) {
        Obligation.Wording wording = obligation.wordings().get(index);
        SequencedMap<String, List<Integer>> exempting = new LinkedHashMap<>();
        book.exemptions().values().forEach(exemption -> {
            for (int i = 0; i < exemption.wordings().size(); i++) {
                Exemption.Wording granted = exemption.wordings().get(i);
                if (chooses(granted.lifts(), granted.parties(), obligation, wording, party)) {
                    List<Integer> parts = compiler.inForce(obligation, index);
                    parts.addAll(compiler.inForce(exemption, i));
                    parts.add(Objects.requireNonNull(exemptions.get(exemption.id())));
                    exempting.computeIfAbsent(exemption.id(), any -> new ArrayList<>()).add(nodes.and(parts));
                }
            }
        });
        return either(exempting);
    }

    private List<Integer> notDelayed(Obligation obligation, Obligation.Wording wording, String party) {
        List<Integer> notDelayed = new ArrayList<>();
        book.gracePeriods().values().forEach(grace -> {
            for (int i = 0; i < grace.wordings().size(); i++) {
                GracePeriod.Wording granted = grace.wordings().get(i);
                if (granted.when() != null
                        && chooses(granted.delays(), granted.parties(), obligation, wording, party)) {
                    List<Integer> parts = compiler.inForce(grace, i);
                    parts.add(nodes.gate(new Gate.Until(granted.until())));
                    parts.add(compiler.content(granted.when()));
                    notDelayed.add(nodes.not(nodes.labelled(nodes.and(parts), new Label.OfGracePeriod(grace))));
                }
            }
        });
        return notDelayed;
    }

    private boolean chooses(Selection selection, List<String> parties, Obligation obligation,
            Obligation.Wording wording, String party) {
        return (parties.isEmpty() || parties.contains(party))
                && book.selects(selection, obligation.id(), wording.provision());
    }

}
