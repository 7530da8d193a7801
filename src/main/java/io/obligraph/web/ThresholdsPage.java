package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows that puts models beside a bound of the law on a number.
 *
 * @param models which models are chosen
 * @param fact the fact with the number, {@code null} where no number that the law bounds
 * is known of any model
 * @param title what the number is, without an article; empty for no number
 * @param unit its unit, empty for none
 * @param bounds the bounds of the law on it
 * @param points the models of which it is known, the greatest number first
 * @param more how many more there are than are shown
 */
record ThresholdsPage(@JsonUnwrapped ChosenModels models, @Nullable Ref fact, String title, String unit,
        List<Bound> bounds, List<Point> points, int more) {

    /**
     * A bound of the law.
     *
     * @param title the condition that compares with it
     * @param value the bound
     * @param words the bound, in words with its unit
     * @param side what is said of the models that reach it
     * @param provision the provision that sets it
     * @param page the page of the condition
     * @param reaching how many of the models reach it
     * @param either of how many models it is not sure on which side they are, as far as
     * the estimate may be off
     */
    record Bound(String title, double value, String words, String side, Citation provision, String page, long reaching,
            long either) {
    }

    /**
     * A model.
     *
     * @param model the model
     * @param organisation who provides it, {@code null} where not known
     * @param released the day, month or year of its release, {@code null} where not known
     * @param value the number
     * @param least the least that it may be
     * @param most the most that it may be
     * @param words the number, in words without its unit
     * @param range from where to where it may be, in words; empty where it is not known
     * how far it may be off
     * @param free whether its licence counts as free and open-source, {@code null} where
     * not decided or not known
     */
    record Point(Ref model, @Nullable Ref organisation, @Nullable String released, double value, double least,
            double most, String words, String range, @Nullable Boolean free) {

        /**
         * {@return when it was released, in words; empty where not known}
         */
        public String when() {
            return released == null ? "" : Say.shortTime(released);
        }

    }

}
