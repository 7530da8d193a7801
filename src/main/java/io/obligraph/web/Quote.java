package io.obligraph.web;

import io.obligraph.intake.DocumentKind;
import io.obligraph.intake.Evidence;
import io.obligraph.intake.Statement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document that somebody brought, as an address carries them: the document
 * itself is not kept. In an address it is the kind of the document, its name, the line
 * and the words, with a colon between them, and after a bar how the words matter, for
 * instance {@code model_card:README.md:12:license: apache-2.0}.
 *
 * @param evidence the words and where they stand
 * @param because how they matter, {@code null} where they say it themselves
 */
record Quote(Evidence evidence, @Nullable String because) {

    private static final int MOST = 700;

    private static final int WORDS = 120;

    private static final int NAME = 100;

    private static final int HIGHEST_LINE = 100_000_000;

    static Quote of(Statement statement) {
        return new Quote(statement.evidence(), statement.because());
    }

    /**
     * {@return what an address carries; empty where it is too long or nothing like that}
     */
    static Optional<Quote> read(String written) {
        String[] parts = written.split(":", 4);
        if (written.length() > MOST || parts.length < 4 || !parts[2].matches("\\d{1,9}")
                || Integer.parseInt(parts[2]) > HIGHEST_LINE) {
            return Optional.empty();
        }
        int bar = parts[3].indexOf('|');
        String words = bar < 0 ? parts[3] : parts[3].substring(0, bar);
        return Arrays.stream(DocumentKind.values())
            .filter(kind -> word(kind).equals(parts[0]))
            .findFirst()
            .map(kind -> new Evidence(kind, plain(parts[1]), Integer.parseInt(parts[2]), plain(words)))
            .filter(evidence -> !evidence.document().isEmpty() && !evidence.words().isEmpty())
            .map(evidence -> new Quote(evidence,
                    bar < 0 ? null : new Evidence(evidence.kind(), "", 0, plain(parts[3].substring(bar + 1))).words()));
    }

    /**
     * {@return it as an address carries it, its words shortened}
     */
    String write() {
        String name = evidence.document();
        String end = name.length() <= NAME ? name : "…" + name.substring(name.length() - NAME);
        return word(evidence.kind()) + ":" + escaped(end, ":", "%3A") + ":" + evidence.line() + ":"
                + escaped(shortened(evidence.words()), "|", "%7C")
                + (because == null ? "" : "|" + escaped(because, "|", "%7C"));
    }

    /**
     * {@return the document and the line, for people}
     */
    public String where() {
        return evidence.document() + (evidence.line() > 0 ? ", line " + evidence.line() : "");
    }

    /**
     * {@return what the document is, in words}
     */
    public String kind() {
        return words(evidence.kind());
    }

    static String words(DocumentKind kind) {
        return switch (kind) {
            case CYCLONEDX -> "CycloneDX bill of materials";
            case SPDX -> "SPDX bill of materials";
            case MODEL_CONFIG -> "model configuration";
            case CITATION -> "citation file";
            case PACKAGE_METADATA -> "package metadata";
            default -> word(kind).replace('_', ' ');
        };
    }

    private static String word(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text, String sign, String escape) {
        return text.replace("%", "%25").replace(sign, escape);
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= WORDS ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS)).stripTrailing() + "…";
    }

    private static String plain(String text) {
        return text.replace("%3A", ":").replace("%7C", "|").replace("%25", "%");
    }

}
