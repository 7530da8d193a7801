package io.obligraph.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what someone may have meant. */
public final class Similar {

    /** Nothing is like a longer name, and comparing it would take too long. */
    private static final int LONGEST = 200;

    private Similar() {
    }

    /**
     * {@return a sentence part with the likeliest of the names, empty if none is like it}
     * @param name what was written
     * @param names what there is
     */
    public static String hint(String name, Collection<String> names) {
        List<String> found = to(name, names);
        return found.isEmpty() ? "" : "; did you mean " + String.join(", ", found) + "?";
    }

    /**
     * {@return up to three names that differ from the name in few letters, the likeliest
     * first}
     * @param name what was written
     * @param names what there is
     */
    public static List<String> to(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 4);
        record Candidate(String name, int distance) {
        }
        return names.stream()
            .map(each -> new Candidate(each,
                    LevenshteinDistance.getDefaultInstance().apply(wanted, each.toLowerCase(Locale.ROOT))))
            .filter(candidate -> candidate.distance() <= most)
            .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
            .limit(3)
            .map(Candidate::name)
            .toList();
    }

}
