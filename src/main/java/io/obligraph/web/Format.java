package io.obligraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The forms in which a page can be had. */
enum Format {

    /** For people. */
    HTML(MediaType.TEXT_HTML),
    /** For programs. */
    JSON(MediaType.APPLICATION_JSON),
    /** For spreadsheets. */
    CSV(MediaType.parseMediaType("text/csv"));

    /** The parameter of an address that names the form. */
    static final String PARAMETER = "format";

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    /**
     * {@return the name of the form as addresses use it}
     */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the form that a request asks for: by its address, or else by what the
     * client accepts, or else HTML}
     * @throws WrongInput if the address names no form
     */
    static Format of(HttpServletRequest request) {
        String named = request.getParameter(PARAMETER);
        if (named != null) {
            return Arrays.stream(values())
                .filter(format -> format.word().equals(named))
                .findFirst()
                .orElseThrow(() -> new WrongInput("There is no form «" + named + "» of this page",
                        "The parameter " + PARAMETER + " is one of " + words()));
        }
        Format accepted = accepted(request);
        return accepted == null ? HTML : accepted;
    }

    /**
     * {@return the form that the client accepts most, where it accepts one of them by its
     * name}
     */
    static @Nullable Format accepted(HttpServletRequest request) {
        for (MediaType wanted : types(request.getHeader(HttpHeaders.ACCEPT))) {
            for (Format format : values()) {
                if (wanted.equalsTypeAndSubtype(format.type)
                        || format == JSON && "json".equals(wanted.getSubtypeSuffix())) {
                    return format;
                }
            }
        }
        return null;
    }

    private static List<MediaType> types(@Nullable String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .toList();
        }
        catch (InvalidMediaTypeException e) {
            return List.of();
        }
    }

    private static String words() {
        return Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
    }

}
