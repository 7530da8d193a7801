package io.obligraph.web;

import io.obligraph.law.Authority;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Fact;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.Obligation;
import io.obligraph.law.Party;
import io.obligraph.law.Penalty;
import io.obligraph.law.Reading;
import io.obligraph.law.Selection;
import io.obligraph.law.Tier;
import io.obligraph.law.Worded;
import java.util.List;
import java.util.Objects;

/** Makes lines about things in the law, as it is worded on a day. */
final class Items {

    private final LawDay law;

    Items(LawDay law) {
        this.law = law;
    }

    Item obligation(Obligation obligation) {
        return Item.of(law.ref(obligation), provision(obligation));
    }

    Item exemption(Exemption exemption) {
        return Item.of(law.ref(exemption), provision(exemption));
    }

    Item gracePeriod(GracePeriod grace) {
        GracePeriod.Wording wording = law.wording(grace);
        return Item.of(new Ref(grace.id(), wording.title(), Links.gracePeriod(grace.id())), provision(grace));
    }

    Item penalty(Penalty penalty) {
        return Item.of(new Ref(penalty.id(), law.wording(penalty).title(), Links.penalty(penalty.id())),
                provision(penalty));
    }

    Item condition(Condition condition) {
        return Item.of(new Ref(condition.id(), law.wording(condition).title(), Links.condition(condition.id())),
                provision(condition));
    }

    Item tier(Tier tier) {
        return Item.of(new Ref(tier.id(), tier.name(), Links.tier(tier.id())), law.cite(tier.basis().getFirst()));
    }

    Item party(Party party) {
        return Item.of(law.party(party.id()), law.cite(party.basis().getFirst()));
    }

    Item authority(Authority authority) {
        return Item.of(new Ref(authority.id(), authority.name(), Links.authority(authority.id())), null);
    }

    Item fact(Fact fact) {
        return Item.of(new Ref(fact.key(), fact.question(), Links.fact(fact.key())), law.cite(fact.basis().getFirst()));
    }

    Item reading(Reading reading) {
        return Item.of(new Ref(reading.id(), reading.question(), Links.reading(reading.id())),
                law.cite(reading.basis().getFirst()));
    }

    /**
     * {@return the obligations that a selection chooses, in the order of the text}
     */
    List<Item> selected(Selection selection) {
        return law.selected(selection).stream().map(this::obligation).toList();
    }

    /**
     * {@return the parties of the ids}
     */
    List<Item> parties(List<String> ids) {
        return ids.stream().distinct().map(id -> party(Objects.requireNonNull(law.book().parties().get(id)))).toList();
    }

    /**
     * {@return the provisions of the ids}
     */
    List<Item> provisions(List<String> ids) {
        return ids.stream().map(id -> Item.of(law.cite(id))).toList();
    }

    /**
     * {@return how acts worded something, where more than one did}
     */
    <W extends Worded.Wording> List<Item> wordings(Worded<W> item, java.util.function.Function<W, String> title) {
        if (item.wordings().size() == 1) {
            return List.of();
        }
        return item.wordings().stream().map(wording -> {
            var act = law.act(wording.act());
            return Item.of(law.ref(act), law.cite(wording.provision()))
                .with(wording.when() == null ? "removed" : "«" + title.apply(wording) + "»")
                .with(act.inForce());
        }).toList();
    }

    private <W extends Worded.Wording> Citation provision(Worded<W> item) {
        return law.cite(law.wording(item).provision());
    }

}
