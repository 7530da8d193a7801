package io.obligraph.law;

import java.util.List;

/**
 * A role in which the law binds someone.
 *
 * @param id the party's id, for instance {@code PROVIDER}
 * @param name its name
 * @param summary who it is, in the project's own words
 * @param basis the ids of the provisions behind it, the first being the one to cite
 * @param when what must be so for the organisation that answers to be this party
 */
public record Party(String id, String name, String summary, List<String> basis, Expression when) {
    public Party {
        basis = List.copyOf(basis);
    }
}
