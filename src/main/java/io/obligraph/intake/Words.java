package io.obligraph.intake;

import java.util.regex.Pattern;

/** Words out of documents, made fit to be shown. */
final class Words {

    private static final int LONGEST = 200;

    /** Longer words are cut before a regular expression sees them. */
    private static final int LOOKED_AT = 2_000;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}\\p{Zs}\\t\\r\\n]+");

    private Words() {
    }

    /**
     * {@return the text on one line, without control and format characters}
     */
    static String printable(String text) {
        return UNPRINTABLE.matcher(cut(text, LOOKED_AT)).replaceAll(" ").strip();
    }

    /**
     * {@return the text on one line, with an ellipsis where it was longer than some 200
     * characters}
     */
    static String shortened(String text) {
        String line = printable(text);
        return line.length() <= LONGEST ? line : cut(line, LONGEST - 1).stripTrailing() + "…";
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

}
