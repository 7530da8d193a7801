package io.obligraph.web;

import io.obligraph.graph.LawSnapshot;
import io.obligraph.law.Act;
import io.obligraph.law.Authority;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Penalty;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Selection;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The law as it is worded on one day, by the knowledge of one day, as the pages show it.
 *
 * @param law the law that answers
 * @param on the day whose wordings count
 * @param knownOn the day whose knowledge counts
 * @param acts the acts known, by id
 */
record LawDay(LawSnapshot law, LocalDate on, LocalDate knownOn, Map<String, Act> acts) {

    LawDay(LawSnapshot law, LocalDate on, LocalDate knownOn) {
        this(law, on, knownOn, law.book().actsKnownOn(knownOn));
    }

    LawBook book() {
        return law.book();
    }

    /**
     * {@return the wording in force on the day; the first one where none is}
     */
    <W extends Worded.Wording> W wording(Worded<W> item) {
        return item.wordingOn(on, acts).orElse(item.wordings().getFirst());
    }

    /**
     * {@return the wording in force on the day, empty where the item is not part of the
     * law then}
     */
    <W extends Worded.Wording> Optional<W> inForce(Worded<W> item) {
        return item.wordingOn(on, acts).filter(wording -> wording.when() != null);
    }

    /**
     * {@return the obligations that a selection chooses, in the order of the text}
     */
    List<Obligation> selected(Selection selection) {
        return book().obligations()
            .values()
            .stream()
            .filter(obligation -> inForce(obligation).isPresent() && selects(selection, obligation))
            .toList();
    }

    /**
     * {@return whether a selection chooses an obligation as it is worded}
     */
    boolean selects(Selection selection, Obligation obligation) {
        return book().selects(selection, obligation.id(), wording(obligation).provision());
    }

    List<Exemption> liftedBy(Obligation obligation) {
        return having(book().exemptions().values(),
                wording -> selects(wording.lifts(), obligation) && concerns(wording.parties(), obligation));
    }

    List<GracePeriod> delayedBy(Obligation obligation) {
        return having(book().gracePeriods().values(),
                wording -> selects(wording.delays(), obligation) && concerns(wording.parties(), obligation));
    }

    List<Penalty> punishedBy(Obligation obligation) {
        return having(book().penalties().values(),
                wording -> selects(wording.punishes(), obligation) && concerns(wording.parties(), obligation));
    }

    /**
     * {@return the competences of an authority under which it may supervise an
     * obligation}
     */
    List<Authority.Competence> competences(Authority authority, Obligation obligation) {
        return authority.competences()
            .stream()
            .filter(competence -> selects(competence.supervises(), obligation))
            .toList();
    }

    private <W extends Worded.Wording, T extends Worded<W>> List<T> having(Collection<T> items,
            java.util.function.Predicate<W> fits) {
        return items.stream().filter(item -> inForce(item).filter(fits).isPresent()).toList();
    }

    private boolean concerns(List<String> parties, Obligation obligation) {
        return parties.isEmpty()
                || wording(obligation).binds().stream().map(Obligation.Binding::party).anyMatch(parties::contains);
    }

    Ref ref(Obligation obligation) {
        return new Ref(obligation.id(), wording(obligation).title(), Links.obligation(obligation.id()));
    }

    Ref ref(Exemption exemption) {
        return new Ref(exemption.id(), wording(exemption).title(), Links.exemption(exemption.id()));
    }

    Ref ref(Act act) {
        return new Ref(act.id(), act.number(), Links.act(act.id()));
    }

    /**
     * {@return a party, by the id that the law book itself uses}
     */
    Ref party(String id) {
        return new Ref(id, Objects.requireNonNull(book().parties().get(id)).name(), Links.party(id));
    }

    /**
     * {@return an act, by the id that the law book itself uses}
     */
    Act act(String id) {
        return Objects.requireNonNull(book().acts().get(id));
    }

    /**
     * {@return a provision to be cited}
     * @param id the id of a provision of the book
     */
    Citation cite(String id) {
        Provision provision = Objects.requireNonNull(book().provisions().get(id), id);
        String eli = book().eli(id);
        return new Citation(id, provision.number(), heading(provision), Links.provision(id),
                eli.isEmpty() ? null : eli);
    }

    /**
     * {@return where a provision stands in the text: all that contain it, the outermost
     * first}
     */
    List<Ref> path(Provision provision) {
        LinkedList<Ref> path = new LinkedList<>();
        for (String in = provision.in(); in != null;) {
            Provision around = Objects.requireNonNull(book().provisions().get(in));
            path.addFirst(new Ref(in, around.number(), Links.provision(in)));
            in = around.in();
        }
        return List.copyOf(path);
    }

    /**
     * {@return the chapter or section in which a provision stands, the smallest one;
     * empty where it stands in none}
     * @param id the id of a provision of the book
     */
    Optional<Provision> theme(String id) {
        Provision at = book().provisions().get(id);
        while (at != null && at.type() != ProvisionType.SECTION && at.type() != ProvisionType.CHAPTER) {
            at = at.in() == null ? null : book().provisions().get(at.in());
        }
        return Optional.ofNullable(at);
    }

    private @Nullable String heading(Provision provision) {
        for (Provision at = provision; at != null; at = at.in() == null ? null : book().provisions().get(at.in())) {
            if (at.heading() != null || at.type() == ProvisionType.ARTICLE) {
                return at.heading();
            }
        }
        return null;
    }

}
