/**
 * The pages, for people who do not write queries. Each has a lasting address that holds
 * its whole state, and gives the same as JSON, tables also as CSV, to whoever asks for
 * that. Decides nothing itself.
 *
 * <p>
 * A page is a controller method that returns a {@link io.obligraph.web.Page}: the name of
 * a template and a record of what it shows. {@link io.obligraph.web.PageWriter} does the
 * rest. What is shown of the law comes from a {@link io.obligraph.web.LawDay}.
 */
@NullMarked
package io.obligraph.web;

import org.jspecify.annotations.NullMarked;
