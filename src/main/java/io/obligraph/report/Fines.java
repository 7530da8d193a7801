package io.obligraph.report;

import io.obligraph.law.Penalty;
import io.obligraph.reasoning.PenaltyFinding;

/** Says how high a fine can be. */
final class Fines {

    private Fines() {
    }

    static String sentence(PenaltyFinding finding) {
        Penalty.Wording wording = finding.wording();
        String amount = wording.title() + ": up to " + Words.figure(wording.amount()) + " euro";
        if (wording.share() == 0) {
            return amount;
        }
        String which = switch (finding.lower()) {
            case TRUE -> "whichever is lower";
            case FALSE -> "whichever is higher";
            case UNKNOWN -> "whichever is higher or, for a small organisation, lower";
        };
        return amount + " or " + Words.figure(wording.share()) + " % of the worldwide annual turnover, " + which;
    }

}
