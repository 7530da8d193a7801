package io.obligraph.reasoning;

import io.obligraph.law.Condition;
import io.obligraph.law.Exemption;
import io.obligraph.law.Expression.ReadingIs;
import io.obligraph.law.FactTest;
import io.obligraph.law.GracePeriod;

/**
 * What a node of the compiled law stands for, where it stands for something that a person
 * would name.
 */
sealed interface Label {

    record OfCondition(Condition condition) implements Label {
    }

    record OfExemption(Exemption exemption) implements Label {
    }

    record OfGracePeriod(GracePeriod gracePeriod) implements Label {
    }

    record OfTest(FactTest test) implements Label {
    }

    record OfGate(Gate gate) implements Label {
    }

    record OfReading(ReadingIs reading) implements Label {
    }

}
