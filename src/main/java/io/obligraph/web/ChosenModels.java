package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which models an address chooses, for the head of each page about them.
 *
 * @param total how many models meet what is asked for
 * @param text the words looked for, empty for none
 * @param hidden what else is asked for, to be kept when words are looked for
 * @param chosen what is asked for, each with the address without it
 * @param facets the values that there are, with their number
 * @param views the pages that show the same models
 */
record ChosenModels(int total, String text, List<Parameter> hidden, List<Filter> chosen, List<Group> facets,
        List<View> views) {

    /**
     * A parameter of the address.
     *
     * @param name its name
     * @param value its value
     */
    record Parameter(String name, String value) {
    }

    /**
     * Something that is asked for.
     *
     * @param about what it is about
     * @param title what is asked for
     * @param without the address that does not ask for it
     */
    record Filter(String about, String title, String without) {
    }

    /**
     * What the models can be told apart by.
     *
     * @param name its name in addresses
     * @param title its name in words
     * @param unfolded whether the values are shown at once
     * @param values the values, with their number
     */
    record Group(String name, String title, boolean unfolded, List<Value> values) {
    }

    /**
     * A value.
     *
     * @param value the value, {@code null} for not known
     * @param title in words
     * @param count how many have it
     * @param chosen whether it is asked for
     * @param address the address that asks for it as well, or no longer; {@code null}
     * where it cannot be asked for
     */
    record Value(@Nullable String value, String title, int count, boolean chosen, @Nullable String address) {
    }

    /**
     * A page that shows the models.
     *
     * @param path its path
     * @param title what it shows
     * @param address its whole address, for the same models
     */
    record View(String path, String title, String address) {
    }

}
