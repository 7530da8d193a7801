package io.obligraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a page cannot be shown, for people and, as problem details of RFC 9457, for
 * programs.
 *
 * @param title what kind of problem it is
 * @param status the status of the answer
 * @param detail what is wrong, a sentence without full stop
 * @param expected what would be right, likewise; {@code null} where nothing can be said
 */
record Problem(String title, int status, String detail, @Nullable String expected) {

    static Page page(HttpStatus status, String title, String detail, @Nullable String expected) {
        return Page.of("problem", new Problem(title, status.value(), detail, expected)).with(status);
    }

    /**
     * {@return the form in which to tell of a problem: HTML to whoever asks for that by
     * name, JSON to all others}
     */
    static Format format(HttpServletRequest request) {
        String named = request.getParameter(Format.PARAMETER);
        if (named != null) {
            return Format.HTML.word().equals(named) ? Format.HTML
                    : Format.JSON.word().equals(named) || Format.CSV.word().equals(named) ? Format.JSON
                            : byAccept(request);
        }
        return byAccept(request);
    }

    private static Format byAccept(HttpServletRequest request) {
        return Format.accepted(request) == Format.HTML ? Format.HTML : Format.JSON;
    }

}
