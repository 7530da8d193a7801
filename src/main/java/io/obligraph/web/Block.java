package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page about something in the law, under a title of its own.
 *
 * @param id what the part says, by a name that is the same on all pages, for instance
 * {@code lifts}
 * @param title the title
 * @param text a sentence or more, {@code null} for none
 * @param conditions what must be so, {@code null} for nothing
 * @param items the lines, in their order
 */
record Block(String id, String title, @Nullable String text, @Nullable Step conditions, List<Item> items) {

    /** So many lines are shown at once; more are folded away. */
    private static final int AT_ONCE = 12;

    Block {
        items = List.copyOf(items);
    }

    static Block of(String id, String title, List<Item> items) {
        return new Block(id, title, null, null, items);
    }

    static Block of(String id, String title, @Nullable String text) {
        return new Block(id, title, text, null, List.of());
    }

    static Block of(String id, String title, @Nullable Step conditions) {
        return new Block(id, title, null, conditions, List.of());
    }

    /**
     * {@return whether there is anything to show}
     */
    boolean says() {
        return text != null || !items.isEmpty()
                || conditions != null && (!conditions.statement().isEmpty() || !conditions.parts().isEmpty());
    }

    /**
     * {@return whether there are so many lines that they are better folded away}
     */
    public boolean folds() {
        return items.size() > AT_ONCE;
    }

}
