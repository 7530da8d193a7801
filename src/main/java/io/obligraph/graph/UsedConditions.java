package io.obligraph.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the named conditions on which some rule depends. */
final class UsedConditions {

    private static final List<Kind> RULES = List.of(Kind.PARTY, Kind.TIER, Kind.OBLIGATION, Kind.EXEMPTION,
            Kind.GRACE_PERIOD, Kind.PENALTY, Kind.AUTHORITY);

    private static final List<Kind> BETWEEN = List.of(Kind.CONDITION, Kind.FORMER_WORDING, Kind.COMPETENCE);

    private UsedConditions() {
    }

    /**
     * {@return the conditions, in their order}
     */
    static List<GraphNode> of(GraphImage image) {
        Set<GraphNode> used = new HashSet<>();
        Deque<GraphNode> next = new ArrayDeque<>();
        RULES.forEach(kind -> next.addAll(image.named(kind)));
        while (!next.isEmpty()) {
            next.pop()
                .links()
                .stream()
                .map(GraphNode.Link::target)
                .filter(target -> BETWEEN.contains(target.kind()))
                .filter(used::add)
                .forEach(next::push);
        }
        return image.named(Kind.CONDITION).stream().filter(used::contains).toList();
    }

}
