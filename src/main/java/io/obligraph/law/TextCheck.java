package io.obligraph.law;

import io.obligraph.law.ExpressionCheck.Existence;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** Checks that acts and provisions fit together. */
final class TextCheck {

    private final LawBook book;

    private final Existence existence;

    private final BiConsumer<String, String> problems;

    TextCheck(LawBook book, Existence existence, BiConsumer<String, String> problems) {
        this.book = book;
        this.existence = existence;
        this.problems = problems;
    }

    /** Checks that the acts are in order and amend what exists. */
    void acts() {
        Act before = null;
        for (Act act : book.acts().values()) {
            String place = "acts/" + act.id();
            if (act.amends() != null) {
                existence.exists(place, book.acts(), act.amends(), "act");
            }
            if (before != null && act.published().isBefore(before.published())) {
                problems.accept(place,
                        "it was published before " + before.id() + "; put the acts in order, the oldest first");
            }
            before = act;
        }
    }

    /**
     * {@return whether no provision stands inside itself}
     */
    boolean isTree() {
        boolean tree = true;
        for (Provision provision : book.provisions().values()) {
            Set<String> around = new HashSet<>();
            for (Provision at = provision; at != null; at = at.in() == null ? null : book.provisions().get(at.in())) {
                if (!around.add(at.id())) {
                    if (at == provision) {
                        problems.accept("provisions/" + at.id(),
                                "it stands inside itself; say under in what contains it");
                    }
                    tree = false;
                    break;
                }
            }
        }
        return tree;
    }

    /** Checks that provisions refer to what exists. */
    void provisions() {
        book.provisions().forEach((id, provision) -> {
            String place = "provisions/" + id;
            if (provision.in() != null) {
                provisionExists(place, provision.in());
            }
            provision.cites().forEach(cited -> provisionExists(place, cited));
            provision.explains().forEach(explained -> provisionExists(place, explained));
            for (String act : new String[] { provision.addedBy(), provision.amendedBy(), provision.deletedBy() }) {
                if (act != null) {
                    existence.exists(place, book.acts(), act, "act");
                }
            }
        });
    }

    private void provisionExists(String place, String id) {
        existence.exists(place, book.provisions(), id, "provision");
    }

}
