package io.obligraph.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page being shown.
 *
 * @param path its path within the application
 * @param query the rest of it without the form, percent-encoded; empty for none
 */
record Address(String path, String query) {

    static Address of(HttpServletRequest request) {
        String context = request.getContextPath();
        String query = UriComponentsBuilder.newInstance()
            .query(request.getQueryString())
            .replaceQueryParam(Format.PARAMETER)
            .build()
            .getQuery();
        return new Address(request.getRequestURI().substring(context.length()), query == null ? "" : query);
    }

    /**
     * {@return the address of the same page in another form}
     * @param format the word of the form
     */
    public String as(String format) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + Format.PARAMETER + "=" + format;
    }

    /**
     * {@return whether the page belongs to an area}
     */
    public boolean in(Section section) {
        return path.equals(section.path()) || path.startsWith(section.path() + "/");
    }

}
