package io.obligraph.web;

import io.obligraph.report.Format;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which the report on a project can be kept. */
enum CheckDownload {

    /** For a repository or a wiki. */
    MARKDOWN("Markdown", Format.MARKDOWN),
    /** For people, to be opened in a browser and printed. */
    HTML("Page to print or to save as PDF (HTML)", Format.HTML),
    /** For programs, in the shape of the API. */
    JSON("JSON", Format.JSON),
    /** For linked data. */
    JSONLD("JSON-LD", Format.JSONLD),
    /** For code scanning. */
    SARIF("SARIF", Format.SARIF),
    /** For a README. */
    BADGE("Badge (SVG)", Format.BADGE);

    private final String title;

    private final Format format;

    CheckDownload(String title, Format format) {
        this.title = title;
        this.format = format;
    }

    static Stream<CheckDownload> all() {
        return Arrays.stream(values());
    }

    /**
     * {@return the form of a word}
     * @throws WrongInput if there is none
     */
    static CheckDownload of(String word) {
        return all().filter(each -> each.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new WrongInput("There is no report in the form «" + word + "»",
                    "The parameter as is one of " + all().map(CheckDownload::word).collect(Collectors.joining(", "))));
    }

    String title() {
        return title;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Format format() {
        return format;
    }

}
