package io.obligraph.web;

import io.obligraph.law.Condition;
import io.obligraph.law.Provision;
import io.obligraph.law.Worded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to say of a provision: its place in the text, and what stands on it. */
final class ProvisionBlocks {

    private final LawDay law;

    private final Provision provision;

    private final Items items;

    private ProvisionBlocks(LawDay law, Provision provision) {
        this.law = law;
        this.provision = provision;
        this.items = new Items(law);
    }

    static List<Block> of(LawDay law, Provision provision) {
        return new ProvisionBlocks(law, provision).blocks();
    }

    private List<Block> blocks() {
        var book = law.book();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of("acts", "What acts did to it",
                Stream
                    .of(act("Added by", provision.addedBy()), act("Changed by", provision.amendedBy()),
                            act("Deleted by", provision.deletedBy()))
                    .flatMap(List::stream)
                    .toList()));
        blocks.add(others("parts", "What is in it", other -> provision.id().equals(other.in())));
        blocks.add(
                standing("obligations", "Obligations that stand here", book.obligations().values(), items::obligation));
        blocks.add(standing("exemptions", "Exemptions that stand here", book.exemptions().values(), items::exemption));
        blocks.add(standing("gracePeriods", "Grace periods that stand here", book.gracePeriods().values(),
                items::gracePeriod));
        blocks.add(standing("penalties", "Fines that stand here", book.penalties().values(), items::penalty));
        blocks.add(based("conditions", "Conditions that rest on it", book.conditions().values(), this::basis,
                items::condition));
        blocks.add(based("tiers", "Tiers that rest on it", book.tiers().values(), tier -> tier.basis(), items::tier));
        blocks.add(based("parties", "Parties that rest on it", book.parties().values(), party -> party.basis(),
                items::party));
        blocks.add(based("readings", "Questions that it leaves open", book.readings().values(),
                reading -> reading.basis(), items::reading));
        blocks.add(based("facts", "Facts that come from it", book.facts().values(),
                fact -> Stream
                    .concat(fact.basis().stream(),
                            fact.values().values().stream().flatMap(value -> value.basis().stream()))
                    .toList(),
                items::fact));
        blocks.add(Block.of("applications", "Days that it sets",
                book.applications()
                    .stream()
                    .filter(rule -> rule.provision().equals(provision.id()))
                    .map(rule -> Item.of(law.ref(law.act(rule.act())), null).with("Provisions apply").with(rule.from()))
                    .distinct()
                    .toList()));
        blocks.add(Block.of("cites", "What it refers to", items.provisions(provision.cites())));
        blocks.add(others("citedBy", "What refers to it", other -> other.cites().contains(provision.id())));
        blocks.add(Block.of("explains", "What it explains", items.provisions(provision.explains())));
        blocks.add(others("explainedBy", "What explains it", other -> other.explains().contains(provision.id())));
        return blocks;
    }

    private List<String> basis(Condition condition) {
        return law.wording(condition).basis();
    }

    private List<Item> act(String how, @Nullable String act) {
        if (act == null) {
            return List.of();
        }
        var by = law.act(act);
        return List.of(Item.of(new Ref(by.id(), how + " " + by.number(), Links.act(by.id())), null).with(by.inForce()));
    }

    private Block others(String id, String title, Predicate<Provision> wanted) {
        return Block.of(id, title,
                items.provisions(law.book().provisions().values().stream().filter(wanted).map(Provision::id).toList()));
    }

    private <W extends Worded.Wording, T extends Worded<W>> Block standing(String id, String title, Collection<T> rules,
            Function<T, Item> item) {
        return Block.of(id, title,
                rules.stream()
                    .filter(rule -> law.inForce(rule)
                        .filter(wording -> law.book().within(wording.provision(), provision.id()))
                        .isPresent())
                    .map(item)
                    .toList());
    }

    private <T> Block based(String id, String title, Collection<T> things, Function<T, List<String>> basis,
            Function<T, Item> item) {
        return Block.of(id, title,
                things.stream().filter(thing -> basis.apply(thing).contains(provision.id())).map(item).toList());
    }

}
