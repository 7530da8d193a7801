package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.obligraph.reasoning.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all models shows.
 *
 * @param models which models are chosen
 * @param columns the columns that can be sorted by
 * @param rows the models of this part
 * @param begin the address of the first part, {@code null} where this is it
 * @param next the address of the next part, {@code null} where this is the last
 */
record ModelsPage(@JsonUnwrapped ChosenModels models, List<Column> columns, List<Row> rows, @Nullable String begin,
        @Nullable String next) {

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
     * @param answer what the law asks of its provider
     */
    record Row(Ref model, @Nullable Ref organisation, String released, String parameters, List<String> measures,
            @Nullable Ref licence, @Nullable Boolean free, List<Count> answer) {
    }

    /**
     * How many obligations have a status.
     *
     * @param status the status
     * @param count how many have it, at least one
     */
    record Count(Status status, int count) {
    }

}
