package io.obligraph.law;

import java.util.List;

/**
 * A class of projects that the Act treats alike. Tiers add up.
 *
 * @param id the tier's id, for instance {@code HIGH_RISK}
 * @param name its name
 * @param summary what it means, in the project's own words
 * @param basis the ids of the provisions behind it, the first being the one to cite and
 * the one whose day counts
 * @param when what must be so for a project to be in it
 */
public record Tier(String id, String name, String summary, List<String> basis, Expression when) {
    public Tier {
        basis = List.copyOf(basis);
    }
}
