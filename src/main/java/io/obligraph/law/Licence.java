package io.obligraph.law;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A licence that projects name, and what follows from it under the Act.
 *
 * @param id the SPDX identifier where there is one, otherwise the name in common use
 * @param name the licence's name
 * @param aliases other identifiers in use for it; identifiers are compared without regard
 * to case
 * @param url where its text stands, {@code null} where not recorded
 * @param osiApproved whether the Open Source Initiative approved it
 * @param fsfLibre whether the Free Software Foundation calls it free
 * @param freeAndOpenSource whether it counts as free and open-source under the Act,
 * {@code null} where that is debatable or not decided
 * @param freedoms access, use, modify and distribute, each granted or not; empty where
 * they were not judged. What counts as free and open-source grants them all
 * @param limits for freedoms that are not granted, what limits them
 * @param because the reason for the judgement in one sentence; may be empty
 * @param basis the ids of the provisions and guideline paragraphs that decide
 */
public record Licence(String id, String name, List<String> aliases, @Nullable String url, boolean osiApproved,
        boolean fsfLibre, @Nullable Boolean freeAndOpenSource, Map<String, Boolean> freedoms, Map<String, Limit> limits,
        String because, List<String> basis) {

    private static final List<String> FREEDOMS = List.of("access", "use", "modify", "distribute");

    public Licence {
        aliases = List.copyOf(aliases);
        freedoms = Boolean.TRUE.equals(freeAndOpenSource) && freedoms.isEmpty()
                ? FREEDOMS.stream().collect(Collectors.toMap(freedom -> freedom, freedom -> true)) : freedoms;
        freedoms = Collections.unmodifiableMap(new TreeMap<>(freedoms));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        basis = List.copyOf(basis);
    }

    /**
     * {@return what limits a freedom, empty where it is granted or was not judged. Where
     * it is the only one that is not granted and nothing else is recorded, it is the
     * reason for the judgement}
     * @param freedom the name of the freedom
     */
    public Optional<Limit> limit(String freedom) {
        if (limits.containsKey(freedom)) {
            return Optional.ofNullable(limits.get(freedom));
        }
        boolean only = freedoms.entrySet().stream().filter(each -> !each.getValue()).count() == 1;
        return only && Boolean.FALSE.equals(freedoms.get(freedom)) ? Optional.of(new Limit(because, null))
                : Optional.empty();
    }

    /**
     * What limits a freedom.
     *
     * @param by what the licence says, in the project's own words
     * @param clause where in the licence, {@code null} where that is not recorded
     */
    public record Limit(String by, @Nullable String clause) {
    }
}
