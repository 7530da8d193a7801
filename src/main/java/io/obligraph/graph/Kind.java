package io.obligraph.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of nodes that the data become. Each is a label, and ids are unique within it.
 */
enum Kind {

    ACT("Act"), PROVISION("Provision"), APPLICATION("Application"), FACT_GROUP("FactGroup"), FACT("Fact"),
    FACT_VALUE("FactValue"), LICENCE("Licence"), CONDITION("Condition"), READING("Reading"),
    READING_ANSWER("ReadingAnswer"), PARTY("Party"), TIER("Tier"), OBLIGATION("Obligation"), DEADLINE("Deadline"),
    EXEMPTION("Exemption"), GRACE_PERIOD("GracePeriod"), PENALTY("Penalty"), AUTHORITY("Authority"),
    COMPETENCE("Competence"), FORMER_WORDING("FormerWording"), SOURCE("Source"), ORGANISATION("Organisation"),
    MODEL("Model"), PRACTICE("Practice"), STANDARD("Standard"), INITIATIVE("Initiative"), ASSUMPTION("Assumption");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /**
     * {@return the label of its nodes}
     */
    String label() {
        return label;
    }

    /**
     * {@return whether its nodes can have ids; those of the other kinds belong to one
     * node that leads to them}
     */
    boolean hasIds() {
        return this != DEADLINE && this != COMPETENCE && this != FORMER_WORDING;
    }

    /**
     * {@return whether its nodes say what the law is; those of the other kinds say what
     * exists}
     */
    boolean isLaw() {
        return compareTo(SOURCE) < 0;
    }

    /**
     * {@return the kind that one of the labels stands for, empty if none does}
     */
    static Optional<Kind> of(Collection<String> labels) {
        return Arrays.stream(values()).filter(kind -> labels.contains(kind.label)).findFirst();
    }

    /**
     * {@return all labels}
     */
    static Set<String> labels() {
        return Arrays.stream(values()).map(Kind::label).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * {@return the labels of the law as a label expression of Cypher}
     */
    static String lawLabel() {
        return Arrays.stream(values()).filter(Kind::isLaw).map(Kind::label).collect(Collectors.joining("|"));
    }

    /**
     * {@return all labels but that of models as a label expression of Cypher}
     */
    static String anyLabelButModel() {
        return Arrays.stream(values()).filter(kind -> kind != MODEL).map(Kind::label).collect(Collectors.joining("|"));
    }

    /**
     * {@return all labels as a label expression of Cypher}
     */
    static String anyLabel() {
        return Arrays.stream(values()).map(Kind::label).collect(Collectors.joining("|"));
    }

}
