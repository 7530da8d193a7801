package io.obligraph.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param freedoms for licences judged clause by clause: access, use, modify, distribute,
 * each granted or not
 * @param because the reason for the judgement in one sentence; may be empty
 * @param basis the ids of the provisions and guideline paragraphs that decide
 */
public record Licence(String id, String name, List<String> aliases, @Nullable String url, boolean osiApproved,
        boolean fsfLibre, @Nullable Boolean freeAndOpenSource, Map<String, Boolean> freedoms, String because,
        List<String> basis) {

    public Licence {
        aliases = List.copyOf(aliases);
        freedoms = java.util.Collections.unmodifiableMap(new TreeMap<>(freedoms));
        basis = List.copyOf(basis);
    }
}
