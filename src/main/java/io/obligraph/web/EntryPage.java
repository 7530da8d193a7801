package io.obligraph.web;

import io.obligraph.catalogue.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a licence, a practice, a standard or somebody in the catalogue shows.
 *
 * @param id its id
 * @param kind what it is, in words
 * @param list the list of all of the kind
 * @param title its name
 * @param summary what to know about it, empty for nothing
 * @param properties what it is like
 * @param groups what it has to do with others
 * @param links where to read more
 * @param graph where it is seen in the graph
 * @param models the address of the models that have to do with it, {@code null} where no
 * page shows them
 * @param count how many models these are
 */
record EntryPage(String id, String kind, Ref list, String title, String summary, List<Property> properties,
        List<Group> groups, List<Link> links, String graph, @Nullable String models, int count) {

    /**
     * Something that it is like.
     *
     * @param title what about
     * @param value in words
     * @param note what else to know, {@code null} for nothing
     */
    record Property(String title, String value, @Nullable String note) {
    }

    /**
     * Others with which it has to do in the same way.
     *
     * @param title how
     * @param items the others
     */
    record Group(String title, List<Item> items) {
    }

    /**
     * Another thing.
     *
     * @param thing the thing
     * @param extent how far, in words; {@code null} where there is nothing to say
     * @param how in which way; {@code null} likewise
     */
    record Item(Ref thing, @Nullable String extent, @Nullable String how) {

        static Item of(Ref thing) {
            return new Item(thing, null, null);
        }

    }

}
