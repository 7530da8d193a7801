package io.obligraph.catalogue;

/**
 * Where to read more.
 *
 * @param title what stands there
 * @param url its address
 */
public record Link(String title, String url) {
}
