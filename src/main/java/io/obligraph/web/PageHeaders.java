package io.obligraph.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to load and send nothing from or to elsewhere, and to take everything
 * for what it is said to be. What runs or styles a page comes in files from this server,
 * never from within the page. The GraphQL editor needs more, and says so itself.
 */
final class PageHeaders extends OncePerRequestFilter {

    private static final String EDITOR = "/graphiql";

    /** The data images are the signs in fields, which the base of the design draws. */
    private static final String ONLY_FROM_HERE = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private static final Map<String, String> EVERYWHERE = Map.of("X-Content-Type-Options", "nosniff",
            "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        EVERYWHERE.forEach(response::setHeader);
        if (!request.getRequestURI().equals(request.getContextPath() + EDITOR)) {
            response.setHeader("Content-Security-Policy", ONLY_FROM_HERE);
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
