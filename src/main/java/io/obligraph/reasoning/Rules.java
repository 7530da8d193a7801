package io.obligraph.reasoning;

import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

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
        RulesWriter writer = new RulesWriter(book, nodes, compiler);
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

}
