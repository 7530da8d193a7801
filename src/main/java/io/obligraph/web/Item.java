package io.obligraph.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line in a block of a page about something in the law.
 *
 * @param id the id of what the line is about, {@code null} where it has none
 * @param title what it is called; empty where the provision says it
 * @param page the address of its page on this server, {@code null} where it has none
 * @param text what else there is to say, a sentence or more; {@code null} for nothing
 * @param day the day from which it counts, {@code null} for none
 * @param provision where it stands in the law, {@code null} where that needs no saying
 */
record Item(@Nullable String id, String title, @Nullable String page, @Nullable String text, @Nullable LocalDate day,
        @Nullable Citation provision) {

    /**
     * {@return a line that says something of nothing that has a page}
     */
    static Item of(String title, @Nullable String text) {
        return new Item(null, title, null, text, null, null);
    }

    /**
     * {@return a line about something with a page}
     */
    static Item of(Ref thing, @Nullable Citation provision) {
        return new Item(thing.id(), thing.title(), thing.page(), null, null, provision);
    }

    /**
     * {@return a line about a provision: its number, with its heading as the text}
     */
    static Item of(Citation provision) {
        return new Item(provision.id(), "", null, provision.heading(), null, provision);
    }

    /**
     * {@return this line with something else to say}
     */
    Item with(@Nullable String text) {
        return new Item(id, title, page, text, day, provision);
    }

    /**
     * {@return this line with a day}
     */
    Item with(@Nullable LocalDate day) {
        return new Item(id, title, page, text, day, provision);
    }

}
