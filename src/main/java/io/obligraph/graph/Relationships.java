package io.obligraph.graph;

/**
 * The types of the relationships. Each reads as a sentence from the node that it leaves
 * to the one that it reaches. Where the order of several counts, they have a property
 * {@code position}, counted from 0.
 */
final class Relationships {

    // An act, and a provision.

    static final String AMENDS = "AMENDS";

    static final String PART_OF = "PART_OF";

    static final String CITES = "CITES";

    static final String EXPLAINS = "EXPLAINS";

    static final String ADDED_BY = "ADDED_BY";

    static final String AMENDED_BY = "AMENDED_BY";

    static final String DELETED_BY = "DELETED_BY";

    // Everything that has a basis in the text: the provisions, the one to cite first.

    static final String RESTS_ON = "RESTS_ON";

    // A fact: its group, its values, the facts that an answer settles, or lets presume.

    static final String IN = "IN";

    static final String CAN_BE = "CAN_BE";

    static final String IMPLIES = "IMPLIES";

    static final String PRESUMES = "PRESUMES";

    // A reading: its answers, and the one that the rules take.

    static final String ALLOWS = "ALLOWS";

    static final String TAKES = "TAKES";

    // A rule and its wordings: the act, the provision, what former acts said.

    static final String SET_BY = "SET_BY";

    static final String STATED_IN = "STATED_IN";

    static final String FORMERLY = "FORMERLY";

    // A rule that chooses obligations: acts, provisions and obligations, less some, for
    // some parties only; and the obligations that this comes to, which is derived.

    static final String COVERS = "COVERS";

    static final String SPARES = "SPARES";

    static final String FOR = "FOR";

    static final String LIFTS = "LIFTS";

    static final String DELAYS = "DELAYS";

    static final String PUNISHES = "PUNISHES";

    static final String SUPERVISES = "SUPERVISES";

    // An obligation: whom it binds, and on what condition of its own; what must be so
    // besides; to whom it is owed; what must be in it; by when; what to read with it.

    static final String BINDS = "BINDS";

    static final String BINDS_WHEN = "BINDS_WHEN";

    static final String APPLIES_WHEN = "APPLIES_WHEN";

    static final String OWED_TO = "OWED_TO";

    static final String CONTENTS_IN = "CONTENTS_IN";

    static final String DUE = "DUE";

    static final String READ_WITH = "READ_WITH";

    // Another rule: what must be so for it to hold, and for the lower fine to count.

    static final String HOLDS_WHEN = "HOLDS_WHEN";

    static final String LOWER_WHEN = "LOWER_WHEN";

    static final String COMPETENT_FOR = "COMPETENT_FOR";

    // A condition says one thing: by relationships of one of these types.

    static final String ALL_OF = "ALL_OF";

    static final String ANY_OF = "ANY_OF";

    static final String NOT = "NOT";

    static final String APPLYING = "APPLYING";

    static final String MEANS = "MEANS";

    static final String TESTS = "TESTS";

    static final String HOLDS_UNDER = "HOLDS_UNDER";

    // A condition that tests a number against a multiple of another fact.

    static final String COMPARED_WITH = "COMPARED_WITH";

    // A model or an organisation: who provides it, its licence, what it says of a fact,
    // the practices that it follows, and from where that is known. How models come from
    // models is in the data.

    static final String RELEASED_BY = "RELEASED_BY";

    static final String LICENSED_UNDER = "LICENSED_UNDER";

    static final String STATES = "STATES";

    static final String FOLLOWS_PRACTICE = "FOLLOWS_PRACTICE";

    static final String DOCUMENTED_BY = "DOCUMENTED_BY";

    // An assumption: the fact, and the licences under which it is not made.

    static final String ABOUT = "ABOUT";

    static final String NOT_UNDER = "NOT_UNDER";

    // A practice, a standard, an initiative.

    static final String SUPPORTS = "SUPPORTS";

    static final String BEARS_ON = "BEARS_ON";

    static final String MENTIONED_IN = "MENTIONED_IN";

    static final String DONE_BY = "DONE_BY";

    static final String FOSTERS = "FOSTERS";

    static final String KEEPS = "KEEPS";

    static final String IS = "IS";

    private Relationships() {
    }

}
