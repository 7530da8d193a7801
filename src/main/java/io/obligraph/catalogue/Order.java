package io.obligraph.catalogue;

/**
 * How to sort what was found. What has nothing to be sorted by comes last.
 *
 * @param by the name of what to sort by: {@code name}, {@code released},
 * {@code parameters}, or the key of a fact
 * @param descending whether the greatest comes first
 */
public record Order(String by, boolean descending) {

    /** By name. */
    public static final Order BY_NAME = new Order("name", false);

}
