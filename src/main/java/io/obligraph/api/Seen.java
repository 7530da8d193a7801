package io.obligraph.api;

/**
 * Something to be shown, and the view of the law in which it is shown.
 *
 * @param item what is shown
 * @param view the view, from which everything that the item refers to is shown too
 * @param <T> the kind of item
 */
record Seen<T>(T item, LawView view) {
}
