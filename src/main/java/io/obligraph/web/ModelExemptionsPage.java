package io.obligraph.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the exemptions that models hold and lose shows.
 *
 * @param models which models are chosen
 * @param counted how many of them were looked at
 * @param exemptions the exemptions that hold, do not hold or are open for many of the
 * models by what sources say of them, the one of the most models first
 * @param rare those that are so for few
 * @param assumed those that all of the models lose by what is assumed of them
 */
record ModelExemptionsPage(@JsonUnwrapped ChosenModels models, int counted, List<Held> exemptions, List<Held> rare,
        List<Held> assumed) {

    /**
     * An exemption, for the models from which it lifts obligations or would.
     *
     * @param exemption the exemption
     * @param provision where it stands
     * @param lifts how many obligations it lifts from one of the models at most
     * @param held how many models hold it
     * @param open of how many that is open
     * @param lost how many models do not hold it
     * @param because why models do not hold it; a model may have several reasons
     * @param dependsOn the facts on which it hangs where it is open; a model may have
     * several
     * @param holders models that hold it, some of them where they are many
     */
    record Held(Ref exemption, Citation provision, int lifts, int held, int open, int lost, List<Cause> because,
            List<Cause> dependsOn, List<Ref> holders) {
    }

    /**
     * Why models do not hold an exemption, or what leaves it open.
     *
     * @param statement what is so, or what is not known, without full stop
     * @param fact the fact that it is about
     * @param condition the condition of the exemption that depends on it, {@code null}
     * where that is the exemption itself
     * @param models of how many models it is so
     * @param some some of the models
     */
    record Cause(String statement, Ref fact, @Nullable String condition, int models, List<Ref> some) {
    }

}
