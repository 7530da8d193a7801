package io.obligraph.report;

import org.apache.commons.text.StringEscapeUtils;

/** Draws the verdict as a small image. */
final class BadgeReport {

    private static final String LABEL = "EU AI Act";

    private static final int LETTER = 6;

    private static final int MARGIN = 8;

    private BadgeReport() {
    }

    static String write(Report report) {
        Verdict verdict = report.verdict();
        String answer = answer(verdict);
        String colour = switch (verdict.kind()) {
            case BINDS -> "#1f5fbf";
            case OPEN -> "#8a5a00";
            case COMES -> "#5b5f97";
            case EXEMPT, FREE -> "#2f7d32";
        };
        int left = width(LABEL);
        int right = width(answer);
        String title = StringEscapeUtils
            .escapeXml10(LABEL + " on " + Words.day(report.assessment().on()) + ": " + verdict.sentence());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s">
                  <title>%2$s</title>
                  <clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
                  <g clip-path="url(#round)">
                    <rect width="%3$d" height="20" fill="#444"/>
                    <rect x="%3$d" width="%4$d" height="20" fill="%5$s"/>
                  </g>
                  <g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">
                    <text x="%6$d" y="14" textLength="%7$d">%8$s</text>
                    <text x="%9$d" y="14" textLength="%10$d">%11$s</text>
                  </g>
                </svg>
                """.formatted(left + right, title, left, right, colour, MARGIN, left - 2 * MARGIN,
                StringEscapeUtils.escapeXml10(LABEL), left + MARGIN, right - 2 * MARGIN,
                StringEscapeUtils.escapeXml10(answer));
    }

    private static String answer(Verdict verdict) {
        return switch (verdict.kind()) {
            case BINDS -> verdict.applies() + (verdict.applies() == 1 ? " obligation" : " obligations")
                    + (verdict.undetermined() == 0 ? "" : ", " + verdict.undetermined() + " open");
            case OPEN -> verdict.undetermined() + " open";
            case COMES -> verdict.upcoming() + " to come";
            case EXEMPT -> "exempt";
            case FREE -> "no obligations";
        };
    }

    private static int width(String text) {
        return text.length() * LETTER + 2 * MARGIN;
    }

}
