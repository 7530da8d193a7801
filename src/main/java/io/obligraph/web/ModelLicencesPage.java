package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the licences of models shows.
 *
 * @param models which models are chosen
 * @param classes how many models are under licences that count as free and open-source,
 * that do not, and of which it is not decided, and of how many the licence is not known
 * @param licences the licences, the one of the most models first
 */
record ModelLicencesPage(@JsonUnwrapped ChosenModels models, List<Class> classes, List<Row> licences) {

    /**
     * Models whose licences are alike under the law.
     *
     * @param title in words
     * @param free whether they count as free and open-source, {@code null} where that is
     * not decided or not known
     * @param models how many models
     */
    record Class(String title, @Nullable Boolean free, int models) {
    }

    /**
     * A licence.
     *
     * @param licence the licence
     * @param free whether it counts as free and open-source, {@code null} where that is
     * not decided
     * @param lacking the freedoms that it does not grant, in words; empty for none or
     * where they were not judged
     * @param models how many of the models are under it
     * @param address the address of these models
     */
    record Row(Ref licence, @Nullable Boolean free, String lacking, int models, String address) {
    }

}
