package io.obligraph.reasoning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The steps of a derivation that were told so far, and the statements that were derived.
 */
final class Told {

    private final List<Reason> reasons = new ArrayList<>();

    private final SequencedSet<String> derived = new LinkedHashSet<>();

    /** How far a telling was. */
    record Mark(int reasons, int derived) {
    }

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    void addAll(Told other) {
        reasons.addAll(other.reasons);
    }

    /**
     * Adds a step unless the same was said beside it.
     * @return whether it was added
     */
    boolean say(Reason reason) {
        for (int i = reasons.size() - 1; i >= 0 && reasons.get(i).depth() >= reason.depth(); i--) {
            Reason before = reasons.get(i);
            if (before.depth() == reason.depth() && before.statement().equals(reason.statement())) {
                return false;
            }
        }
        return reasons.add(reason);
    }

    /**
     * Notes that the grounds of a statement are told.
     * @return false if they were told before
     */
    boolean derives(String statement) {
        return derived.add(statement);
    }

    Mark mark() {
        return new Mark(reasons.size(), derived.size());
    }

    /**
     * {@return whether each step since a mark stands on the next, down to one that needs
     * no grounds: a fact, or what was stated before and so with its grounds}
     */
    boolean isChainSince(Mark mark) {
        for (int i = mark.reasons() + 1; i < reasons.size(); i++) {
            if (reasons.get(i).depth() != reasons.get(i - 1).depth() + 1) {
                return false;
            }
        }
        return reasons.size() > mark.reasons() + 1
                && (reasons.getLast().fact() != null || isKnown(reasons.getLast(), mark));
    }

    private boolean isKnown(Reason reason, Mark mark) {
        return reasons.subList(0, mark.reasons())
            .stream()
            .anyMatch(before -> before.statement().equals(reason.statement()));
    }

    /**
     * Takes back all that was told since a mark.
     * @return the last step of it
     */
    Reason takeBack(Mark mark) {
        Reason last = reasons.getLast();
        reasons.subList(mark.reasons(), reasons.size()).clear();
        while (derived.size() > mark.derived()) {
            derived.removeLast();
        }
        return last;
    }

}
