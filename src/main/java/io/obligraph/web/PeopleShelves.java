package io.obligraph.web;

import io.obligraph.law.Authority;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Tier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the law sorts projects and people into: tiers, parties and authorities. */
final class PeopleShelves {

    private PeopleShelves() {
    }

    static List<Shelf<?>> shelves() {
        return List.of(
                new Shelf<Tier>("tiers", "tier", "Tiers",
                        "The classes of projects that the Act treats alike. A project can be in several.",
                        law -> law.book().tiers(), tier -> true,
                        (law, tier) -> new Row(tier.id(), tier.name(), Links.tier(tier.id()), tier.summary(),
                                tier.basis().stream().map(law::cite).toList()),
                        PeopleShelves::tier),
                new Shelf<Party>("parties", "party", "Parties", "The roles in which the law binds someone.",
                        law -> law.book().parties(), party -> true,
                        (law, party) -> new Row(party.id(), party.name(), Links.party(party.id()), party.summary(),
                                party.basis().stream().map(law::cite).toList()),
                        PeopleShelves::party),
                new Shelf<Authority>("authorities", "authority", "Authorities", "Who supervises obligations.",
                        law -> law.book().authorities(), authority -> true,
                        (law, authority) -> new Row(authority.id(), authority.name(), Links.authority(authority.id()),
                                authority.summary(),
                                authority.competences()
                                    .stream()
                                    .map(Authority.Competence::provision)
                                    .distinct()
                                    .map(law::cite)
                                    .toList()),
                        PeopleShelves::authority));
    }

    private static List<Block> tier(LawDay law, Tier tier) {
        Items items = new Items(law);
        Set<String> ofTier = law.law().reasoner().obligationsOfTier(tier.id(), law.knownOn());
        return List.of(Block.of("conditions", "What belongs to it", RuleShelves.tree(law, tier.when())),
                Block.of("obligations", "Obligations for what is in it and for nothing else", law.book()
                    .obligations()
                    .values()
                    .stream()
                    .filter(obligation -> law.inForce(obligation).isPresent() && ofTier.contains(obligation.id()))
                    .map(items::obligation)
                    .toList()));
    }

    private static List<Block> party(LawDay law, Party party) {
        Items items = new Items(law);
        var book = law.book();
        return List.of(Block.of("conditions", "Who it is", RuleShelves.tree(law, party.when())),
                Block.of("obligations", "Obligations that bind it", book.obligations()
                    .values()
                    .stream()
                    .filter(obligation -> law.inForce(obligation).filter(wording -> binds(wording, party)).isPresent())
                    .map(items::obligation)
                    .toList()),
                Block.of("exemptions", "Exemptions that are for it alone or for few",
                        book.exemptions()
                            .values()
                            .stream()
                            .filter(exemption -> law.inForce(exemption)
                                .filter(wording -> wording.parties().contains(party.id()))
                                .isPresent())
                            .map(items::exemption)
                            .toList()),
                Block.of("penalties", "Fines that are for it alone or for few",
                        book.penalties()
                            .values()
                            .stream()
                            .filter(penalty -> law.inForce(penalty)
                                .filter(wording -> wording.parties().contains(party.id()))
                                .isPresent())
                            .map(items::penalty)
                            .toList()));
    }

    private static boolean binds(Obligation.Wording wording, Party party) {
        return wording.binds().stream().map(Obligation.Binding::party).anyMatch(party.id()::equals);
    }

    private static List<Block> authority(LawDay law, Authority authority) {
        Items items = new Items(law);
        return authority.competences().stream().flatMap(competence -> {
            Citation provision = law.cite(competence.provision());
            String at = String.valueOf(authority.competences().indexOf(competence) + 1);
            return Stream.of(
                    new Block("competence-" + at, "What it supervises by " + provision.number(), null,
                            RuleShelves.tree(law, competence.when()), List.of(Item.of(provision))),
                    Block.of("supervises-" + at, "Obligations that it can then supervise",
                            items.selected(competence.supervises())));
        }).toList();
    }

}
