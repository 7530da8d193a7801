package io.obligraph.law;

import java.util.List;

/**
 * A choice of obligations: those on or under the chosen provisions (an article covers its
 * paragraphs, a chapter its articles), without those on or under the excepted ones. An
 * obligation can also be named by its own id, and the id of an act stands for everything
 * in it.
 *
 * @param of the ids of acts, provisions and obligations that are chosen
 * @param except the ids of provisions and obligations that are left out
 */
public record Selection(List<String> of, List<String> except) {
    public Selection {
        of = List.copyOf(of);
        except = List.copyOf(except);
    }
}
