package io.obligraph.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole law, validated: every reference in it leads somewhere, its conditions form no
 * cycle, and every item has its basis. Two law books are equal if they say the same, in
 * whatever order.
 *
 * @param acts the acts, by id, in the order of publication
 * @param provisions the tree of provisions, by id
 * @param groups the groups of facts, by id, in the order in which to ask
 * @param facts the fact vocabulary, by key, in the order in which to ask
 * @param licences the known licences, by id
 * @param conditions the named conditions, by id
 * @param readings the recorded readings, by id
 * @param parties the parties, by id
 * @param tiers the tiers, by id
 * @param obligations the obligations, by id, in the order of the text
 * @param exemptions the exemptions, by id, in the order of the text
 * @param gracePeriods the grace periods, by id
 * @param penalties the rules on fines, by id
 * @param authorities the authorities, by id
 * @param applications the rules about days of application, by act in the order of
 * publication, then by day
 */
public record LawBook(SequencedMap<String, Act> acts, SequencedMap<String, Provision> provisions,
        SequencedMap<String, FactGroup> groups, SequencedMap<String, Fact> facts,
        SequencedMap<String, Licence> licences, SequencedMap<String, Condition> conditions,
        SequencedMap<String, Reading> readings, SequencedMap<String, Party> parties, SequencedMap<String, Tier> tiers,
        SequencedMap<String, Obligation> obligations, SequencedMap<String, Exemption> exemptions,
        SequencedMap<String, GracePeriod> gracePeriods, SequencedMap<String, Penalty> penalties,
        SequencedMap<String, Authority> authorities, List<Application> applications) {

    /**
     * Makes a law book.
     * @throws LawBookException if it does not hold together, with every mistake that was
     * found
     */
    public LawBook(SequencedMap<String, Act> acts, SequencedMap<String, Provision> provisions,
            SequencedMap<String, FactGroup> groups, SequencedMap<String, Fact> facts,
            SequencedMap<String, Licence> licences, SequencedMap<String, Condition> conditions,
            SequencedMap<String, Reading> readings, SequencedMap<String, Party> parties,
            SequencedMap<String, Tier> tiers, SequencedMap<String, Obligation> obligations,
            SequencedMap<String, Exemption> exemptions, SequencedMap<String, GracePeriod> gracePeriods,
            SequencedMap<String, Penalty> penalties, SequencedMap<String, Authority> authorities,
            List<Application> applications) {
        this.acts = copy(acts);
        this.provisions = copy(provisions);
        this.groups = copy(groups);
        this.facts = copy(facts);
        this.licences = copy(licences);
        this.conditions = copy(conditions);
        this.readings = copy(readings);
        this.parties = copy(parties);
        this.tiers = copy(tiers);
        this.obligations = copy(obligations);
        this.exemptions = copy(exemptions);
        this.gracePeriods = copy(gracePeriods);
        this.penalties = copy(penalties);
        this.authorities = copy(authorities);
        this.applications = inOrder(applications);
        Set<Problem> problems = new LinkedHashSet<>();
        new LawBookCheck(this, (place, message) -> problems.add(new Problem(place, 0, message))).check();
        if (!problems.isEmpty()) {
            throw new LawBookException(List.copyOf(problems));
        }
    }

    private List<Application> inOrder(List<Application> applications) {
        List<String> actsInOrder = List.copyOf(acts.sequencedKeySet());
        return applications.stream()
            .sorted(Comparator.comparingInt((Application rule) -> actsInOrder.indexOf(rule.act()))
                .thenComparing(Application::from)
                .thenComparing(Application::provision)
                .thenComparing(rule -> rule.applies().toString()))
            .toList();
    }

    private static <T> SequencedMap<String, T> copy(SequencedMap<String, T> items) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
    }

    /**
     * {@return the items by what identifies them, in their order}
     * @param items the items
     * @param key what identifies an item
     * @param <T> the kind of item
     */
    public static <T> SequencedMap<String, T> index(Collection<T> items, Function<T, String> key) {
        return items.stream()
            .collect(Collectors.toMap(key, Function.identity(), (first, second) -> second, LinkedHashMap::new));
    }

    /**
     * {@return the European Legislation Identifier of a provision; empty for guidance,
     * which has none}
     * @param id the id of a provision of this book
     */
    public String eli(String id) {
        Provision provision = provision(id);
        if (provision.type() == ProvisionType.GUIDELINE) {
            return "";
        }
        Act act = acts.firstEntry().getValue();
        return act.eli() + "/" + eliPath(provision) + "/oj";
    }

    private String eliPath(Provision provision) {
        String own = provision.type().code() + "_" + provision.lastPart();
        boolean top = provision.in() == null || provision.type() == ProvisionType.ARTICLE;
        return top ? own : eliPath(provision(provision.in())) + "/" + own;
    }

    private Provision provision(String id) {
        Provision found = provisions.get(id);
        if (found == null) {
            throw new IllegalArgumentException("There is no provision " + id);
        }
        return found;
    }

    /**
     * {@return whether a provision is another one or stands under it in the tree}
     * @param id the id of a provision
     * @param ancestor the id of the provision that may contain it
     */
    public boolean within(String id, String ancestor) {
        for (String at = id; at != null;) {
            if (at.equals(ancestor)) {
                return true;
            }
            Provision provision = provisions.get(at);
            at = provision == null ? null : provision.in();
        }
        return false;
    }

    /**
     * {@return whether a selection chooses an obligation that stands on a provision}
     * @param selection the selection
     * @param obligation the id of the obligation
     * @param provision the id of the provision that it stands on
     */
    public boolean selects(Selection selection, String obligation, String provision) {
        return covers(selection.of(), obligation, provision) && !covers(selection.except(), obligation, provision);
    }

    private boolean covers(List<String> chosen, String obligation, String provision) {
        return chosen.stream().anyMatch(id -> acts.containsKey(id) || id.equals(obligation) || within(provision, id));
    }

    /**
     * {@return the acts that are known on a day: those published on it or before, by id}
     */
    public Map<String, Act> actsKnownOn(LocalDate day) {
        return acts.values()
            .stream()
            .filter(act -> !act.published().isAfter(day))
            .collect(Collectors.toMap(Act::id, Function.identity()));
    }
}
