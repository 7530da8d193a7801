package io.obligraph.web;

import java.util.List;

/**
 * A page that lists all things of a kind.
 *
 * @param title the kind, in the plural
 * @param promise what they are
 * @param things the things
 * @param stand which state of the law the page shows
 */
record ThingsPage(String title, String promise, List<Row> things, Stand stand) {
}
