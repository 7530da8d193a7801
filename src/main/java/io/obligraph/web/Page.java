package io.obligraph.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a controller answers with: a template and what it shows, which is also what
 * programs get as JSON.
 *
 * @param template the name of the template, which finds the content as {@code page}
 * @param content what the page shows, a record
 * @param table the table of the page, for whoever wants it as CSV; {@code null} for none
 * @param status the status of the answer
 */
record Page(String template, Object content, @Nullable Table table, HttpStatus status) {

    /**
     * {@return a page without a table}
     * @param template the name of the template
     * @param content what the page shows, a record
     */
    static Page of(String template, Object content) {
        return new Page(template, content, null, HttpStatus.OK);
    }

    /**
     * {@return this page with a table that can be had as CSV}
     */
    Page with(Table table) {
        return new Page(template, content, table, status);
    }

    /**
     * {@return this page as an answer with another status}
     */
    Page with(HttpStatus status) {
        return new Page(template, content, table, status);
    }

}
