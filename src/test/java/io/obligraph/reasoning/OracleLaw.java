package io.obligraph.reasoning;

import io.obligraph.law.Act;
import io.obligraph.law.Application;
import io.obligraph.law.Exemption;
import io.obligraph.law.GracePeriod;
import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import io.obligraph.law.Selection;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * For the {@link Oracle}: the law as it is known on a day, which wording is in force, and
 * from when what applies.
 */
final class OracleLaw {

    private record ProvisionAsWorded(String provision, String act) {
    }

    /**
     * A way in which an exemption or a grace period touches an obligation: by one of its
     * wordings.
     */
    record Touch<I extends Worded<W>, W extends Worded.Wording>(I item, W wording) {
    }

    private record Bond(String obligation, String act, String party) {
    }

    private record Touched(List<Touch<Exemption, Exemption.Wording>> exemptions,
            List<Touch<GracePeriod, GracePeriod.Wording>> delays) {
    }

    private final LawBook book;

    private final LocalDate knownOn;

    private final List<Application> table;

    private final Set<LocalDate> daysNamed = new TreeSet<>();

    private final Map<ProvisionAsWorded, Optional<LocalDate>> days = new ConcurrentHashMap<>();

    private final Map<String, Boolean> inAChapter = new ConcurrentHashMap<>();

    private final Map<Bond, Touched> touched = new ConcurrentHashMap<>();

    OracleLaw(LawBook book, LocalDate knownOn) {
        this.book = book;
        this.knownOn = knownOn;
        List<Application> newest = List.of();
        for (Act act : book.acts().values()) {
            List<Application> own = book.applications().stream().filter(rule -> rule.act().equals(act.id())).toList();
            if (isKnown(act) && !own.isEmpty()) {
                newest = own;
            }
        }
        this.table = newest;
        book.acts().values().forEach(act -> daysNamed.add(act.inForce()));
        book.applications().forEach(rule -> daysNamed.add(rule.from()));
        book.gracePeriods()
            .values()
            .forEach(grace -> grace.wordings().forEach(wording -> daysNamed.add(wording.until())));
    }

    LawBook book() {
        return book;
    }

    /**
     * {@return every day that the book names, also by acts that are not known}
     */
    Set<LocalDate> daysNamed() {
        return daysNamed;
    }

    /**
     * {@return whether there is any law: whether the first act is known}
     */
    boolean isLaw() {
        return isKnown(book.acts().firstEntry().getValue());
    }

    private boolean isKnown(Act act) {
        return !act.published().isAfter(knownOn);
    }

    /**
     * {@return the wording in force, or the first one known before any is; null if none
     * is known}
     */
    <W extends Worded.Wording> @Nullable W inForce(Worded<W> item, LocalDate day) {
        W firstKnown = null;
        W lastInForce = null;
        for (W wording : item.wordings()) {
            Act act = Objects.requireNonNull(book.acts().get(wording.act()));
            if (isKnown(act)) {
                firstKnown = firstKnown == null ? wording : firstKnown;
                lastInForce = act.inForce().isAfter(day) ? lastInForce : wording;
            }
        }
        return lastInForce == null ? firstKnown : lastInForce;
    }

    /**
     * {@return whether a provision as an act words it applies on a day}
     */
    boolean applies(String provision, String act, LocalDate day) {
        if (!inAChapter.computeIfAbsent(provision, this::isInAChapter)) {
            return true;
        }
        return days.computeIfAbsent(new ProvisionAsWorded(provision, act), this::appliesFrom)
            .filter(from -> !from.isAfter(day))
            .isPresent();
    }

    private boolean isInAChapter(String provision) {
        return around(provision).stream().anyMatch(id -> book.provisions().get(id).type() == ProvisionType.CHAPTER);
    }

    private List<String> around(String provision) {
        List<String> around = new ArrayList<>();
        for (Provision at = book.provisions().get(provision); at != null; at = at.in() == null ? null
                : book.provisions().get(at.in())) {
            around.add(at.id());
        }
        return around;
    }

    private Optional<LocalDate> appliesFrom(ProvisionAsWorded worded) {
        Act act = Objects.requireNonNull(book.acts().get(worded.act()));
        List<String> around = new ArrayList<>(around(worded.provision()));
        around.addAll(book.acts().keySet());
        Application closest = null;
        int distance = Integer.MAX_VALUE;
        for (Application rule : table) {
            boolean leftOut = rule.applies().except().stream().anyMatch(around::contains);
            for (String id : rule.applies().of()) {
                int far = around.indexOf(id);
                if (!leftOut && far >= 0 && far < distance) {
                    closest = rule;
                    distance = far;
                }
            }
        }
        return isKnown(act) && closest != null
                ? Optional.of(closest.from().isAfter(act.inForce()) ? closest.from() : act.inForce())
                : Optional.empty();
    }

    /**
     * {@return the exemptions that can lift an obligation as worded from a party}
     */
    List<Touch<Exemption, Exemption.Wording>> exemptions(Obligation obligation, Obligation.Wording wording,
            String party) {
        return touched(obligation, wording, party).exemptions();
    }

    /**
     * {@return the grace periods that can delay an obligation as worded for a party}
     */
    List<Touch<GracePeriod, GracePeriod.Wording>> delays(Obligation obligation, Obligation.Wording wording,
            String party) {
        return touched(obligation, wording, party).delays();
    }

    private Touched touched(Obligation obligation, Obligation.Wording wording, String party) {
        return touched.computeIfAbsent(new Bond(obligation.id(), wording.act(), party), any -> {
            List<Touch<Exemption, Exemption.Wording>> exemptions = new ArrayList<>();
            book.exemptions()
                .values()
                .forEach(exemption -> exemption.wordings()
                    .stream()
                    .filter(granted -> helps(granted.parties(), party))
                    .filter(granted -> chooses(granted.lifts(), obligation.id(), wording.provision()))
                    .forEach(granted -> exemptions.add(new Touch<>(exemption, granted))));
            List<Touch<GracePeriod, GracePeriod.Wording>> delays = new ArrayList<>();
            book.gracePeriods()
                .values()
                .forEach(grace -> grace.wordings()
                    .stream()
                    .filter(granted -> helps(granted.parties(), party))
                    .filter(granted -> chooses(granted.delays(), obligation.id(), wording.provision()))
                    .forEach(granted -> delays.add(new Touch<>(grace, granted))));
            return new Touched(exemptions, delays);
        });
    }

    private static boolean helps(List<String> parties, String party) {
        return parties.isEmpty() || parties.contains(party);
    }

    private boolean chooses(Selection selection, String obligation, String provision) {
        return names(selection.of(), obligation, provision) && !names(selection.except(), obligation, provision);
    }

    private boolean names(List<String> ids, String obligation, String provision) {
        List<String> fitting = new ArrayList<>(around(provision));
        fitting.add(obligation);
        fitting.addAll(book.acts().keySet());
        return ids.stream().anyMatch(fitting::contains);
    }

}
