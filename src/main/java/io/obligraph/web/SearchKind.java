package io.obligraph.web;

import java.util.function.UnaryOperator;

/**
 * A kind of things that the search finds and that have pages. Each area contributes its
 * own as beans.
 *
 * @param position where it stands among the results, lower numbers first
 * @param label what the graph calls it
 * @param many what many are called, with a capital
 * @param page gives the address of the page of an id
 */
record SearchKind(int position, String label, String many, UnaryOperator<String> page) {
}
