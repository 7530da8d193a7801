package io.obligraph.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands among others in an {@link Order}. It stays what it is when others
 * come and go.
 *
 * @param key what it is sorted by: a number, a text or a boolean, {@code null} where it
 * has nothing of the kind
 * @param name its name in lower case, by which those with the same key are sorted
 * @param id its id, by which those with the same name are sorted
 */
public record Place(@Nullable Object key, String name, String id) {
}
