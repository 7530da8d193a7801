package io.obligraph.api;

import io.obligraph.catalogue.Model;
import io.obligraph.catalogue.Statement;
import io.obligraph.law.Condition;
import io.obligraph.law.FactTest.Compares;
import java.util.ArrayList;
import java.util.List;

/**
 * A bound of the rules that an estimate may be on either side of, as far as it may be
 * off.
 *
 * @param fact the key of the fact that was estimated
 * @param bound the bound
 * @param condition the condition that compares with it
 * @param least the least that the number may be
 * @param most the most that it may be
 */
record NearThreshold(String fact, double bound, Condition condition, double least, double most) {

    /**
     * {@return the bounds within reach of the estimates of a model, in the order of the
     * rules}
     */
    static List<NearThreshold> of(Model model, LawView view) {
        List<NearThreshold> near = new ArrayList<>();
        for (Condition condition : view.book().conditions().values()) {
            for (Compares compares : Notation.bounds(view.wording(condition))) {
                Statement<Object> stated = model.facts().get(compares.fact());
                if (stated != null && stated.factor() != null && stated.value() instanceof Number number) {
                    double bound = compares.bound().factor() / compares.bound().divisor();
                    double least = number.doubleValue() / stated.factor();
                    double most = number.doubleValue() * stated.factor();
                    if (compares.comparison().holds(least, bound) != compares.comparison().holds(most, bound)) {
                        near.add(new NearThreshold(compares.fact(), bound, condition, least, most));
                    }
                }
            }
        }
        return near;
    }

}
