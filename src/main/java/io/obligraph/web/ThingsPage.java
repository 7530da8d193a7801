package io.obligraph.web;

import java.util.List;

/**
 * A page that lists all things of a kind.
 *
 * @param title the kind, in the plural
 * @param promise what they are
 * @param things the things
 */
record ThingsPage(String title, String promise, List<Row> things) {
}
