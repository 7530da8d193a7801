package io.obligraph.law;

import java.util.List;

/**
 * An authority that supervises obligations.
 *
 * @param id the authority's id, for instance {@code AI_OFFICE}
 * @param name its name
 * @param summary what it does, in the project's own words
 * @param competences what it supervises, each on its own condition
 */
public record Authority(String id, String name, String summary, List<Competence> competences) {

    public Authority {
        competences = List.copyOf(competences);
    }

    /**
     * What an authority supervises.
     *
     * @param provision the id of the provision that gives it the competence
     * @param supervises the obligations
     * @param when what must be so of the project
     */
    public record Competence(String provision, Selection supervises, Expression when) {
    }
}
