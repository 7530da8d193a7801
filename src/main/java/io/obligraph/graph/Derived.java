package io.obligraph.graph;

import static io.obligraph.graph.Relationships.DELAYS;
import static io.obligraph.graph.Relationships.LIFTS;
import static io.obligraph.graph.Relationships.PUNISHES;
import static io.obligraph.graph.Relationships.SUPERVISES;

import io.obligraph.law.LawBook;
import io.obligraph.law.Obligation;
import io.obligraph.law.Selection;
import io.obligraph.law.Worded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from the rules as they are worded now and stands in the graph beside them,
 * so that nobody has to work it out in Cypher: which obligations an exemption lifts, a
 * grace period delays, a penalty punishes and an authority supervises, and from which day
 * an obligation can bind at all.
 *
 * @param choices the obligations that rules choose
 * @param bindsFrom by the id of the obligation, the first day on which it can bind
 * anyone; no entry where it never can
 */
record Derived(Set<Choice> choices, Map<String, LocalDate> bindsFrom) {

    static final String PARTIES = "parties";

    static final String BINDS_FROM = "bindsFrom";

    /** The types of the derived relationships, by the kind of node that they leave. */
    static final Map<Kind, String> TYPES = Map.of(Kind.EXEMPTION, LIFTS, Kind.GRACE_PERIOD, DELAYS, Kind.PENALTY,
            PUNISHES, Kind.AUTHORITY, SUPERVISES);

    /**
     * An obligation that a rule chooses.
     *
     * @param kind the kind of rule
     * @param rule its id
     * @param obligation the id of the obligation
     * @param parties the ids of the parties whom the obligation binds and for whom the
     * rule chooses it, in the obligation's order
     */
    record Choice(Kind kind, String rule, String obligation, List<String> parties) {
    }

    /**
     * {@return what follows from a law}
     */
    static Derived of(LawSnapshot law) {
        Choosing choosing = new Choosing(law.book(), new HashSet<>());
        law.book().exemptions().values().forEach(exemption -> {
            var now = exemption.wordings().getLast();
            choosing.add(Kind.EXEMPTION, exemption, now.lifts(), now.parties());
        });
        law.book().gracePeriods().values().forEach(grace -> {
            var now = grace.wordings().getLast();
            choosing.add(Kind.GRACE_PERIOD, grace, now.delays(), now.parties());
        });
        law.book().penalties().values().forEach(penalty -> {
            var now = penalty.wordings().getLast();
            choosing.add(Kind.PENALTY, penalty, now.punishes(), now.parties());
        });
        law.book()
            .authorities()
            .values()
            .forEach(authority -> authority.competences()
                .forEach(competence -> choosing.add(Kind.AUTHORITY, authority.id(), competence.supervises(),
                        List.of())));
        return new Derived(choosing.choices(), law.reasoner().earliestDays(LocalDate.MAX));
    }

    /** Finds what rules choose. */
    private record Choosing(LawBook book, Set<Choice> choices) {

        void add(Kind kind, Worded<?> rule, Selection selection, List<String> only) {
            if (rule.wordings().getLast().when() != null) {
                add(kind, rule.id(), selection, only);
            }
        }

        void add(Kind kind, String rule, Selection selection, List<String> only) {
            for (Obligation obligation : book.obligations().values()) {
                Obligation.Wording now = obligation.wordings().getLast();
                List<String> parties = now.binds()
                    .stream()
                    .map(Obligation.Binding::party)
                    .filter(party -> only.isEmpty() || only.contains(party))
                    .toList();
                if (now.when() != null && !parties.isEmpty()
                        && book.selects(selection, obligation.id(), now.provision())) {
                    choices.add(new Choice(kind, rule, obligation.id(), parties));
                }
            }
        }

    }

    /**
     * {@return what the graph says that follows}
     */
    static Derived in(GraphImage image) {
        Set<Choice> choices = new HashSet<>();
        TYPES.forEach((kind, type) -> image.named(kind)
            .forEach(rule -> rule.links(type)
                .forEach(link -> choices.add(new Choice(kind, rule.id(), link.target().id(), parties(link))))));
        Map<String, LocalDate> bindsFrom = new HashMap<>();
        for (GraphNode obligation : image.named(Kind.OBLIGATION)) {
            if (obligation.properties().get(BINDS_FROM) instanceof LocalDate day) {
                bindsFrom.put(obligation.id(), day);
            }
        }
        return new Derived(choices, bindsFrom);
    }

    private static List<String> parties(GraphNode.Link link) {
        return link.properties().get(PARTIES) instanceof List<?> parties
                ? parties.stream().map(String::valueOf).toList() : List.of();
    }

}
