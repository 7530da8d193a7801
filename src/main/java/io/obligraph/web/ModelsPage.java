package io.obligraph.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all models shows.
 *
 * @param total how many models meet what is asked for
 * @param text the words looked for, empty for none
 * @param hidden what else is asked for, to be kept when words are looked for
 * @param chosen what is asked for, each with the address without it
 * @param columns the columns that can be sorted by
 * @param rows the models of this part
 * @param facets the values that there are, with their number
 * @param begin the address of the first part, {@code null} where this is it
 * @param next the address of the next part, {@code null} where this is the last
 * @param limited of the models looked at for a file, whether there are more
 */
record ModelsPage(int total, String text, List<Parameter> hidden, List<Value> chosen, List<Column> columns,
        List<Row> rows, List<Group> facets, @Nullable String begin, @Nullable String next, boolean limited) {

    /**
     * A parameter of the address.
     *
     * @param name its name
     * @param value its value
     */
    record Parameter(String name, String value) {
    }

    /**
     * A column that can be sorted by.
     *
     * @param key by what
     * @param title what it is called
     * @param number whether it holds numbers
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param address the address sorted by it
     */
    record Column(String key, String title, boolean number, String sorted, String address) {
    }

    /**
     * A model.
     *
     * @param model the model
     * @param organisation who provides it
     * @param released when, in words, empty where not known
     * @param parameters how many, in words, empty where not known
     * @param measures the values of the numbers that the law bounds, in words
     * @param licence its licence, {@code null} where not known
     * @param free whether the licence counts as free and open-source, {@code null} where
     * not decided or not known
     * @param opennessClass its class, in words, empty where none
     */
    record Row(Ref model, @Nullable Ref organisation, String released, String parameters, List<String> measures,
            @Nullable Ref licence, @Nullable Boolean free, String opennessClass) {
    }

    /**
     * What the models can be told apart by.
     *
     * @param name its name in addresses
     * @param title its name in words
     * @param values the values, with their number
     */
    record Group(String name, String title, List<Value> values) {
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

}
