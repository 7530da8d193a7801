package io.obligraph.reasoning;

import io.obligraph.law.Act;
import io.obligraph.law.Application;
import io.obligraph.law.LawBook;
import io.obligraph.law.Provision;
import io.obligraph.law.ProvisionType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the law once certain acts are published. */
final class Knowledge {

    private final LawBook book;

    private final Map<String, Act> acts;

    private final List<Application> applications;

    private final Map<String, Optional<Application>> rules = new ConcurrentHashMap<>();

    Knowledge(LawBook book, Map<String, Act> acts) {
        this.book = book;
        this.acts = acts;
        this.applications = book.acts()
            .sequencedKeySet()
            .reversed()
            .stream()
            .filter(acts::containsKey)
            .map(act -> book.applications().stream().filter(application -> application.act().equals(act)).toList())
            .filter(rules -> !rules.isEmpty())
            .findFirst()
            .orElse(List.of());
    }

    /**
     * {@return the known acts, by id}
     */
    Map<String, Act> acts() {
        return acts;
    }

    /**
     * {@return the day from which a provision applies as an act words it: that of the
     * rule that names the smallest part around it, and not before the act is in force;
     * empty if no rule names it or the act is not known}
     */
    Optional<LocalDate> appliesFrom(String provision, String wordedBy) {
        Act act = acts.get(wordedBy);
        return act == null ? Optional.empty() : rule(provision).map(Application::from)
            .map(from -> from.isBefore(act.inForce()) ? act.inForce() : from);
    }

    /**
     * {@return the rule that sets the day for a provision, empty if none does}
     */
    Optional<Application> rule(String provision) {
        return rules.computeIfAbsent(provision, this::findRule);
    }

    private Optional<Application> findRule(String provision) {
        List<Application> fitting = applications.stream()
            .filter(rule -> rule.applies().except().stream().noneMatch(left -> book.within(provision, left)))
            .toList();
        for (String at = provision; at != null; at = in(at)) {
            String part = at;
            Optional<Application> found = fitting.stream()
                .filter(rule -> rule.applies().of().contains(part))
                .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return fitting.stream()
            .filter(rule -> rule.applies().of().stream().anyMatch(book.acts()::containsKey))
            .findFirst();
    }

    private @Nullable String in(String id) {
        Provision provision = book.provisions().get(id);
        return provision == null ? null : provision.in();
    }

    /**
     * {@return whether days of application are set for such provisions at all: for what
     * stands in a chapter of the act}
     */
    static boolean hasDay(LawBook book, String id) {
        for (Provision at = book.provisions().get(id); at != null; at = book.provisions().get(at.in())) {
            if (at.type() == ProvisionType.CHAPTER) {
                return true;
            }
            if (at.in() == null) {
                return false;
            }
        }
        return false;
    }

    /**
     * {@return the days on which the law changes, as known: acts come into force,
     * provisions begin to apply, grace periods end}
     */
    Collection<LocalDate> daysOfChange() {
        Stream<LocalDate> ends = book.gracePeriods()
            .values()
            .stream()
            .flatMap(grace -> grace.wordings().stream())
            .filter(wording -> acts.containsKey(wording.act()))
            .map(wording -> wording.until());
        return Stream.of(acts.values().stream().map(Act::inForce), applications.stream().map(Application::from), ends)
            .flatMap(days -> days)
            .sorted()
            .distinct()
            .toList();
    }

}
