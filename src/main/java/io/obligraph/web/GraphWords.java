package io.obligraph.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** Says in words what the labels and the types of relationships of the graph mean. */
final class GraphWords {

    /** The kind of a project, which is not in the graph itself. */
    static final String PROJECT = "Project";

    /** What one can begin with, and what one learns from it. */
    private static final SequencedMap<String, String> STARTS = new LinkedHashMap<>();

    static {
        STARTS.put("Obligation",
                "Whom it binds, what lifts or delays it, who supervises it, which fine it carries, what helps with it.");
        STARTS.put("Exemption",
                "What it lifts, on what it depends, which practices help to have it or put it at risk.");
        STARTS.put("Tier", "How the law sorts systems and models, and on which condition.");
        STARTS.put("Party", "All that can bind a provider, a deployer or another party.");
        STARTS.put("Model", "Its licence, what it was made from, what it says of itself, what it is bound by today.");
        STARTS.put("Licence", "Which models are under it, and what follows from it under the law.");
        STARTS.put("Practice", "Which obligations it helps to meet, by which standards it is done, who fosters it.");
        STARTS.put("Provision", "Which rules are stated in it, and which provisions refer to it.");
        STARTS.put("Reading", "Where the text allows more than one answer, and which rules hang on it.");
        STARTS.put("Fact", "Which conditions ask for it, and which models state it.");
        STARTS.put("Act", "What it amended, and which rules it set.");
        STARTS.put("Organisation", "Which models it released, and what it says of itself.");
    }

    private GraphWords() {
    }

    /**
     * {@return the kinds to begin with, the most asked for first}
     */
    static List<String> starts() {
        return List.copyOf(STARTS.sequencedKeySet());
    }

    /**
     * {@return what one learns from a kind of things, a sentence; empty for others}
     */
    static String promise(String kind) {
        return STARTS.getOrDefault(kind, "");
    }

    /**
     * {@return the place of a kind among others, the most asked for first}
     */
    static int place(String kind) {
        int place = starts().indexOf(kind);
        return place < 0 ? STARTS.size() : place;
    }

    /**
     * {@return what a relationship says between what it leaves and what it reaches}
     * @param type its type, or a status between a model or project and an obligation
     */
    static String says(String type) {
        String plain = type.replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (type) {
            case "APPLIES" -> "is bound by";
            case "UPCOMING" -> "will be bound by";
            case "UNDETERMINED" -> "may be bound by";
            case "EXEMPT" -> "is exempt from";
            case "READ_WITH" -> "is read with";
            case "DUE" -> "is due within";
            case "FOR" -> "is for";
            case "NOT" -> "is so unless";
            case "ALL_OF" -> "needs all of";
            case "ANY_OF" -> "needs one of";
            case "FINE_TUNED_FROM" -> "is fine-tuned from";
            case "FOLLOWS_PRACTICE" -> "follows the practice";
            case "ALLOWS", "TAKES" -> plain + " the answer";
            case "LACKS" -> "does not say";
            case "DEPENDS_ON" -> "depends on";
            case "PART_OF", "IN", "ABOUT" -> "is " + plain;
            default -> type.matches("(.*ED|BUILT|DONE|SET)_.*") ? "is " + plain : plain;
        };
    }

    /**
     * {@return the heading of what is next to a thing in one way}
     * @param type the type of the relationships
     * @param leaves whether they leave the thing
     */
    static String heading(String type, boolean leaves) {
        String says = says(type);
        return leaves ? Character.toUpperCase(says.charAt(0)) + says.substring(1) : "What " + says + " it";
    }

    /**
     * {@return a label in words: a {@code FactGroup} is a fact group}
     */
    static String kind(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * {@return a number of things of a kind, in words}
     */
    static String many(String label, long count) {
        String number = String.format(Locale.ROOT, "%,d ", count);
        return number + (count == 1 ? kind(label) : plural(label));
    }

    /**
     * {@return a label in words, for several things}
     */
    static String plural(String label) {
        String one = kind(label);
        return one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

}
