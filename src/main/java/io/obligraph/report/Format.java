package io.obligraph.report;

import java.util.function.Function;

/** The ways in which a report can be written down. */
public enum Format {

    /** For people at a terminal or in a plain file. */
    TEXT("text/plain", "txt", report -> TextReport.write(report, Look.PLAIN)),
    /**
     * The answer in the shape of the GraphQL API's {@code Assessment}, under
     * {@code assess}, beside what it was made of, under {@code obligraph}. Findings that
     * are not applicable are left out.
     */
    JSON("application/json", "json", JsonReport::write),
    /** GitHub Flavored Markdown, to be kept in a repository. */
    MARKDOWN("text/markdown", "md", MarkdownReport::write),
    /** A page that stands alone: no script, nothing from elsewhere, fit to be printed. */
    HTML("text/html", "html", HtmlReport::write),
    /** SARIF 2.1.0, for code scanning: findings at the file and line they rest on. */
    SARIF("application/sarif+json", "sarif", SarifReport::write),
    /** Workflow commands of GitHub Actions, which show findings beside the files. */
    GITHUB("text/plain", "txt", GithubReport::write),
    /**
     * JSON-LD 1.1 with the identifiers of the Data Privacy Vocabulary, its extension for
     * the Act, and the European Legislation Identifier.
     */
    JSONLD("application/ld+json", "jsonld", JsonLdReport::write),
    /** An image to show beside the project's name, as SVG. */
    BADGE("image/svg+xml", "svg", BadgeReport::write);

    private final String mediaType;

    private final String extension;

    private final Function<Report, String> writer;

    Format(String mediaType, String extension, Function<Report, String> writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /**
     * {@return the media type, without a charset; what is written is always UTF-8}
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * {@return how names of files in this format usually end, without the dot}
     */
    public String extension() {
        return extension;
    }

    /**
     * {@return the report in this format, with a line break at its end; text without
     * colours and for a width of 100}
     */
    public String write(Report report) {
        return writer.apply(report);
    }

}
