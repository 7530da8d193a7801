package io.obligraph.api;

import io.obligraph.law.Act;
import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Provision;
import io.obligraph.law.Selection;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leads to what in the law under one set of wordings, in the direction in which the
 * law book does not say it.
 */
final class Links {

    private final LawBook book;

    private final LocalDate on;

    private final Map<String, Act> acts;

    private final Map<String, LocalDate> earliestDays;

    private final Map<String, List<Provision>> children = new HashMap<>();

    private final Map<String, List<Provision>> citedBy = new HashMap<>();

    private final Map<String, List<Provision>> explainedBy = new HashMap<>();

    private final Map<String, List<Exemption>> liftedBy = new HashMap<>();

    private final Map<String, List<GracePeriod>> delayedBy = new HashMap<>();

    private final Map<String, List<Condition>> conditionsUsing = new HashMap<>();

    private final Map<String, List<Obligation>> obligationsUsing = new HashMap<>();

    private final Map<String, List<Exemption>> exemptionsUsing = new HashMap<>();

    /**
     * Finds what leads to what.
     * @param book the law book
     * @param on the day whose wordings count
     * @param acts the acts known, by id
     * @param earliestDays the first day on which each obligation can bind anybody, by its
     * id
     */
    Links(LawBook book, LocalDate on, Map<String, Act> acts, Map<String, LocalDate> earliestDays) {
        this.book = book;
        this.on = on;
        this.acts = acts;
        this.earliestDays = earliestDays;
        for (Provision provision : book.provisions().values()) {
            if (provision.in() != null) {
                add(children, provision.in(), provision);
            }
            provision.cites().forEach(cited -> add(citedBy, cited, provision));
            provision.explains().forEach(explained -> add(explainedBy, explained, provision));
        }
        for (Exemption exemption : book.exemptions().values()) {
            Exemption.Wording wording = wording(exemption);
            selected(wording.lifts(), wording.parties()).forEach(lifted -> add(liftedBy, lifted.id(), exemption));
            Notation.conditions(wording).forEach(used -> add(exemptionsUsing, used, exemption));
        }
        for (GracePeriod grace : book.gracePeriods().values()) {
            GracePeriod.Wording wording = wording(grace);
            selected(wording.delays(), wording.parties()).forEach(delayed -> add(delayedBy, delayed.id(), grace));
        }
        for (Obligation obligation : book.obligations().values()) {
            Notation.conditions(wording(obligation)).forEach(used -> add(obligationsUsing, used, obligation));
        }
        for (Condition condition : book.conditions().values()) {
            Notation.conditions(wording(condition)).forEach(used -> add(conditionsUsing, used, condition));
        }
    }

    private <W extends Worded.Wording> W wording(Worded<W> item) {
        return LawView.wording(item, on, acts);
    }

    private String provisionOf(Worded<?> item) {
        return wording(item).provision();
    }

    private static <T> void add(Map<String, List<T>> links, String to, T from) {
        links.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
    }

    /**
     * {@return the obligations that a selection chooses and that bind somebody for whom
     * it does, in the order of the text}
     * @param selection the selection
     * @param parties for whom it chooses; empty for all
     */
    List<Obligation> selected(Selection selection, Collection<String> parties) {
        return book.obligations()
            .values()
            .stream()
            .filter(obligation -> book.selects(selection, obligation.id(), wording(obligation).provision()))
            .filter(obligation -> parties.isEmpty()
                    || wording(obligation).binds().stream().anyMatch(binding -> parties.contains(binding.party())))
            .toList();
    }

    /**
     * {@return the first day on which an obligation can bind anybody, as known; null
     * where none is known}
     */
    @Nullable LocalDate earliestDay(Obligation obligation) {
        return earliestDays.get(obligation.id());
    }

    List<Provision> children(Provision provision) {
        return children.getOrDefault(provision.id(), List.of());
    }

    List<Provision> citedBy(Provision provision) {
        return citedBy.getOrDefault(provision.id(), List.of());
    }

    List<Provision> explainedBy(Provision provision) {
        return explainedBy.getOrDefault(provision.id(), List.of());
    }

    List<Exemption> liftedBy(Obligation obligation) {
        return liftedBy.getOrDefault(obligation.id(), List.of());
    }

    List<GracePeriod> delayedBy(Obligation obligation) {
        return delayedBy.getOrDefault(obligation.id(), List.of());
    }

    List<Condition> conditionsUsing(Condition condition) {
        return conditionsUsing.getOrDefault(condition.id(), List.of());
    }

    List<Obligation> obligationsUsing(Condition condition) {
        return obligationsUsing.getOrDefault(condition.id(), List.of());
    }

    List<Exemption> exemptionsUsing(Condition condition) {
        return exemptionsUsing.getOrDefault(condition.id(), List.of());
    }

    /**
     * {@return those of the items that stand on a provision or under it}
     */
    <T extends Worded<?>> List<T> standingOn(String provision, Collection<T> items) {
        return items.stream().filter(item -> book.within(provisionOf(item), provision)).toList();
    }

}
