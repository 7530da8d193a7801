package io.obligraph.reasoning;

import io.obligraph.law.Act;
import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Obligation.Binding;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Selection;
import io.obligraph.law.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The compiled law: the program, and where in it obligations, exemptions and tiers stand.
 */
final class Rules {

    /**
     * An obligation, as one party may be bound by it.
     *
     * @param party the id of the party
     * @param base the node of everything that makes it bind
     * @param exempt the node that holds when some exemption lifts it from the party
     * @param binds the node of base without exempt
     * @param exemptions the exemptions that can lift it from the party, with the node
     * that holds when each does
     */
    record Bond(String party, int base, int exempt, int binds, SequencedMap<String, Integer> exemptions) {
    }

    /**
     * An obligation in the program.
     *
     * @param obligation the obligation
     * @param bonds how each party may be bound
     * @param base the node of the base, for any party
     * @param binds the node that holds when it binds some party
     */
    record ObligationNodes(Obligation obligation, List<Bond> bonds, int base, int binds) {
    }

    /** An exemption and its node, by content. */
    record ExemptionNode(Exemption exemption, int holds) {
    }

    /**
     * A tier with its nodes by content and applying, for the law as known, and the nodes
     * of its rule alone by content and applying.
     */
    record TierNodes(Tier tier, int holds, int applies, int content, int applying) {
    }

    /** A party and its node, by content. */
    record PartyNode(Party party, int holds) {
    }

    /**
     * A wording of a penalty, with the nodes of what must be so for it to be due and for
     * the lower bound to count (-1 where it never does).
     */
    record PenaltyNodes(Penalty penalty, Penalty.Wording wording, int holds, int lower) {
    }

    /** A competence of an authority and its node, by content. */
    record CompetenceNode(Authority authority, Authority.Competence competence, int holds) {
    }

    final LawBook book;

    final Program program;

    final TestTable table;

    final List<ObligationNodes> obligations;

    final List<ExemptionNode> exemptions;

    final List<TierNodes> tiers;

    final List<PartyNode> parties;

    final List<PenaltyNodes> penalties;

    final List<CompetenceNode> competences;

    Rules(LawBook book) {
        this.book = book;
        var nodes = new ProgramBuilder();
        var compiler = new Compiler(book, nodes);
        Writer writer = new Writer(book, nodes, compiler);
        List<ExemptionNode> exemptionNodes = book.exemptions().values().stream().map(writer::exemption).toList();
        List<ObligationNodes> obligationNodes = book.obligations().values().stream().map(writer::obligation).toList();
        List<TierNodes> tierNodes = book.tiers().values().stream().map(writer::tier).toList();
        List<PartyNode> partyNodes = book.parties().values().stream().map(writer::party).toList();
        List<PenaltyNodes> penaltyNodes = book.penalties().values().stream().flatMap(writer::penalty).toList();
        List<CompetenceNode> competenceNodes = book.authorities()
            .values()
            .stream()
            .flatMap(writer::competences)
            .toList();
        ProgramBuilder.Built built = nodes.build();
        this.program = built.program();
        this.table = new TestTable(program.tests());
        this.exemptions = exemptionNodes.stream()
            .map(node -> new ExemptionNode(node.exemption(), built.place(node.holds())))
            .toList();
        this.tiers = tierNodes.stream()
            .map(node -> new TierNodes(node.tier(), built.place(node.holds()), built.place(node.applies()),
                    built.place(node.content()), built.place(node.applying())))
            .toList();
        this.parties = partyNodes.stream().map(node -> new PartyNode(node.party(), built.place(node.holds()))).toList();
        this.penalties = penaltyNodes.stream()
            .map(node -> new PenaltyNodes(node.penalty(), node.wording(), built.place(node.holds()),
                    node.lower() < 0 ? -1 : built.place(node.lower())))
            .toList();
        this.competences = competenceNodes.stream()
            .map(node -> new CompetenceNode(node.authority(), node.competence(), built.place(node.holds())))
            .toList();
        this.obligations = obligationNodes.stream().map(node -> placed(node, built)).toList();
    }

    private static ObligationNodes placed(ObligationNodes node, ProgramBuilder.Built built) {
        return new ObligationNodes(node.obligation(), node.bonds().stream().map(bond -> placed(bond, built)).toList(),
                built.place(node.base()), built.place(node.binds()));
    }

    private static Bond placed(Bond bond, ProgramBuilder.Built built) {
        SequencedMap<String, Integer> exemptions = new LinkedHashMap<>();
        bond.exemptions().forEach((id, place) -> exemptions.put(id, built.place(place)));
        return new Bond(bond.party(), built.place(bond.base()), built.place(bond.exempt()), built.place(bond.binds()),
                exemptions);
    }

    /** Writes the items of the law book as nodes. */
    private static final class Writer {

        private final LawBook book;

        private final ProgramBuilder nodes;

        private final Compiler compiler;

        private final int lawKnown;

        private final Map<String, Integer> exemptions = new TreeMap<>();

        Writer(LawBook book, ProgramBuilder nodes, Compiler compiler) {
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
         * {@return the exemptions that can lift a wording from a party, each with the
         * node that holds when it does}
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

}
