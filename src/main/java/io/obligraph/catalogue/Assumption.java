package io.obligraph.catalogue;

/**
 * A fact that no source states of a model and that is assumed to assess it.
 *
 * @param fact the key of the fact
 * @param value the value assumed: a boolean, a number, a text or a list of texts
 * @param because why
 */
public record Assumption(String fact, Object value, String because) {
}
