package io.obligraph.graph;

import io.obligraph.law.LawBook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in a line what was loaded and how long it took. */
final class LawSummary {

    private LawSummary() {
    }

    /**
     * {@return how many items of each kind a law book has, by the name of the kind in the
     * plural}
     */
    static Map<String, Integer> counts(LawBook book) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("provisions", book.provisions().size());
        counts.put("conditions", book.conditions().size());
        counts.put("obligations", book.obligations().size());
        counts.put("exemptions", book.exemptions().size());
        counts.put("facts", book.facts().size());
        counts.put("licences", book.licences().size());
        return counts;
    }

    /**
     * {@return a sentence about what was loaded}
     */
    static String of(LoadedLaw law) {
        String counts = counts(law.snapshot().book()).entrySet()
            .stream()
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
        return "Law %s, edition %s from %s: %s".formatted(law.written() ? "loaded" : "found in the graph",
                law.edition().id().substring(0, 12), law.edition().source(), counts);
    }

    /**
     * {@return how long the steps took, those left out not named}
     */
    static String times(LoadedLaw.Took took) {
        Map<String, Long> steps = new LinkedHashMap<>();
        steps.put("data files", took.files().toMillis());
        steps.put("writing", took.writing().toMillis());
        steps.put("reading", took.reading().toMillis());
        steps.put("compiling", took.compiling().toMillis());
        return steps.entrySet()
            .stream()
            .filter(step -> step.getValue() > 0)
            .map(step -> step.getKey() + " " + step.getValue() + " ms")
            .collect(Collectors.joining(", "));
    }

}
