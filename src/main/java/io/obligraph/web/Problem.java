package io.obligraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Why a page cannot be shown, for people and, as problem details of RFC 9457, for
 * programs.
 *
 * @param title what kind of problem it is
 * @param status the status of the answer
 * @param detail what is wrong, a sentence without full stop
 * @param expected what would be right, likewise; {@code null} where nothing can be said
 * @param near the things that may have been meant
 */
record Problem(String title, int status, String detail, @Nullable String expected, List<Ref> near) {

    static Page page(HttpStatus status, String title, String detail, @Nullable String expected) {
        return page(status, title, detail, expected, List.of());
    }

    static Page page(HttpStatus status, String title, String detail, @Nullable String expected, List<Ref> near) {
        return Page.of("problem", new Problem(title, status.value(), detail, expected, near)).with(status);
    }

    /**
     * {@return the form in which to tell of a problem: the one that the address names, or
     * else HTML to whoever asks for that by name and JSON to all others}
     */
    static Format format(HttpServletRequest request) {
        // Not by getParameter, which fails where it was the parameters that could not be
        // read.
        String named = UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .build()
            .getQueryParams()
            .getFirst(Format.PARAMETER);
        if (Format.JSON.word().equals(named)) {
            return Format.JSON;
        }
        boolean html = Format.HTML.word().equals(named) || Format.accepted(request) == Format.HTML;
        return html ? Format.HTML : Format.JSON;
    }

}
