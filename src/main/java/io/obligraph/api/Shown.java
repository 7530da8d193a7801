package io.obligraph.api;

import io.obligraph.catalogue.Entry;

/**
 * An entry of the catalogue to be shown.
 *
 * @param entry the entry
 * @param together it and those that are shown beside it
 * @param <E> the type of the entry
 */
record Shown<E extends Entry>(E entry, Together together) {
}
